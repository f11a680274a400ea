package io.makegood.internal.regions;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.regions.Subject.Meaning;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The dimensions of all that conditions read, each cut wherever a condition tells values apart. Conditions are first {@link #note noted}, all of them, and then
 * {@link #side looked up}.
 *
 * <p>Two policies have the axes of what is read of a case in common. What rules make of it is an axis of each; but where both make it in the same way of the
 * same, it is one and the same, so that nobody has to prove that it is equal.
 */
final class Axes {
    private static final String FOUND = "found(\"";
    private static final String OF_CLAIM = "claim.";
    /** Behind a name of what two policies have, and each in its own way: of that which is laid out beside the other. */
    static final String OTHERWISE = " of the other policy";

    private final Space space;
    private final Vocabulary vocabulary;
    private final Parameters parameters;
    private final Currencies currencies;

    private final Map<String, Draft> drafts;
    private final Map<String, Axis> byName;
    /** What stands for conditions that are put together. */
    private final Map<Set<Side>, Side> composed;
    /** By question, whether there are such facts beside the claim. */
    private final Map<String, Dimension> related;

    private final List<RelatedGroup> groups;
    /** What never holds, so that it is said once. */
    private final Set<Side> forbidden;

    /** By name, what is asked where a question stands for a comparison that cannot be cut. */
    private final Map<String, Asked> asked;

    private final Side always;

    /** The axes of the policy beside which this one is laid out; null when it is the first. */
    private final @Nullable Axes other;
    /** What the rules of this policy make otherwise than those of the other one, by name. */
    private final Map<String, Axis> own = new LinkedHashMap<>();
    /** By how it is made, what the rules of this policy make. */
    private final Map<List<?>, Axis> made = new HashMap<>();

    private final Map<List<?>, Dimension> worked = new HashMap<>();
    private final Map<String, Dimension> costs = new LinkedHashMap<>();

    Axes(Space space, Vocabulary vocabulary, Parameters parameters, Currencies currencies) {
        this.space = space;
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.currencies = currencies;
        this.drafts = new LinkedHashMap<>();
        this.byName = new LinkedHashMap<>();
        this.composed = new HashMap<>();
        this.related = new LinkedHashMap<>();
        this.groups = new ArrayList<>();
        this.forbidden = new HashSet<>();
        this.asked = new LinkedHashMap<>();
        this.always = Side.of(space.question("always"), true);
        this.other = null;
        space.forbid(always.opposite().box());
    }

    private Axes(Axes other, Parameters parameters) {
        this.space = other.space;
        this.vocabulary = other.vocabulary;
        this.parameters = parameters;
        this.currencies = other.currencies;
        this.drafts = other.drafts;
        this.byName = other.byName;
        this.composed = other.composed;
        this.related = other.related;
        this.groups = other.groups;
        this.forbidden = other.forbidden;
        this.asked = other.asked;
        this.always = other.always;
        this.other = other;
    }

    /** Those of another policy in the same space. */
    Axes beside(Parameters parameters) {
        return new Axes(this, parameters);
    }

    /** What is known of a dimension before it is cut. */
    private static final class Draft {
        private final Class<?> type;
        private boolean isNullable;
        private final Set<@Nullable Object> values = new LinkedHashSet<>();
        private final List<Cut> cuts = new ArrayList<>();
        /** Whether the order of its cuts depends on the currency: it is no line then. */
        private boolean isTangled;

        Draft(Class<?> type) {
            this.type = type;
        }

        private void cut(Cut added) {
            int place = 0;
            for (Cut cut : cuts) {
                Integer order = cut.compare(added);
                if (order == null) {
                    isTangled = true;
                    return;
                }
                if (order == 0) {
                    return;
                }
                if (order < 0) {
                    place++;
                }
            }
            cuts.add(place, added);
        }
    }

    /** A comparison, and of what. */
    record Asked(Subject subject, Condition.Comparison comparison) {}

    /** Somebody asks this of a subject. */
    void note(Subject subject, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            Compared compared = compared(subject, comparison);
            if (compared != null) {
                note(compared);
            }
        } else {
            condition.parts().forEach(part -> note(subject, part));
        }
    }

    /** Somebody reads this, which has terms for values, whatever he does with it. */
    void note(String name, Class<?> type, boolean isNullable) {
        draft(name, type).isNullable |= isNullable;
    }

    private Draft draft(String name, Class<?> type) {
        return drafts.computeIfAbsent(name, each -> new Draft(type));
    }

    private void note(Compared compared) {
        Draft draft = draft(compared.reading.name(), compared.reading.type());
        draft.isNullable |= compared.reading.isNullable();
        for (Object value : compared.values) {
            if (value instanceof Edge edge) {
                draft.cut(cut(draft.type, edge, false));
                draft.cut(cut(draft.type, edge, true));
            } else {
                draft.values.add(value);
            }
        }
    }

    /** Of whole numbers, what lies before one lies after the one before it. */
    private static Cut cut(Class<?> type, Edge edge, boolean isAfter) {
        BigDecimal value = edge.values().get(0);
        boolean isWhole = isWhole(type) && value.stripTrailingZeros().scale() <= 0;
        return isWhole && !isAfter
                ? new Cut(List.of(value.subtract(BigDecimal.ONE)), true, null)
                : new Cut(edge.values(), isAfter, edge.parameter());
    }

    /** Cuts everything. Nothing can be noted any more. */
    void cut() {
        drafts.forEach((name, draft) -> byName.put(name, axis(name, draft)));
    }

    private Axis axis(String name, Draft draft) {
        if (isOrdered(draft.type)) {
            // Where it is no line, each comparison is a question of its own.
            return Axis.ordered(space, name, draft.isTangled ? List.of() : draft.cuts, currencies, draft.isNullable);
        }
        Set<@Nullable Object> values = new LinkedHashSet<>();
        if (isYesOrNo(draft.type)) {
            values.addAll(List.of(false, true));
        } else if (TermTypes.isTerm(draft.type)) {
            values.addAll(TermTypes.valuesOf(draft.type, vocabulary));
        } else {
            values.addAll(draft.values);
            values.remove(null);
            values.add(Axis.OTHER);
        }
        if (draft.isNullable) {
            values.add(null);
        }
        return Axis.listed(space, name, Collections.unmodifiableList(new ArrayList<>(values)));
    }

    /** All axes, by name. */
    Map<String, Axis> byName() {
        if (own.isEmpty()) {
            return Collections.unmodifiableMap(byName);
        }
        Map<String, Axis> all = new LinkedHashMap<>(byName);
        all.putAll(own);
        return all;
    }

    /** What questions ask that stand for comparisons, by their names. */
    Map<String, Asked> asked() {
        return Collections.unmodifiableMap(asked);
    }

    /** What is called so; null when nobody reads it. */
    @Nullable Axis axis(String name) {
        Axis axis = own.get(name);
        return axis == null ? byName.get(name) : axis;
    }

    /**
     * What rules make and other rules read is made so.
     *
     * @param name what it is called; of what nobody reads, nothing happens
     * @param how of what, and in which order; equal where the same comes out
     * @return whether it has still to be tied to what it is made of: the other policy does not make it in the same way
     */
    boolean make(String name, List<?> how) {
        List<?> key = List.of(name, how);
        Axis first = byName.get(name);
        if (first == null) {
            return false;
        }
        if (other == null) {
            made.put(key, first);
            return true;
        }
        Axis same = other.made.get(key);
        own.put(name, same == null ? first.copy(space, name + OTHERWISE) : same);
        return same == null;
    }

    /**
     * A dimension of what follows from rules: that of the other policy, where it follows there in the same way of the same. Of several there the one that is called
     * alike.
     *
     * @param how of what, and in which order; equal where the same comes out
     */
    Dimension worked(String name, List<?> how, Supplier<Dimension> maker) {
        List<?> called = List.of(name, how);
        if (other != null) {
            Dimension alike = other.worked.get(called);
            Dimension same = alike == null ? other.worked.get(how) : alike;
            if (same != null) {
                return same;
            }
        }
        Dimension dimension = maker.get();
        worked.put(called, dimension);
        worked.putIfAbsent(how, dimension);
        return dimension;
    }

    /** A question that is answered by yes exactly in a box. */
    Dimension exactly(String name, Box box) {
        Set<Side> sides = new HashSet<>();
        box.dimensions().forEach(dimension -> sides.add(new Side(dimension, box.cells(dimension))));
        return worked(name, List.of("all", sides), () -> {
            Dimension question = space.question(name);
            equate(Side.of(question, true), box);
            return question;
        });
    }

    /** A question that is answered by yes exactly where any of these holds. */
    Dimension any(String name, Collection<Side> any) {
        return worked(name, List.of("any", new HashSet<>(any)), () -> {
            Dimension question = space.question(name);
            equateAny(Side.of(question, true), any);
            return question;
        });
    }

    /** Whether there are such facts: a question that is tied to those that ask more, or less, of the same facts. */
    Dimension related(RelatedGroup group) {
        Dimension known = related.get(group.text());
        if (known != null) {
            return known;
        }
        Dimension question = space.question(group.text());
        groups.forEach(earlier -> {
            Dimension before = related.get(earlier.text());
            if (before != null && group.isImpliedBy(earlier)) {
                space.forbid(Box.EVERYTHING.and(before, 1).and(question, 0));
            } else if (before != null && earlier.isImpliedBy(group)) {
                space.forbid(Box.EVERYTHING.and(question, 1).and(before, 0));
            }
        });
        related.put(group.text(), question);
        groups.add(group);
        return question;
    }

    /** Questions about facts beside the claim, by their texts. */
    Map<String, Dimension> related() {
        return Collections.unmodifiableMap(related);
    }

    /** A text that stands for the same in both policies: with a mark where it reads something else here than in the other one. */
    String told(Operand operand, String text) {
        if (!(operand instanceof Operand.Call call)) {
            return isOtherwise(text) ? text + OTHERWISE : text;
        }
        boolean isOther = call.function() == Function.FOUND
                ? isOtherwise(finding(call.argument()))
                : call.function() != Function.SAYS && !isSame(call.argument());
        return isOther ? text + OTHERWISE : text;
    }

    /** Whether the rules of this policy make what is called so in another way than those of the other one. */
    boolean isOtherwise(String name) {
        String read = name.startsWith(OF_CLAIM) ? name.substring(OF_CLAIM.length()) : name;
        Axis mine = own.get(read);
        return mine != null && mine != byName.get(read);
    }

    /** Whether a parameter is the same in both policies, or in none. */
    private boolean isSame(String parameter) {
        return other == null || parameters.isLike(other.parameters, parameter);
    }

    /** What always holds. */
    Side always() {
        return always;
    }

    /** What never holds. */
    Side never() {
        return always.opposite();
    }

    /**
     * Of two remedies, what the first costs against the second: less, as much, more. No rule tells.
     *
     * @param how what rules say of how much it is
     */
    Dimension costs(String name, List<?> how) {
        return costs.computeIfAbsent(
                name, each -> worked(name, List.of("cost", name, how), () -> space.dimension("cost of " + each, 3)));
    }

    /** Comparisons of costs, by their names. */
    Map<String, Dimension> costs() {
        return Collections.unmodifiableMap(costs);
    }

    /** Where a condition holds. */
    Side side(Subject subject, Condition condition) {
        return side(subject, condition, null);
    }

    /**
     * Where a condition holds, or would hold.
     *
     * @param otherwise a parameter that is imagined to lie elsewhere; null when all are as they are
     */
    Side side(Subject subject, Condition condition, @Nullable Moved otherwise) {
        if (condition instanceof Condition.Not not) {
            return side(subject, not.condition(), otherwise).opposite();
        }
        if (condition instanceof Condition.Comparison comparison) {
            Side side = comparison(subject, comparison);
            if (otherwise != null
                    && side.dimension() == otherwise.axis().dimension()
                    && compares(subject, comparison, otherwise.parameter())) {
                return side.cells().get(otherwise.cell()) ? always : never();
            }
            return side;
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Side> sides = new ArrayList<>();
        for (Condition part : condition.parts()) {
            Side side = side(subject, part, otherwise);
            sides.add(all ? side : side.opposite());
        }
        Side together = all(sides);
        return all ? together : together.opposite();
    }

    /** Where all of some conditions hold. */
    Side all(Collection<Side> sides) {
        Box box = Box.EVERYTHING;
        for (Side side : sides) {
            if (isNever(side)) {
                return always.opposite();
            }
            if (!side.isEverything() && !isAlways(side)) {
                box = box.and(side.dimension(), side.cells());
            }
        }
        if (box.isEmpty()) {
            return always.opposite();
        }
        List<Side> parts = new ArrayList<>();
        for (Dimension dimension : box.dimensions()) {
            parts.add(new Side(dimension, box.cells(dimension)));
        }
        if (parts.isEmpty()) {
            return always;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Box whole = box;
        return composed.computeIfAbsent(Set.copyOf(parts), key -> {
            Side together = Side.of(space.question("all of " + whole), true);
            equate(together, whole);
            return together;
        });
    }

    /**
     * A parameter that is imagined to lie so that whatever is compared with it lies in one cell.
     *
     * @param axis of what is compared with it
     */
    record Moved(String parameter, Axis axis, int cell) {}

    private static boolean compares(Subject subject, Condition.Comparison comparison, String parameter) {
        return comparison
                .operands()
                .map(subject::meaning)
                .anyMatch(meaning ->
                        meaning instanceof Meaning.Parameter of && of.name().equals(parameter));
    }

    /**
     * What a comparison compares with a parameter, as an axis that is cut there.
     *
     * @return empty when it cannot be cut
     */
    Optional<Axis> comparedWith(Subject subject, Condition.Comparison comparison, String parameter) {
        if (!compares(subject, comparison, parameter)) {
            return Optional.empty();
        }
        Compared compared = compared(subject, comparison);
        return compared == null || isTangled(compared)
                ? Optional.empty()
                : Optional.ofNullable(byName.get(compared.reading.name()));
    }

    /** The cells next to a parameter on an axis, from below: those just under it, at it, and just above it. */
    List<Integer> cellsAround(Axis axis, String parameter) {
        Draft draft = Objects.requireNonNull(drafts.get(axis.name()));
        Edge edge = Objects.requireNonNull(edge(draft.type, new Meaning.Parameter(parameter)));
        List<Integer> around = new ArrayList<>();
        BitSet below = cells(axis, draft.type, Operator.LESS, edge);
        if (!below.isEmpty()) {
            around.add(below.length() - 1);
        }
        cells(axis, draft.type, Operator.EQUAL, edge).stream().forEach(around::add);
        BitSet above = cells(axis, draft.type, Operator.MORE, edge);
        if (!above.isEmpty()) {
            around.add(above.nextSetBit(0));
        }
        return around;
    }

    private static BitSet cells(Axis axis, Class<?> type, Operator operator, Edge edge) {
        Side side = isWhole(type) ? axis.whole(operator, edge.values().get(0)) : axis.compared(operator, edge.values());
        return side.cells();
    }

    private boolean isAlways(Side side) {
        return side.dimension() == always.dimension() && side.cells().get(1);
    }

    /** Whether it holds of no point at all. */
    boolean isNever(Side side) {
        return side.isNothing()
                || side.dimension() == always.dimension() && !side.cells().get(1);
    }

    /** This never holds. */
    void forbid(Side side) {
        if (forbidden.add(side)) {
            space.forbid(side.box());
        }
    }

    /** One holds exactly where a point lies in the box. */
    void equate(Side holds, Box box) {
        space.forbid(box.and(holds.opposite().box()));
        for (Dimension dimension : box.dimensions()) {
            space.forbid(holds.box().and(dimension, box.otherCells(dimension)));
        }
    }

    /** One holds exactly where any of the others does. */
    void equateAny(Side holds, Collection<Side> any) {
        Box none = holds.box();
        for (Side side : any) {
            space.forbid(side.box().and(holds.opposite().box()));
            none = none.and(side.opposite().box());
        }
        space.forbid(none);
    }

    private Side comparison(Subject subject, Condition.Comparison comparison) {
        Meaning left = subject.meaning(comparison.left());
        if (left instanceof Meaning.Finding finding
                && comparison.right().size() == 1
                && subject.meaning(comparison.right().get(0)) instanceof Meaning.Known known
                && known.value() instanceof Boolean yes) {
            Side found = Side.of(question(finding(finding.words())), true);
            return yes != comparison.operator().isNegated() ? found : found.opposite();
        }
        if (left instanceof Meaning.Known known && areKnown(subject, comparison)) {
            boolean holds = false;
            Operator operator = comparison.operator().isMembership() ? Operator.EQUAL : comparison.operator();
            for (Operand right : comparison.right()) {
                holds |= operator.holds(known.value(), ((Meaning.Known) subject.meaning(right)).value());
            }
            return holds != (comparison.operator() == Operator.NOT_IN) ? always : always.opposite();
        }
        Compared compared = compared(subject, comparison);
        Axis axis = compared == null ? null : axis(compared.reading.name());
        if (compared == null || axis == null || isTangled(compared)) {
            return opaque(subject, comparison);
        }
        return compared.values.get(0) instanceof Edge
                ? ordered(axis, compared)
                : axis.equal(compared.operator, compared.values);
    }

    private boolean isTangled(Compared compared) {
        Draft draft = drafts.get(compared.reading.name());
        return draft != null && draft.isTangled;
    }

    private static Side ordered(Axis axis, Compared compared) {
        Operator operator = compared.operator == Operator.IN || compared.operator == Operator.NOT_IN
                ? Operator.EQUAL
                : compared.operator;
        BitSet cells = new BitSet();
        for (Object value : compared.values) {
            Edge edge = (Edge) Objects.requireNonNull(value);
            Side one = isWhole(compared.reading.type())
                    ? axis.whole(operator, edge.values().get(0))
                    : axis.compared(operator, edge.values());
            cells.or(one.cells());
        }
        Side any = new Side(axis.dimension(), cells);
        return compared.operator == Operator.NOT_IN ? any.opposite() : any;
    }

    /** What cannot be cut is a question of its own: two properties compared, a text that contains another. */
    private Side opaque(Subject subject, Condition.Comparison comparison) {
        Operator operator = comparison.operator();
        Operator opposite = operator.isNegated() ? operator.opposite() : null;
        Condition.Comparison asked = opposite == null
                ? comparison
                : new Condition.Comparison(comparison.left(), opposite, comparison.right(), comparison.span());
        String name = told(asked.left(), subject.name(asked.left())) + " "
                + asked.operator().sign() + " "
                + asked.right().stream()
                        .map(right -> told(right, subject.name(right)))
                        .collect(Collectors.joining(", "));
        this.asked.putIfAbsent(name, new Asked(subject, asked));
        Side side = Side.of(question(name), true);
        return opposite == null ? side : side.opposite();
    }

    /** What the question is called whether something was found. */
    static String finding(String words) {
        return FOUND + words + "\")";
    }

    /** What is found where a question of this name is answered by yes; null when it is another question. */
    static @Nullable String wordsOf(String name) {
        return name.startsWith(FOUND) ? name.substring(FOUND.length(), name.length() - 2) : null;
    }

    /** Where what is called so is yes. */
    Side answer(String name) {
        return Side.of(question(name), true);
    }

    /** The dimension of a yes or no that is called so. */
    Dimension question(String name) {
        Axis mine = own.get(name);
        return mine != null
                ? mine.dimension()
                : byName.computeIfAbsent(name, each -> Axis.question(space, each))
                        .dimension();
    }

    private static boolean areKnown(Subject subject, Condition.Comparison comparison) {
        return comparison.right().stream().allMatch(right -> subject.meaning(right) instanceof Meaning.Known);
    }

    /** A threshold: a number, or an amount in each currency. */
    private record Edge(List<BigDecimal> values, @Nullable String parameter) {}

    /** Something read, compared with what the policy says: listed values, or edges. */
    private record Compared(Meaning.Reading reading, Operator operator, List<@Nullable Object> values) {}

    /** The comparison of something read with what is known; null when it is none, or none that cuts a dimension. */
    private @Nullable Compared compared(Subject subject, Condition.Comparison comparison) {
        Meaning left = subject.meaning(comparison.left());
        List<Meaning> right = comparison.right().stream().map(subject::meaning).toList();
        Operator operator = comparison.operator();
        if (!(left instanceof Meaning.Reading)
                && right.size() == 1
                && right.get(0) instanceof Meaning.Reading
                && mirrored(operator) != null) {
            operator = Objects.requireNonNull(mirrored(operator));
            Meaning known = left;
            left = right.get(0);
            right = List.of(known);
        }
        if (!(left instanceof Meaning.Reading reading)
                || operator == Operator.CONTAINS
                || operator == Operator.NOT_CONTAINS
                || isForeign(reading)) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Meaning meaning : right) {
            if (isOrdered(reading.type()) && !(meaning instanceof Meaning.Known known && known.value() == null)) {
                Edge edge = edge(reading.type(), meaning);
                if (edge == null) {
                    return null;
                }
                values.add(edge);
            } else if (meaning instanceof Meaning.Known known && !isOrdered(reading.type())) {
                values.add(known.value());
            } else {
                return null;
            }
        }
        return new Compared(reading, operator, values);
    }

    /** Whether it may be an amount in another currency than the claim's, of which no order holds: an amount of a fact of the case. */
    private static boolean isForeign(Meaning.Reading reading) {
        return reading.type() == Money.class && reading.name().contains(".");
    }

    private static @Nullable Operator mirrored(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.MORE;
            case MORE -> Operator.LESS;
            case AT_MOST -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.AT_MOST;
            default -> null;
        };
    }

    private @Nullable Edge edge(Class<?> type, Meaning meaning) {
        boolean isMoney = type == Money.class;
        if (meaning instanceof Meaning.Known known) {
            if (isMoney) {
                return known.value() == Subject.Nothing.OF_MONEY ? new Edge(currencies.nothing(), null) : null;
            }
            return known.value() instanceof Number number
                    ? new Edge(List.of(new BigDecimal(number.toString())), null)
                    : null;
        }
        if (!(meaning instanceof Meaning.Parameter parameter) || !parameters.has(parameter.name())) {
            return null;
        }
        return new Edge(
                isMoney
                        ? currencies.amounts(parameters, parameter.name())
                        : List.of(parameters.number(parameter.name())),
                parameter.name());
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    private static boolean isOrdered(Class<?> type) {
        return type == Money.class || isWhole(type) || type == double.class || type == Double.class;
    }

    private static boolean isYesOrNo(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }
}
