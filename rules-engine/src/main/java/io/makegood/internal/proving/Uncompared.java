package io.makegood.internal.proving;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of two policies is otherwise that no region shows: what the engine itself reads, and the safeguards, which look at what is decided. */
final class Uncompared {
    private final Bundle one;
    private final Bundle other;
    private final List<String> all = new ArrayList<>();

    private Uncompared(Bundle one, Bundle other) {
        this.one = one;
        this.other = other;
    }

    /** In sentences without a final period. */
    static List<String> between(Bundle one, Collection<Rule> rules, Bundle other, Collection<Rule> otherRules) {
        Uncompared uncompared = new Uncompared(one, other);
        uncompared.parameters();
        uncompared.say(!one.floors().all().equals(other.floors().all()), "what the law gives is told otherwise");
        uncompared.say(
                !one.engine().equals(other.engine()), "what the engine does where no rule speaks is told otherwise");
        uncompared.say(!one.followUps().equals(other.followUps()), "follow-ups of their own are told otherwise");
        uncompared.say(
                !safeguards(rules, one.parameters()).equals(safeguards(otherRules, other.parameters())),
                "safeguards are told otherwise");
        uncompared.terms();
        return List.copyOf(uncompared.all);
    }

    private void say(boolean isSo, String what) {
        if (isSo) {
            all.add(what);
        }
    }

    private void parameters() {
        SortedSet<String> names = new TreeSet<>(one.parameters().names());
        names.addAll(other.parameters().names());
        for (String name : names) {
            say(
                    Parameters.isOfEngine(name) && !one.parameters().isLike(other.parameters(), name),
                    "the engine reads `" + name + "`, which is " + value(one.parameters(), name) + " and "
                            + value(other.parameters(), name));
        }
    }

    private static String value(Parameters parameters, String name) {
        return parameters.has(name)
                ? parameters.number(name).toPlainString() + " "
                        + parameters.get(name).unit()
                : "not set";
    }

    private void terms() {
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            Set<Term> only = new TreeSet<>(one.vocabulary().all(kind));
            Set<Term> others = new TreeSet<>(other.vocabulary().all(kind));
            Set<Term> both = new HashSet<>(only);
            both.retainAll(others);
            only.addAll(others);
            only.removeAll(both);
            only.forEach(term -> all.add("only one of them knows `" + term.name() + "`"));
        }
    }

    /** Each as a text that is the same where it says the same. */
    private static Set<String> safeguards(Collection<Rule> rules, Parameters parameters) {
        return rules.stream()
                .filter(rule -> rule.phase() == Phase.SAFEGUARD || rule.phase() == Phase.SAFEGUARD_MESSAGE)
                .map(rule -> text(rule, parameters))
                .collect(Collectors.toSet());
    }

    private static String text(Rule rule, Parameters parameters) {
        String asked = Stream.concat(
                        rule.conditions().stream().map(Condition::text),
                        rule.elements().stream().map(Element::text))
                .collect(Collectors.joining(", "));
        String said = rule.actions().stream()
                .map(action -> action.verb().getName()
                        + action.arguments().stream().map(Operand::text).toList())
                .collect(Collectors.joining(", "));
        String read = rule.operands()
                .filter(operand -> operand instanceof Operand.Call call
                        && call.function() != Function.FOUND
                        && call.function() != Function.SAYS)
                .map(operand -> ((Operand.Call) operand).argument())
                .distinct()
                .map(name -> name + " = " + value(parameters, name)
                        + parameters.get(name).in())
                .collect(Collectors.joining(", "));
        return rule.phase() + ": " + asked + "; " + said + "; " + read;
    }
}
