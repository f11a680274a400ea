package io.makegood.internal.compiled;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.EngineConduct;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.bundle.UnreadWords;
import io.makegood.internal.bundle.Validity;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.Term;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a policy as a {@link PolicyReader} reads it. Texts, types and methods are written where they come first, and by their numbers afterwards. */
final class PolicyWriter {
    private final Packer out = new Packer();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final Map<Method, Integer> methods = new HashMap<>();

    private PolicyWriter() {}

    /**
     * The policy in bytes.
     *
     * @throws IllegalArgumentException when it has words of its own, which no policy of the library has
     */
    static byte[] write(ReadPolicy policy) {
        PolicyWriter writer = new PolicyWriter();
        writer.bundle(policy.bundle());
        writer.all(policy.rules(), writer::rule);
        return writer.out.toBytes();
    }

    private void bundle(Bundle bundle) {
        if (!bundle.vocabulary().isBuiltInOnly()
                || !bundle.followUps().isEmpty()
                || !bundle.unread().equals(UnreadWords.NONE)) {
            throw new IllegalArgumentException("a policy with words of its own is not kept: " + bundle.name());
        }
        text(bundle.name());
        text(bundle.version());
        validity(bundle.validity());
        text(bundle.fingerprint());
        parameters(bundle.parameters());
        conduct(bundle.engine());
        all(bundle.principles().values(), this::principle);
        all(bundle.floors().all(), this::floor);
        maybe(bundle.invariants(), this::text);
        all(bundle.rules(), source -> {
            text(source.path());
            text(source.text());
        });
        all(sorted(bundle.messages()), ofLanguage -> {
            text(ofLanguage.getKey());
            texts(ofLanguage.getValue());
        });
        texts(bundle.cases());
    }

    private void validity(Validity validity) {
        maybe(validity.from(), this::date);
        maybe(validity.to(), this::date);
        all(validity.countries(), this::text);
        constant(validity.by());
    }

    private void parameters(Parameters parameters) {
        all(parameters.names(), name -> {
            Parameters.Parameter parameter = parameters.get(name);
            text(name);
            number(parameter.value());
            text(parameter.unit());
            text(parameter.why());
            all(sorted(parameter.in()), in -> {
                text(in.getKey());
                number(in.getValue());
            });
            out.number(parameter.line());
        });
    }

    private void conduct(EngineConduct conduct) {
        maybe(conduct.chooses(), this::text);
        maybe(conduct.reviews(), this::text);
        all(new TreeSet<>(conduct.says()), this::constant);
        constant(conduct.apology());
    }

    private void principle(Principle principle) {
        text(principle.id());
        text(principle.group());
        out.number(principle.rank());
        text(principle.statement());
        maybe(principle.servedBy(), this::text);
        all(principle.sources(), source -> {
            text(source.document());
            text(source.quote());
        });
    }

    private void floor(LegalFloor floor) {
        text(floor.id());
        all(new TreeSet<>(floor.countries()), this::text);
        date(floor.from());
        maybe(floor.until(), this::date);
        all(new TreeSet<>(floor.incidents()), this::term);
        all(new TreeSet<>(floor.exceptTraits()), this::term);
        maybe(floor.withinDaysOfDelivery(), out::number);
        truth(floor.unshippedOnly());
        truth(floor.consent());
        all(new TreeSet<>(floor.grants()), this::term);
        text(floor.reference());
        texts(floor.translations());
    }

    private void rule(Rule rule) {
        text(rule.name());
        constant(rule.phase());
        text(rule.principle());
        out.number(rule.rank());
        out.number(rule.place());
        because(rule.because());
        text(rule.variable());
        all(rule.conditions(), this::condition);
        all(rule.elements(), this::element);
        all(rule.actions(), this::action);
        all(rule.reads(), read -> {
            constant(read.kind());
            text(read.name());
            type(read.type());
        });
        span(rule.span());
    }

