package io.makegood.internal.joins;

import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether some fact of a list of the rule's own fact is as an element asks, where that depends on nothing else: then it is a property of the rule's
 * own fact, which many rules share and which is known before anything is joined.
 */
public final class OwnList implements Predicate<Object> {
    private final Element element;
    private final Pattern pattern;
    private final TupleValue list;
    private final TupleTest[] conditions;

    private OwnList(Class<?> fact, Element element, Operand.Variable from) {
        this.element = element;
        this.pattern = element.pattern();
        List<Class<?>> types = new ArrayList<>();
        types.add(fact);
        while (types.size() <= pattern.slot()) {
            types.add(pattern.fact());
        }
        this.list = TupleValue.of(from, types, 0);
        this.conditions = TupleTest.all(pattern.conditions(), types, pattern.slot());
    }

    /**
     * What an element asks of a list of the rule's own fact; null when it asks something else, or more.
     *
     * @param fact the type of the rule's own fact
     */
    public static @Nullable OwnList of(Class<?> fact, Element element) {
        Pattern pattern = element.pattern();
        Operand.Variable from = pattern.from();
        if (from == null || !isOfOwnFact(from) || element instanceof Element.Accumulate) {
            return null;
        }
        boolean isOwn = pattern.conditions().stream()
                .flatMap(condition -> condition.operands())
                .allMatch(operand -> !(operand instanceof Operand.Variable variable)
                        || variable.slot() == pattern.slot()
                        || isOfOwnFact(variable));
        return isOwn ? new OwnList(fact, element, from) : null;
    }

    private static boolean isOfOwnFact(Operand.Variable variable) {
        return variable.slot() == 0 && !variable.path().isEmpty();
    }

    /** Whether there has to be such a fact, or must not be. */
    public boolean isWanted() {
        return !(element instanceof Element.Not);
    }

    /** What is asked; the same is asked by all elements with the same text that read the same. */
    public String text() {
        return pattern.text();
    }

    /** All that is read of the rule's own fact, in its order. */
    public List<Operand> reads() {
        List<Operand> reads = new ArrayList<>();
        element.operands().forEach(operand -> {
            if (operand instanceof Operand.Variable variable && variable.slot() == 0) {
                reads.add(new Operand.Property(variable.path(), variable.type(), variable.element(), variable.span()));
            } else if (operand instanceof Operand.Call) {
                reads.add(operand);
            }
        });
        return List.copyOf(reads);
    }

    @Override
    public boolean test(Object fact) {
        @Nullable Object[] tuple = new @Nullable Object[pattern.slot() + 1];
        tuple[0] = fact;
        List<?> facts = (List<?>) list.of(tuple);
        if (facts != null) {
            for (int i = 0; i < facts.size(); i++) {
                tuple[pattern.slot()] = facts.get(i);
                if (TupleTest.allHold(conditions, tuple)) {
                    return true;
                }
            }
        }
        return false;
    }
}
