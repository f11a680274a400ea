package io.makegood.internal.explaining;

import io.makegood.explain.Wanted;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.QuestionException;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that can be asked about decisions of a policy, by its names: {@code REPLACEMENT}, {@code ReturnRequirement.OPTIONAL} or
 * {@code returning.OPTIONAL}, a verb that takes nothing, what is found, the name of a rule. A bare name means the remedy first.
 */
public final class WantedReader {
    /** By each of its names, the longest of which means one thing only. */
    private final Map<String, Set<Wanted>> byName = new LinkedHashMap<>();

    /** What can be asked about decisions by these rules. */
    public WantedReader(List<Rule> rules, Vocabulary vocabulary) {
        for (RemedyType type : vocabulary.all(RemedyType.class)) {
            add(new Wanted.Remedy(type), type.name(), qualified(RemedyType.class, type.name()));
        }
        for (Wanted.Kind kind : Wanted.Kind.values()) {
            addTerms(kind, vocabulary);
        }
        for (String finding : findings(rules)) {
            Wanted.Term found = new Wanted.Term(Wanted.Kind.FINDING, finding);
            add(found, finding, found.text());
        }
        rules.forEach(rule -> add(new Wanted.Rule(rule.name()), rule.name()));
    }

    private void addTerms(Wanted.Kind kind, Vocabulary vocabulary) {
        Class<?> type = kind.type();
        if (type == null) {
            add(new Wanted.Term(kind, null), kind.verb());
        } else if (TermTypes.isTerm(type)) {
            for (Object term : TermTypes.valuesOf(type, vocabulary)) {
                Wanted.Term wanted = new Wanted.Term(kind, term);
                String name = TermTypes.nameOf(term);
                if (!isRemedy(name)) {
                    add(wanted, name);
                }
                add(wanted, qualified(type, name), wanted.text());
            }
        }
    }

    private boolean isRemedy(String name) {
        return byName.getOrDefault(name, Set.of()).stream().anyMatch(Wanted.Remedy.class::isInstance);
    }

    private static String qualified(Class<?> type, String name) {
        return type.getSimpleName() + "." + name;
    }

    private static Set<String> findings(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.verb().getName().equals(Wanted.Kind.FINDING.verb()))
                .flatMap(Action::constants)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Wanted wanted, String... names) {
        for (String name : names) {
            byName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(wanted);
        }
    }

    /** Everything there is, each once. */
    public Set<Wanted> all() {
        return byName.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What is meant by a text.
     *
     * @throws QuestionException when nothing has that name, or several things have
     */
    public Wanted read(String text) {
        Set<Wanted> meant = byName.getOrDefault(text, Set.of());
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        if (meant.isEmpty()) {
            String nearest = Nearest.to(text, byName.keySet());
            throw new QuestionException(Code.UNANSWERABLE.problem(
                    "the policy has no remedy, no other term and no rule " + QuotedText.of(text),
                    nearest == null ? null : "`" + nearest + "`"));
        }
        throw new QuestionException(Code.UNANSWERABLE.problem(
                QuotedText.of(text) + " has several meanings",
                meant.stream()
                        .map(wanted -> shortest(wanted, text))
                        .collect(Collectors.joining("`, `", "one of `", "`"))));
    }

    /** The first of its names that means nothing else. */
    private String shortest(Wanted wanted, String but) {
        List<String> names = new ArrayList<>();
        byName.forEach((name, meant) -> {
            if (meant.size() == 1 && meant.contains(wanted) && !name.equals(but)) {
                names.add(name);
            }
        });
        return names.isEmpty() ? wanted.text() : names.get(0);
    }
}