    private void because(Because because) {
        text(because.text());
        all(because.texts(), this::text);
        all(because.placeholders(), this::text);
        all(sorted(because.variables()), variable -> {
            text(variable.getKey());
            variable(variable.getValue());
        });
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            out.number(PolicyReader.COMPARISON);
            operand(comparison.left());
            constant(comparison.operator());
            all(comparison.right(), this::operand);
        } else if (condition instanceof Condition.AllOf allOf) {
            out.number(PolicyReader.ALL_OF);
            all(allOf.conditions(), this::condition);
        } else if (condition instanceof Condition.AnyOf anyOf) {
            out.number(PolicyReader.ANY_OF);
            all(anyOf.conditions(), this::condition);
        } else {
            out.number(PolicyReader.NOT);
            condition(((Condition.Not) condition).condition());
        }
        span(condition.span());
    }

    private void element(Element element) {
        if (element instanceof Element.Accumulate accumulate) {
            out.number(PolicyReader.ACCUMULATE);
            all(accumulate.results(), result -> {
                text(result.variable());
                out.number(result.slot());
                constant(result.aggregate());
                maybe(result.operand(), this::variable);
                type(result.type());
            });
            all(accumulate.conditions(), this::condition);
        } else {
            out.number(
                    element instanceof Element.Match
                            ? PolicyReader.MATCH
                            : element instanceof Element.Exists ? PolicyReader.EXISTS : PolicyReader.NOT_THERE);
        }
        pattern(element.pattern());
        span(element.span());
    }

    private void pattern(Pattern pattern) {
        type(pattern.fact());
        out.number(pattern.slot());
        text(pattern.variable());
        maybe(pattern.from(), this::variable);
        all(pattern.conditions(), this::condition);
        span(pattern.span());
    }

    private void action(Action action) {
        method(action.verb());
        all(action.arguments(), this::operand);
        span(action.span());
    }

    private void operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            out.number(PolicyReader.CONSTANT);
            value(constant.value());
            type(constant.type());
        } else if (operand instanceof Operand.Property property) {
            out.number(PolicyReader.PROPERTY);
            all(property.path(), this::text);
            type(property.type());
            maybe(property.element(), this::type);
        } else if (operand instanceof Operand.Call call) {
            out.number(PolicyReader.CALL);
            all(call.path(), this::text);
            constant(call.function());
            text(call.argument());
        } else {
            out.number(PolicyReader.VARIABLE);
            variable((Operand.Variable) operand);
            return;
        }
        span(operand.span());
    }

    private void variable(Operand.Variable variable) {
        text(variable.text());
        out.number(variable.slot());
        type(variable.root());
        all(variable.path(), this::text);
        type(variable.type());
        maybe(variable.element(), this::type);
        span(variable.span());
    }

    /** What a constant of a rule can be. */
    private void value(@Nullable Object value) {
        if (value == null) {
            out.number(PolicyReader.NOTHING);
        } else if (value instanceof String text) {
            out.number(PolicyReader.TEXT);
            text(text);
        } else if (value instanceof Long number) {
            out.number(PolicyReader.NUMBER);
            out.number(Math.toIntExact(number));
        } else if (value instanceof Boolean isTrue) {
            out.number(PolicyReader.TRUTH);
            truth(isTrue);
        } else if (value instanceof Term term) {
            out.number(PolicyReader.TERM);
            type(term.getClass());
            term(term);
        } else if (value instanceof Enum<?> constant) {
            out.number(PolicyReader.ENUM);
            type(constant.getDeclaringClass());
            constant(constant);
        } else {
            throw new IllegalArgumentException("a constant of a rule is a " + value.getClass());
        }
    }

    private void term(Term term) {
        text(term.name());
    }

    private void constant(Enum<?> constant) {
        out.number(constant.ordinal());
    }

    private void span(Span span) {
        text(span.file());
        out.number(span.line());
        out.number(span.column());
        out.number(span.endLine());
        out.number(span.endColumn());
        out.number(span.offset());
        out.number(span.length());
    }

    private void date(LocalDate date) {
        text(date.toString());
    }

    private void number(BigDecimal number) {
        text(number.toString());
    }

    private void truth(boolean isTrue) {
        out.number(isTrue ? 1 : 0);
    }

    private void text(String text) {
        if (isNew(texts, text)) {
            out.bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void texts(Map<String, String> byName) {
        all(sorted(byName), entry -> {
            text(entry.getKey());
            text(entry.getValue());
        });
    }

    /** Some maps have another order in every process; what the build makes is the same every time. */
    private static <T> Collection<Map.Entry<String, T>> sorted(Map<String, T> byName) {
        return new TreeMap<>(byName).entrySet();
    }

    private void type(Class<?> type) {
        if (isNew(types, type)) {
            text(type.getName());
        }
    }

    private void method(Method method) {
        if (isNew(methods, method)) {
            type(method.getDeclaringClass());
            text(method.getName());
            all(List.of(method.getParameterTypes()), this::type);
        }
    }

    /** Writes its number, which is the next one when it is new. */
    private <T> boolean isNew(Map<T, Integer> known, T value) {
        Integer number = known.putIfAbsent(value, known.size());
        out.number(number == null ? known.size() - 1 : number);
        return number == null;
    }

    private <T> void all(Collection<T> values, Consumer<T> writing) {
        out.number(values.size());
        values.forEach(writing);
    }

    private <T> void maybe(@Nullable T value, Consumer<T> writing) {
        truth(value != null);
        if (value != null) {
            writing.accept(value);
        }
    }
}
