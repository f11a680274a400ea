package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleLayout;
import io.makegood.internal.bundle.FollowUp;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy declares and no rule uses, and rules that say what others say. */
final class UnusedNotes {
    private static final int LETTERS_OF_A_SLIP = 3;

    /** What is told where rules are missing. */
    private static final Set<Code> OF_LOST_RULES = EnumSet.of(
            Code.UNUSED_MESSAGE,
            Code.UNUSED_PARAMETER,
            Code.UNSERVED_PRINCIPLE,
            Code.UNUSED_ATTRIBUTE,
            Code.UNUSED_TERM,
            Code.MISSPELT_FINDING);

    private final Bundle bundle;
    private final List<Rule> rules;
    /** Everything rules compare with, or hand to a verb. */
    private final Set<Object> named = new HashSet<>();
    /** Everything rules hand to a verb. */
    private final Set<Object> given = new HashSet<>();

    private final Set<String> parameters = new HashSet<>();
    /** The findings some rule asks for. */
    private final Set<String> asked = new TreeSet<>();

    private final Set<Attribute<?>> attributes = new HashSet<>();

    private UnusedNotes(Bundle bundle, List<Rule> rules) {
        this.bundle = bundle;
        this.rules = rules;
    }

    /** A file without a rule may have lost them, and then nothing else tells what they used. */
    static void addFiles(Bundle bundle, List<Rule> rules, NoteList notes) {
        Set<String> withRules = rules.stream().map(rule -> rule.span().file()).collect(Collectors.toSet());
        List<String> without = bundle.rules().stream()
                .map(RuleSource::path)
                .filter(path -> !withRules.contains(path))
                .toList();
        without.forEach(path -> notes.add(Code.RULELESS_FILE
                .problem("the file has no rule", "its rules, or no such file")
                .in(path)
                .at(1, 1)));
        if (!without.isEmpty() && !notes.isIgnored(Code.RULELESS_FILE)) {
            notes.silence(OF_LOST_RULES);
        }
    }

    /** Who names the ranks for the readers of a policy names each; of several without a name, that is meant. */
    static void addRanks(Bundle bundle, SortedMap<Integer, String> ladder, NoteList notes) {
        Set<Integer> nameless = bundle.principles().values().stream()
                .map(Principle::rank)
                .filter(rank -> !ladder.containsKey(rank))
                .collect(Collectors.toCollection(TreeSet::new));
        if (ladder.size() < 2 || nameless.size() != 1) {
            return;
        }
        int rank = nameless.iterator().next();
        SortedMap<Integer, String> before = ladder.headMap(rank);
        int beside = before.isEmpty() ? ladder.firstKey() : before.lastKey();
        notes.add(
                Code.NAMELESS_RANK,
                BundleLayout.PRINCIPLES,
                "^\\W*rank: *",
                String.valueOf(beside),
                "the ladder names the ranks, and not rank " + rank + ", of which a principle is",
                "`{rank: " + rank + ", name: …}` " + (before.isEmpty() ? "before it" : "after it"));
    }

    static void add(Bundle bundle, List<Rule> rules, NoteList notes) {
        UnusedNotes unused = new UnusedNotes(bundle, rules);
        rules.forEach(unused::read);
        unused.add(notes);
    }

    private void read(Rule rule) {
        Class<?> fact = rule.phase().fact();
        rule.conditions().forEach(condition -> condition.operands().forEach(operand -> read(operand, fact)));
        rule.elements()
                .forEach(element -> element.operands()
                        .forEach(operand -> read(operand, element.pattern().fact())));
        for (Action action : rule.actions()) {
            action.arguments().forEach(argument -> read(argument, fact));
            action.constants().forEach(given::add);
        }
        Class<?> claim = Properties.typeOf(fact, "claim");
        for (String placeholder : rule.because().placeholders()) {
            Operand.Variable variable = rule.because().variables().get(placeholder);
            if (variable != null) {
                read(variable, fact);
            } else {
                readPath(fact, Properties.namesIn(placeholder));
                readPath(claim, Properties.namesIn(placeholder));
            }
        }
    }

    private void read(Operand operand, Class<?> fact) {
        if (operand instanceof Operand.Constant constant && constant.value() != null) {
            named.add(constant.value());
        } else if (operand instanceof Operand.Property property) {
            readPath(fact, property.path());
        } else if (operand instanceof Operand.Variable variable) {
            readPath(variable.root(), variable.path());
        } else if (operand instanceof Operand.Call call && call.function().unit() != null) {
            parameters.add(call.argument());
        } else if (operand instanceof Operand.Call call && call.function() == Function.FOUND) {
            asked.add(call.argument());
        }
    }

    private void readPath(@Nullable Class<?> root, List<String> path) {
        if (root != null) {
            attributes.addAll(Properties.attributes(root, path, bundle.vocabulary()));
        }
    }

    private void add(NoteList notes) {
        parameters(notes);
        principles(notes);
        attributes(notes);
        Set<Object> ofLaw = new HashSet<>();
        for (LegalFloor floor : bundle.floors().all()) {
            ofLaw.addAll(floor.incidents());
            ofLaw.addAll(floor.exceptTraits());
        }
        terms(
                IncidentType.class,
                "incident",
                "asks for",
                type -> named.contains(type) || ofLaw.contains(type) || named.contains(((IncidentType) type).matter()),
                notes);
        terms(RemedyType.class, "remedy", "proposes", given::contains, notes);
        terms(FollowUpType.class, "follow-up", "says", given::contains, notes);
        terms(InfoRequest.class, "question", "asks", given::contains, notes);
        terms(ItemTrait.class, "trait", "asks for", type -> named.contains(type) || ofLaw.contains(type), notes);
        terms(CompensationType.class, "gesture", "gives", given::contains, notes);
        rules.forEach(rule -> repetitions(rule, notes));
        rules.forEach(rule -> sellers(rule, notes));
        rules.forEach(rule -> findings(rule, notes));
    }

