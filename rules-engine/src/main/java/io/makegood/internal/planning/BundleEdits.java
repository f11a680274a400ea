package io.makegood.internal.planning;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.FollowUp;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.plan.PolicyEdit;
import io.makegood.plan.PolicyEdit.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The edits that lead from a policy to another one. What is written otherwise and says the same is none: comments, blanks, the order of rules, other files. */
final class BundleEdits {
    private static final String POLICY = "policy.yaml";
    private static final String PRINCIPLES = "principles.yaml";
    private static final String LAWS = "legal-floors.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";
    /** Where there are more, those of one file are taken together, and where that does not help, all of one kind. */
    private static final int MOST = 64;

    private final Bundle old;
    private final Bundle now;
    private final List<Edit> edits = new ArrayList<>();

    private BundleEdits(Bundle old, Bundle now) {
        this.old = old;
        this.now = now;
    }

    /** Numbers, principles, laws, then rules by their place, then messages. */
    static List<Edit> between(Bundle old, List<Rule> oldRules, Bundle now, List<Rule> nowRules) {
        BundleEdits edits = new BundleEdits(old, now);
        edits.parameters();
        edits.principles();
        edits.floors();
        edits.engine();
        edits.followUps();
        edits.rules(oldRules, nowRules);
        edits.messages();
        List<Edit> all = edits.edits;
        if (all.size() > MOST) {
            all = together(all, edit -> Objects.requireNonNullElse(edit.file(), edit.name()));
        }
        if (all.size() > MOST) {
            all = together(
                    all,
                    edit -> String.valueOf(edit.file()).startsWith("rules/")
                            ? "rules"
                            : String.valueOf(edit.file()).startsWith("messages/") ? "messages" : POLICY);
        }
        return List.copyOf(all);
    }

    private static List<Edit> together(List<Edit> edits, Function<PolicyEdit, String> place) {
        Map<String, List<Edit>> byPlace = edits.stream()
                .collect(Collectors.groupingBy(
                        edit -> place.apply(edit.shown()), LinkedHashMap::new, Collectors.toList()));
        List<Edit> together = new ArrayList<>();
        byPlace.forEach((name, all) -> together.add(
                all.size() == 1
                        ? all.get(0)
                        : new Edit(
                                new PolicyEdit(
                                        Kind.SEVERAL,
                                        name,
                                        null,
                                        0,
                                        List.of(),
                                        all.stream()
                                                .map(edit -> edit.shown().toString())
                                                .toList()),
                                all.stream().anyMatch(Edit::makesRules),
                                policy -> all.forEach(edit -> edit.make().accept(policy)))));
        return together;
    }

    private void add(
            Kind kind,
            String name,
            @Nullable String file,
            int line,
            List<String> before,
            List<String> after,
            Consumer<EditedPolicy> make) {
        edits.add(new Edit(
                new PolicyEdit(kind, name, file, line, before, after),
                kind == Kind.RULE || kind == Kind.PRINCIPLE,
                make));
    }

    private void parameters() {
        for (String name : both(old.parameters().names(), now.parameters().names())) {
            boolean isHere = old.parameters().has(name);
            boolean isThere = now.parameters().has(name);
            // A number of rules that only one of the policies has is read by rules of that one alone.
            boolean matters = isHere && isThere || Parameters.isOfEngine(name);
            if (matters && !old.parameters().isLike(now.parameters(), name)) {
                Parameters.Parameter parameter =
                        isThere ? now.parameters().get(name) : old.parameters().get(name);
                add(
                        Kind.PARAMETER,
                        name,
                        POLICY,
                        parameter.line(),
                        isHere ? value(old.parameters().get(name)) : List.of(),
                        isThere ? value(now.parameters().get(name)) : List.of(),
                        policy -> {
                            if (isThere) {
                                policy.parameters.put(name, parameter);
                            } else {
                                policy.parameters.remove(name);
                            }
                        });
            }
        }
    }

    private static List<String> value(Parameters.Parameter parameter) {
        List<String> values = new ArrayList<>();
        values.add(parameter.value().toPlainString() + " " + parameter.unit());
        new TreeMap<>(parameter.in())
                .forEach((currency, amount) -> values.add(currency + " " + amount.toPlainString()));
        return values;
    }

    private void principles() {
        for (Principle principle : old.principles().values()) {
            Principle other = now.principles().get(principle.id());
            if (other != null && other.rank() != principle.rank()) {
                add(
                        Kind.PRINCIPLE,
                        principle.id(),
                        PRINCIPLES,
                        0,
                        List.of("rank " + principle.rank()),
                        List.of("rank " + other.rank()),
                        policy -> policy.ranks.put(other.id(), other.rank()));
            }
        }
    }

