package io.makegood.internal.alpha;

import io.makegood.internal.reflection.Accessors;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A verb with its arguments, ready to be said of a fact. */
@FunctionalInterface
interface VerbCall {
    void say(Object fact);

    static VerbCall of(Class<?> fact, Action action) {
        List<ValueReader> values = action.arguments().stream()
                .map(argument -> ValueReader.of(fact, argument))
                .toList();
        return switch (values.size()) {
            case 0 -> {
                Consumer<Object> verb = Accessors.verb(action.verb());
                yield verb::accept;
            }
            case 1 -> {
                BiConsumer<Object, @Nullable Object> verb = Accessors.verbWithObject(action.verb());
                if (action.arguments().get(0) instanceof Operand.Constant constant) {
                    Object object = constant.value();
                    yield any -> verb.accept(any, object);
                }
                ValueReader value = values.get(0);
                yield any -> verb.accept(any, value.of(any));
            }
            case 2 -> {
                Accessors.TriConsumer verb = Accessors.verbWithTwoObjects(action.verb());
                ValueReader first = values.get(0);
                ValueReader second = values.get(1);
                yield any -> verb.accept(any, first.of(any), second.of(any));
            }
            default -> throw new IllegalArgumentException("no verb takes more than two: " + action.verb());
        };
    }
}