    /** What a rule finds in almost the words another finding is asked for by. */
    private void findings(Rule rule, NoteList notes) {
        for (Action action : rule.actions()) {
            if (!action.verb().getName().equals("find")) {
                continue;
            }
            Operand words = action.arguments().get(0);
            String found = words instanceof Operand.Constant constant ? String.valueOf(constant.value()) : "";
            Suggestion meant = asked.contains(found) ? null : Suggestion.nearest(found, asked);
            if (meant != null && isSlip(found, String.valueOf(meant.replacement()))) {
                notes.add(Code.MISSPELT_FINDING.at(words.span(), "no rule asks for `" + found + "`", meant.inQuotes()));
            }
        }
    }

    /** Whether two sentences differ in one place only, and in few letters there: two words of a language are no slip of the pen. */
    private static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int before = 0;
        while (before < shorter && one.charAt(before) == other.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && one.charAt(one.length() - after - 1) == other.charAt(other.length() - after - 1)) {
            after++;
        }
        return Math.max(one.length(), other.length()) - before - after <= LETTERS_OF_A_SLIP;
    }

    /** A seller can change the name customers know. */
    private static void sellers(Rule rule, NoteList notes) {
        Stream.concat(
                        rule.conditions().stream(),
                        rule.elements().stream().flatMap(element -> element.pattern().conditions().stream()))
                .flatMap(Condition::comparisons)
                .filter(comparison -> comparison.left().text().endsWith("sellerName")
                        || comparison.left().text().endsWith("displayName"))
                .filter(comparison -> comparison.right().stream()
                        .anyMatch(right ->
                                right instanceof Operand.Constant constant && constant.value() instanceof String))
                .forEach(comparison -> notes.add(
                        Code.SELLER_BY_NAME,
                        comparison.span(),
                        "a seller is told by its name, which it can change",
                        "`"
                                + comparison
                                        .left()
                                        .text()
                                        .replace("sellerName", "sellerId")
                                        .replace("displayName", "id")
                                + " " + comparison.operator().sign()
                                + (comparison.operator().isMembership() ? " (\"…\")`" : " \"…\"`")));
    }

    /** What a rule asks or says twice. */
    private static void repetitions(Rule rule, NoteList notes) {
        Set<String> twice = new LinkedHashSet<>();
        Set<String> once = new HashSet<>();
        Stream.concat(
                        rule.conditions().stream().map(Condition::text),
                        rule.actions().stream().map(Action::text))
                .filter(text -> !once.add(text))
                .forEach(twice::add);
        if (!twice.isEmpty()) {
            notes.add(
                    Code.REPEATED_CONDITION,
                    rule.span(),
                    "rule `" + rule.name() + "` says twice: " + NoteList.listed(twice),
                    "once");
        }
    }

    private void parameters(NoteList notes) {
        Set<String> unread = new TreeSet<>(bundle.parameters().names());
        unread.removeIf(name -> parameters.contains(name) || Parameters.isOfEngine(name));
        bundle.followUps().values().stream()
                .map(FollowUp::due)
                .flatMap(Stream::ofNullable)
                .forEach(unread::remove);
        unread.forEach(name -> notes.add(
                Code.UNUSED_PARAMETER,
                "policy.yaml",
                "^ +[\"']?",
                name,
                "no rule reads the parameter `" + name + "`",
                "take it out"));
    }

    private void principles(NoteList notes) {
        Set<String> unserved = new TreeSet<>();
        for (Principle principle : bundle.principles().values()) {
            if (principle.servedBy() == null) {
                unserved.add(principle.id());
            }
        }
        rules.forEach(rule -> unserved.remove(rule.principle()));
        Stream.concat(
                        Stream.ofNullable(bundle.engine().chooses()),
                        Stream.ofNullable(bundle.engine().reviews()))
                .forEach(unserved::remove);
        bundle.messages().values().stream()
                .flatMap(messages -> messages.keySet().stream())
                .filter(key -> key.startsWith(MessageKeys.NEVER))
                .forEach(key -> unserved.remove(key.substring(MessageKeys.NEVER.length())));
        unserved.forEach(id -> notes.add(
                Code.UNSERVED_PRINCIPLE,
                BundleLayout.PRINCIPLES,
                "id: *[\"']?",
                id,
                "no rule serves the principle `" + id + "`",
                "`servedBy: …`, which says what does"));
    }

    private void attributes(NoteList notes) {
        for (AttributeOwner owner : AttributeOwner.values()) {
            bundle.vocabulary().attributes(owner).stream()
                    .filter(attribute -> !attributes.contains(attribute))
                    .forEach(attribute -> notes.add(
                            Code.UNUSED_ATTRIBUTE,
                            "vocabulary.yaml",
                            "[ {][\"']?",
                            attribute.name(),
                            "no rule reads the attribute `" + attribute + "`",
                            "take it out"));
        }
    }

    private <T extends Term> void terms(
            Class<T> kind, String called, String does, Predicate<Term> isUsed, NoteList notes) {
        Set<String> unused = bundle.vocabulary().all(kind).stream()
                .filter(term -> !term.isBuiltIn() && !isUsed.test(term))
                .map(Term::name)
                .collect(Collectors.toCollection(TreeSet::new));
        unused.forEach(name -> notes.add(
                Code.UNUSED_TERM,
                "vocabulary.yaml",
                "[ {][\"']?",
                name,
                "no rule " + does + " the " + called + " `" + name + "`",
                "take it out"));
    }
}
