package io.makegood.internal.joins;

import io.makegood.internal.reflection.Accessors;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule that relates facts, ready to be matched once the conditions on its own fact hold. */
public final class JoinedRule {
    private final Rule rule;
    private final int slots;
    private final Node[] nodes;
    private final Verb[] verbs;

    /** An element with its pattern; of an accumulate, what it works out. */
    private record Node(
            Element element, PatternNode pattern, int number, TupleValue[] values, TupleTest[] conditions) {}

    @FunctionalInterface
    private interface Verb {
        void say(Object fact, @Nullable Object[] tuple);
    }

    JoinedRule(Rule rule, Map<String, Integer> memories, int firstNumber) {
        this.rule = rule;
        List<Class<?>> types = types(rule);
        this.slots = types.size();
        this.nodes = new Node[rule.elements().size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = node(rule.elements().get(i), types, memories, firstNumber + i);
        }
        this.verbs = rule.actions().stream().map(action -> verb(action, types)).toArray(Verb[]::new);
    }

    /** The types of what lies in a tuple of a rule, by slot. */
    private static List<Class<?>> types(Rule rule) {
        List<Class<?>> types = new ArrayList<>();
        types.add(rule.phase().fact());
        for (Element element : rule.elements()) {
            types.add(element.pattern().fact());
            if (element instanceof Element.Accumulate accumulate) {
                accumulate.results().forEach(result -> types.add(result.type()));
            }
        }
        return List.copyOf(types);
    }

    private static Node node(Element element, List<Class<?>> types, Map<String, Integer> memories, int number) {
        PatternNode pattern = new PatternNode(element.pattern(), types, memories);
        if (!(element instanceof Element.Accumulate accumulate)) {
            return new Node(element, pattern, number, new TupleValue[0], new TupleTest[0]);
        }
        TupleValue[] values = accumulate.results().stream()
                .map(result -> result.operand() == null
                        ? (TupleValue) tuple -> null
                        : TupleValue.of(result.operand(), types, pattern.slot))
                .toArray(TupleValue[]::new);
        return new Node(element, pattern, number, values, TupleTest.all(accumulate.conditions(), types, pattern.slot));
    }

    private static Verb verb(Action action, List<Class<?>> types) {
        TupleValue[] values = action.arguments().stream()
                .map(argument -> TupleValue.of(argument, types, 0))
                .toArray(TupleValue[]::new);
        return switch (values.length) {
            case 0 -> {
                var verb = Accessors.verb(action.verb());
                yield (fact, tuple) -> verb.accept(fact);
            }
            case 1 -> {
                var verb = Accessors.verbWithObject(action.verb());
                yield (fact, tuple) -> verb.accept(fact, values[0].of(tuple));
            }
            case 2 -> {
                var verb = Accessors.verbWithTwoObjects(action.verb());
                yield (fact, tuple) -> verb.accept(fact, values[0].of(tuple), values[1].of(tuple));
            }
            default -> throw new IllegalArgumentException("no verb takes more than two: " + action.verb());
        };
    }

    /**
     * Fires once for each tuple, in the order of the keys of its facts.
     *
     * @param fact of which the conditions on the rule's own fact hold
     * @throws RuleFailure when the rule breaks down, or has to look at too many facts
     */
    public void match(Object fact, WorkingMemory facts, RuleBase.Listener listener) {
        try {
            @Nullable Object[] tuple = new @Nullable Object[slots];
            tuple[0] = fact;
            join(0, tuple, facts, (any, own, matched) -> fire(own, matched, listener));
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleFailure.in(rule, e);
        }
    }

    /**
     * The tuple with what was found to exist and what was counted, when only what it matched and worked out is known.
     *
     * @param known of another engine; itself where this one finds no such tuple
     */
    public @Nullable Object[] withWitnesses(@Nullable Object[] known, WorkingMemory facts) {
        List<@Nullable Object[]> found = new ArrayList<>();
        @Nullable Object[] tuple = new @Nullable Object[slots];
        tuple[0] = known[0];
        join(0, tuple, facts, (any, fact, each) -> {
            if (found.isEmpty() && isSame(known, each)) {
                found.add(each);
            }
        });
        return found.isEmpty() ? known : found.get(0);
    }

    private boolean isSame(@Nullable Object[] known, @Nullable Object[] tuple) {
        for (Node node : nodes) {
            int slot = node.element.pattern().slot();
            if (node.element instanceof Element.Match && known[slot] != tuple[slot]) {
                return false;
            }
            if (node.element instanceof Element.Accumulate accumulate
                    && !accumulate.results().stream()
                            .allMatch(result -> Objects.equals(known[result.slot()], tuple[result.slot()]))) {
                return false;
            }
        }
        return true;
    }

    private void join(int at, @Nullable Object[] tuple, WorkingMemory facts, RuleBase.Listener listener) {
        if (at == nodes.length) {
            Object fact = Objects.requireNonNull(tuple[0]);
            listener.fires(rule, fact, Arrays.copyOf(tuple, slots));
            return;
        }
        Node node = nodes[at];
        PatternNode.Matches matches = node.pattern.matches(tuple, facts);
        if (node.element instanceof Element.Match) {
            while (matches.next()) {
                join(at + 1, tuple, facts, listener);
            }
        } else if (node.element instanceof Element.Exists) {
            if (matches.next()) {
                join(at + 1, tuple, facts, listener);
            }
        } else if (node.element instanceof Element.Not) {
            if (!matches.next()) {
                join(at + 1, tuple, facts, listener);
            }
        } else if (accumulates((Element.Accumulate) node.element, node, matches, tuple)) {
            join(at + 1, tuple, facts, listener);
        }
    }

    private static boolean accumulates(
            Element.Accumulate element, Node node, PatternNode.Matches matches, @Nullable Object[] tuple) {
        Accumulated known = matches.known(node.number);
        if (known == null) {
            known = accumulated(element, node, matches, tuple);
            matches.know(node.number, known);
        }
        tuple[node.pattern.slot] = known;
        for (int i = 0; i < known.results().size(); i++) {
            tuple[element.results().get(i).slot()] = known.results().get(i);
        }
        return TupleTest.allHold(node.conditions, tuple);
    }

    private static Accumulated accumulated(
            Element.Accumulate element, Node node, PatternNode.Matches matches, @Nullable Object[] tuple) {
        List<Object> first = new ArrayList<>(Accumulated.FEW);
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (int i = 0; i < node.values.length; i++) {
            values.add(new ArrayList<>());
        }
        int count = 0;
        while (matches.next()) {
            count++;
            Object fact = tuple[node.pattern.slot];
            if (fact != null && first.size() < Accumulated.FEW) {
                first.add(fact);
            }
            for (int i = 0; i < node.values.length; i++) {
                values.get(i).add(node.values[i].of(tuple));
            }
        }
        List<@Nullable Object> results = new ArrayList<>();
        for (int i = 0; i < node.values.length; i++) {
            results.add(element.results().get(i).aggregate().of(values.get(i)));
        }
        return new Accumulated(List.copyOf(first), count, results);
    }

    private void fire(Object fact, @Nullable Object[] tuple, RuleBase.Listener listener) {
        listener.fires(rule, fact, tuple);
        for (Verb verb : verbs) {
            verb.say(fact, tuple);
        }
    }
}
