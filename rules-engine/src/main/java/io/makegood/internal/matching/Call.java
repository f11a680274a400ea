package io.makegood.internal.matching;

import io.makegood.internal.linking.Linked;
import io.makegood.internal.rulebook.Properties;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
        List<Reading> values = new ArrayList<>();
        for (Term argument : arguments) {
            Reading reading = Reading.of(fact, argument);
            types.add(reading.type());
            values.add(reading);
        }
        Method method = Reading.method(fact, verb.name(), types);
        switch (values.size()) {
            case 0 -> {
                Consumer<Object> said = Linked.verb(method);
                return said::accept;
            }
            case 1 -> {
                BiConsumer<Object, @Nullable Object> said = Linked.verbWithObject(method);
                if (arguments.get(0) instanceof Term.Constant constant) {
                    Object object = constant.value();
                    return any -> said.accept(any, object);
                }
                Reading value = values.get(0);
                return any -> said.accept(any, value.of(any));
            }
            case 2 -> {
                Linked.TriConsumer said = Linked.verbWithTwoObjects(method);
                Reading first = values.get(0);
                Reading second = values.get(1);
                return any -> said.accept(any, first.of(any), second.of(any));
            }
            default -> throw new RuleParser.NotPlain("more than two arguments");
        }
    }
}