    private void floors() {
        Map<String, LegalFloor> mine = new LinkedHashMap<>();
        old.floors().all().forEach(floor -> mine.put(floor.id(), floor));
        Map<String, LegalFloor> theirs = new LinkedHashMap<>();
        now.floors().all().forEach(floor -> theirs.put(floor.id(), floor));
        for (String id : both(mine.keySet(), theirs.keySet())) {
            LegalFloor here = mine.get(id);
            LegalFloor there = theirs.get(id);
            if (!Objects.equals(here, there)) {
                add(Kind.LAW, id, LAWS, 0, shown(here), shown(there), policy -> set(policy.floors, id, there));
            }
        }
    }

    private void engine() {
        if (!old.engine().equals(now.engine())) {
            add(
                    Kind.ENGINE,
                    "engine",
                    POLICY,
                    0,
                    List.of(old.engine().toString()),
                    List.of(now.engine().toString()),
                    policy -> policy.engine = now.engine());
        }
    }

    private void followUps() {
        old.followUps().forEach((type, here) -> {
            FollowUp there = now.followUps().get(type);
            if (there != null && !there.equals(here)) {
                add(
                        Kind.FOLLOW_UP,
                        type.name(),
                        VOCABULARY,
                        0,
                        shown(here),
                        shown(there),
                        policy -> policy.followUps.put(type, there));
            }
        });
    }

    private void rules(List<Rule> oldRules, List<Rule> nowRules) {
        Map<String, Rule> mine = oldRules.stream().collect(Collectors.toMap(Rule::name, rule -> rule));
        Map<String, Rule> theirs = nowRules.stream().collect(Collectors.toMap(Rule::name, rule -> rule));
        Stream<Rule> changed = both(mine.keySet(), theirs.keySet()).stream()
                .filter(name -> !text(mine.get(name)).equals(text(theirs.get(name))))
                .map(name -> Objects.requireNonNullElse(theirs.get(name), mine.get(name)));
        changed.sorted(Comparator.<Rule, String>comparing(rule -> rule.span().file())
                        .thenComparing(rule -> rule.span().line())
                        .thenComparing(Rule::name))
                .forEach(rule -> {
                    Rule there = theirs.get(rule.name());
                    List<String> before = text(mine.get(rule.name()));
                    List<String> after = text(there);
                    add(
                            Kind.RULE,
                            rule.name(),
                            rule.span().file(),
                            rule.span().line(),
                            without(before, after),
                            without(after, before),
                            policy -> set(policy.rules, rule.name(), there));
                });
    }

    /** What a rule says, each condition and each verb a line; empty where there is no rule. */
    private static List<String> text(@Nullable Rule rule) {
        if (rule == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("@principle(\"" + rule.principle() + "\")");
        lines.add("@because(\"" + rule.because().text() + "\")");
        lines.add("when " + rule.phase().fact().getSimpleName());
        rule.conditions().stream().map(Condition::text).forEach(lines::add);
        rule.elements().stream().map(Element::text).forEach(lines::add);
        rule.actions()
                .forEach(action -> lines.add("then " + action.verb().getName()
                        + action.arguments().stream().map(Operand::text).collect(Collectors.joining(", ", "(", ")"))));
        return lines;
    }

    /** Where a rule is only in one of the policies, all of it is told. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> only = new ArrayList<>(lines);
        only.removeAll(new LinkedHashSet<>(others));
        // What is there in another order, or once more.
        return only.isEmpty() && !lines.isEmpty() ? lines : only;
    }

    private void messages() {
        for (String language : both(old.messages().keySet(), now.messages().keySet())) {
            Map<String, String> mine = old.messages().get(language);
            Map<String, String> theirs = now.messages().get(language);
            String file = "messages/" + language + ".properties";
            if (mine == null || theirs == null) {
                String count = (mine == null ? Objects.requireNonNull(theirs) : mine).size() + " messages";
                add(
                        Kind.LANGUAGE,
                        language,
                        file,
                        0,
                        mine == null ? List.of() : List.of(count),
                        theirs == null ? List.of() : List.of(count),
                        policy -> set(policy.messages, language, theirs));
                continue;
            }
            for (String key : both(mine.keySet(), theirs.keySet())) {
                String there = theirs.get(key);
                if (!Objects.equals(mine.get(key), there)) {
                    add(
                            Kind.MESSAGE,
                            key,
                            file,
                            0,
                            shown(mine.get(key)),
                            shown(there),
                            policy -> set(Objects.requireNonNull(policy.messages.get(language)), key, there));
                }
            }
        }
    }

    private static List<String> shown(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static SortedSet<String> both(Set<String> some, Set<String> others) {
        SortedSet<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }
}
