package io.makegood.internal.compiled;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.EngineConduct;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.bundle.UnreadWords;
import io.makegood.internal.bundle.Validity;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Aggregate;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Read;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.EffectiveBy;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link PolicyWriter} wrote, into what reading the files would have come to. A start waits for it: hence loops and switches, where lambdas
 * would have to be linked first.
 */
final class PolicyReader {
    // Kinds of conditions, elements, operands and values.
    static final int COMPARISON = 0;
    static final int ALL_OF = 1;
    static final int ANY_OF = 2;
    static final int NOT = 3;

    static final int MATCH = 0;
    static final int EXISTS = 1;
    static final int NOT_THERE = 2;
    static final int ACCUMULATE = 3;

    static final int CONSTANT = 0;
    static final int PROPERTY = 1;
    static final int CALL = 2;
    static final int VARIABLE = 3;

    static final int NOTHING = 0;
    static final int TEXT = 1;
    static final int NUMBER = 2;
    static final int TRUTH = 3;
    static final int TERM = 4;
    static final int ENUM = 5;

    private static final Class<?>[] PRIMITIVES = {boolean.class, int.class, long.class, double.class};

    private final Unpacker in;
    private final List<String> texts = new ArrayList<>();
    private final List<Class<?>> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final Phase[] phases = Phase.values();
    private final Operator[] operators = Operator.values();
    private final Function[] functions = Function.values();
    private final Read.Kind[] kinds = Read.Kind.values();

    private PolicyReader(byte[] content) {
        this.in = new Unpacker(content);
    }

    /** The policy in these bytes. */
    static ReadPolicy read(byte[] content) {
        PolicyReader reader = new PolicyReader(content);
        Bundle bundle = reader.bundle();
        List<Rule> rules = new ArrayList<>();
        for (int left = reader.in.number(); left > 0; left--) {
            rules.add(reader.rule());
        }
        return new ReadPolicy(bundle, List.copyOf(rules));
    }

    private Bundle bundle() {
        return new Bundle(
                text(),
                text(),
                validity(),
                text(),
                parameters(),
                Vocabulary.builtIn(),
                UnreadWords.NONE,
                Map.of(),
                conduct(),
                principles(),
                floors(),
                isThere() ? text() : null,
                sources(),
                messages(),
                new TreeMap<>(textsByName()));
    }

    private Validity validity() {
        LocalDate from = isThere() ? date() : null;
        LocalDate to = isThere() ? date() : null;
        return new Validity(from, to, new TreeSet<>(listOfTexts()), EffectiveBy.values()[in.number()]);
    }

