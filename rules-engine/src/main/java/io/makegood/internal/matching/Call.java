package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Properties;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A verb with its arguments, ready to be said of a fact. */
@FunctionalInterface
interface Call {
    void say(Object fact);

    static Call of(Class<?> fact, Term.Way way) throws RuleParser.NotPlain {
        Term.Step verb = way.steps().get(0);
        List<Term> arguments = verb.arguments();
        if (way.steps().size() != 1 || arguments == null || Properties.of(fact).containsKey(verb.name())) {
            throw new RuleParser.NotPlain("not a verb of the fact");
        }
        List<Class<?>> types = new ArrayList<>();
        List<Function<Object, @Nullable Object>> values = new ArrayList<>();
        for (Term argument : arguments) {
            Reading reading = Reading.of(fact, argument);
            types.add(reading.type());
            values.add(reading.read());
        }
        return Verbs.linked(Reading.method(fact, verb.name(), types), values);
    }

    /** Verbs as objects that can be called as fast as the methods themselves. They are few and part of the library. */
    final class Verbs {
        private static final Map<Method, Object> LINKED = new ConcurrentHashMap<>();

        private Verbs() {}

        /** A verb with two objects. */
        @FunctionalInterface
        interface Two {
            void say(Object fact, @Nullable Object first, @Nullable Object second);
        }

        @SuppressWarnings("unchecked")
        static Call linked(Method method, List<Function<Object, @Nullable Object>> values) throws RuleParser.NotPlain {
            switch (values.size()) {
                case 0 -> {
                    Consumer<Object> verb = (Consumer<Object>) verb(method, Consumer.class, "accept", Object.class);
                    return verb::accept;
                }
                case 1 -> {
                    BiConsumer<Object, @Nullable Object> verb = (BiConsumer<Object, @Nullable Object>)
                            verb(method, BiConsumer.class, "accept", Object.class, Object.class);
                    Function<Object, @Nullable Object> value = values.get(0);
                    return fact -> verb.accept(fact, value.apply(fact));
                }
                case 2 -> {
                    Two verb = (Two) verb(method, Two.class, "say", Object.class, Object.class, Object.class);
                    Function<Object, @Nullable Object> first = values.get(0);
                    Function<Object, @Nullable Object> second = values.get(1);
                    return fact -> verb.say(fact, first.apply(fact), second.apply(fact));
                }
                default -> throw new RuleParser.NotPlain("more than two arguments");
            }
        }

        private static Object verb(Method method, Class<?> as, String name, Class<?>... parameters) {
            return LINKED.computeIfAbsent(method, m -> Reading.linked(m, as, name, void.class, parameters));
        }
    }
}