    private Parameters parameters() {
        Map<String, Parameters.Parameter> parameters = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            String name = text();
            BigDecimal value = decimal();
            String unit = text();
            String why = text();
            Map<String, BigDecimal> amounts = new TreeMap<>();
            for (int others = in.number(); others > 0; others--) {
                amounts.put(text(), decimal());
            }
            parameters.put(
                    name,
                    new Parameters.Parameter(value, unit, why, Collections.unmodifiableMap(amounts), in.number()));
        }
        return new Parameters(parameters);
    }

    private EngineConduct conduct() {
        String chooses = isThere() ? text() : null;
        String reviews = isThere() ? text() : null;
        Set<CommPoint> says = EnumSet.noneOf(CommPoint.class);
        for (int left = in.number(); left > 0; left--) {
            says.add(CommPoint.values()[in.number()]);
        }
        return new EngineConduct(
                chooses, reviews, Collections.unmodifiableSet(says), ApologyLevel.values()[in.number()]);
    }

    private SortedMap<String, Principle> principles() {
        SortedMap<String, Principle> principles = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            String id = text();
            String group = text();
            int rank = in.number();
            String statement = text();
            String servedBy = isThere() ? text() : null;
            List<Principle.Source> sources = new ArrayList<>();
            for (int others = in.number(); others > 0; others--) {
                sources.add(new Principle.Source(text(), text()));
            }
            principles.put(id, new Principle(id, group, rank, statement, servedBy, List.copyOf(sources)));
        }
        return principles;
    }

    private LegalFloors floors() {
        List<LegalFloor> floors = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            floors.add(new LegalFloor(
                    text(),
                    Collections.unmodifiableSet(new TreeSet<>(listOfTexts())),
                    date(),
                    isThere() ? date() : null,
                    terms(IncidentType.class),
                    terms(ItemTrait.class),
                    isThere() ? (Integer) in.number() : null,
                    isTrue(),
                    isTrue(),
                    terms(RemedyType.class),
                    text(),
                    Collections.unmodifiableMap(textsByName())));
        }
        return new LegalFloors(floors);
    }

    private List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            sources.add(new RuleSource(text(), text()));
        }
        return sources;
    }

    private SortedMap<String, Map<String, String>> messages() {
        SortedMap<String, Map<String, String>> messages = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            messages.put(text(), Collections.unmodifiableMap(textsByName()));
        }
        return messages;
    }

    private Rule rule() {
        return new Rule(
                text(),
                phases[in.number()],
                text(),
                in.number(),
                in.number(),
                because(),
                text(),
                conditions(),
                elements(),
                actions(),
                reads(),
                span());
    }

    private Because because() {
        String text = text();
        List<String> texts = listOfTexts();
        List<String> placeholders = listOfTexts();
        Map<String, Operand.Variable> variables = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            variables.put(text(), variable());
        }
        return new Because(text, texts, placeholders, Collections.unmodifiableMap(variables));
    }

    private List<Condition> conditions() {
        int count = in.number();
        Condition[] conditions = new Condition[count];
        for (int i = 0; i < count; i++) {
            conditions[i] = condition();
        }
        return List.of(conditions);
    }

    private Condition condition() {
        switch (in.number()) {
            case COMPARISON -> {
                return new Condition.Comparison(operand(), operators[in.number()], operands(), span());
            }
            case ALL_OF -> {
                return new Condition.AllOf(conditions(), span());
            }
            case ANY_OF -> {
                return new Condition.AnyOf(conditions(), span());
            }
            default -> {
                return new Condition.Not(condition(), span());
            }
        }
    }

    private List<Element> elements() {
        int count = in.number();
        Element[] elements = new Element[count];
        for (int i = 0; i < count; i++) {
            elements[i] = element();
        }
        return List.of(elements);
    }

    private Element element() {
        int kind = in.number();
        if (kind == ACCUMULATE) {
            List<Element.Result> results = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                results.add(new Element.Result(
                        text(), in.number(), Aggregate.values()[in.number()], isThere() ? variable() : null, type()));
            }
            List<Condition> conditions = conditions();
            return new Element.Accumulate(pattern(), List.copyOf(results), conditions, span());
        }
        Pattern pattern = pattern();
        Span span = span();
        return switch (kind) {
            case MATCH -> new Element.Match(pattern, span);
            case EXISTS -> new Element.Exists(pattern, span);
            default -> new Element.Not(pattern, span);
        };
    }

    private Pattern pattern() {
        return new Pattern(type(), in.number(), text(), isThere() ? variable() : null, conditions(), span());
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            actions.add(new Action(method(), operands(), span()));
        }
        return List.copyOf(actions);
    }

    private List<Read> reads() {
        int count = in.number();
        Read[] reads = new Read[count];
        for (int i = 0; i < count; i++) {
            reads[i] = new Read(kinds[in.number()], text(), type());
        }
        return List.of(reads);
    }

    private List<Operand> operands() {
        int count = in.number();
        Operand[] operands = new Operand[count];
        for (int i = 0; i < count; i++) {
            operands[i] = operand();
        }
        return List.of(operands);
    }

    private Operand operand() {
        return switch (in.number()) {
            case CONSTANT -> new Operand.Constant(value(), type(), span());
            case PROPERTY -> new Operand.Property(listOfTexts(), type(), isThere() ? type() : null, span());
            case CALL -> new Operand.Call(listOfTexts(), functions[in.number()], text(), span());
            default -> variable();
        };
    }

    private Operand.Variable variable() {
        return new Operand.Variable(
                text(), in.number(), type(), listOfTexts(), type(), isThere() ? type() : null, span());
    }

    private @Nullable Object value() {
        switch (in.number()) {
            case TEXT -> {
                // As those who read rules do.
                return text().intern();
            }
            case NUMBER -> {
                return (long) in.number();
            }
            case TRUTH -> {
                return isTrue();
            }
            case TERM -> {
                return Vocabulary.builtIn().get(type().asSubclass(Term.class), text());
            }
            case ENUM -> {
                return type().getEnumConstants()[in.number()];
            }
            default -> {
                return null;
            }
        }
    }

    private <T extends Term> Set<T> terms(Class<T> kind) {
        Set<T> terms = new TreeSet<>();
        for (int left = in.number(); left > 0; left--) {
            terms.add(Vocabulary.builtIn().get(kind, text()));
        }
        return Collections.unmodifiableSet(terms);
    }

    private Span span() {
        return new Span(text(), in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
    }

    private LocalDate date() {
        return LocalDate.parse(text());
    }

    private BigDecimal decimal() {
        return new BigDecimal(text());
    }

    private boolean isThere() {
        return isTrue();
    }

    private boolean isTrue() {
        return in.number() != 0;
    }

    private List<String> listOfTexts() {
        int count = in.number();
        String[] list = new String[count];
        for (int i = 0; i < count; i++) {
            list[i] = text();
        }
        return List.of(list);
    }

    private Map<String, String> textsByName() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            byName.put(text(), text());
        }
        return byName;
    }

    private String text() {
        int number = in.number();
        if (number == texts.size()) {
            texts.add(new String(in.bytes(), StandardCharsets.UTF_8));
        }
        return texts.get(number);
    }

    private Class<?> type() {
        int number = in.number();
        if (number == types.size()) {
            types.add(type(text()));
        }
        return types.get(number);
    }

    private static Class<?> type(String name) {
        for (Class<?> primitive : PRIMITIVES) {
            if (primitive.getName().equals(name)) {
                return primitive;
            }
        }
        try {
            return Class.forName(name, false, PolicyReader.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the library lacks a class it was built with", e);
        }
    }

    private Method method() {
        int number = in.number();
        if (number == methods.size()) {
            Class<?> owner = type();
            String name = text();
            Class<?>[] parameters = new Class<?>[in.number()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = type();
            }
            try {
                methods.add(owner.getMethod(name, parameters));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("the library lacks a method it was built with", e);
            }
        }
        return methods.get(number);
    }
}
