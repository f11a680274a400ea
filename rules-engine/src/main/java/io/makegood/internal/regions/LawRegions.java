package io.makegood.internal.regions;

import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Space;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the law that a policy knows gives the customer something: not everywhere, which no property of a claim tells by itself. */
final class LawRegions {
    private static final Span NOWHERE = new Span("legal-floors.yaml", 1, 1, 0, 0, 0, 0);
    private static final Subject CLAIM = new Subject(Phase.PROPOSE, null);
    /** What questions begin with that ask whether a law holds. */
    static final String LAW = "law ";

    static final String BELOW_LAW = "belowLaw of ";

    private static final String ENTITLED = "entitledByLaw";

    private final Map<LegalFloor, List<Condition>> conditions = new LinkedHashMap<>();

    LawRegions(LegalFloors floors) {
        floors.all().forEach(floor -> conditions.put(floor, conditions(floor)));
    }

    private static List<Condition> conditions(LegalFloor floor) {
        List<Condition> all = new ArrayList<>();
        all.add(in("type", Operator.IN, floor.incidents()));
        if (floor.withinDaysOfDelivery() != null) {
            all.add(new Condition.Comparison(
                    property("daysSinceDelivery"),
                    Operator.AT_MOST,
                    List.of(new Operand.Constant(floor.withinDaysOfDelivery(), Integer.class, NOWHERE)),
                    NOWHERE));
        }
        if (floor.unshippedOnly()) {
            all.add(in(
                    "lineStatus",
                    Operator.NOT_IN,
                    Arrays.stream(LineStatus.values())
                            .filter(LineStatus::hasLeft)
                            .toList()));
        }
        floor.exceptTraits().stream().sorted().forEach(trait -> {
            String property = propertyOf(trait.name());
            if (property != null) {
                all.add(in(property, Operator.EQUAL, List.of(false)));
            }
        });
        return List.copyOf(all);
    }

    /** The property that tells of a trait: {@code finalSale} of {@code FINAL_SALE}; null where there is none. */
    private static @Nullable String propertyOf(String trait) {
        String[] words = trait.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return Properties.of(CLAIM.phase().fact()).containsKey(name.toString()) ? name.toString() : null;
    }

    private static Condition in(String property, Operator operator, Collection<?> values) {
        Operand.Property left = property(property);
        List<Operand> right = new ArrayList<>();
        values.forEach(value -> right.add(new Operand.Constant(value, left.type(), NOWHERE)));
        return new Condition.Comparison(left, operator, right, NOWHERE);
    }

    private static Operand.Property property(String name) {
        return new Operand.Property(
                List.of(name), Properties.step(CLAIM.phase().fact(), name).type(), null, NOWHERE);
    }

    /** Cuts what the law tells apart. */
    void note(Axes axes, Collection<RemedyType> remedies) {
        axes.note(ENTITLED, boolean.class, false);
        remedies.forEach(remedy -> axes.note(belowLaw(remedy), boolean.class, false));
        conditions.values().forEach(all -> all.forEach(condition -> axes.note(CLAIM, condition)));
    }

    /** What the question is called whether a remedy is less than the law gives. */
    static String belowLaw(RemedyType remedy) {
        return BELOW_LAW + remedy.name();
    }

    /** Whether what is called so follows from which laws hold. */
    static boolean follows(String name) {
        return name.equals(ENTITLED) || name.startsWith("belowLaw of ");
    }

    /** Where a law gives something; and what is less than it gives. Countries and days of order are open, so that a law need not hold where it could. */
    void tie(Axes axes, Space space, Collection<RemedyType> remedies) {
        Map<LegalFloor, Side> holds = new LinkedHashMap<>();
        conditions.forEach((floor, all) -> {
            String name = LAW + floor.id();
            axes.question(name);
            List<Side> sides =
                    all.stream().map(condition -> axes.side(CLAIM, condition)).toList();
            if (axes.make(name, List.of(floor, sides))) {
                sides.forEach(side ->
                        space.forbid(axes.answer(name).box().and(side.opposite().box())));
            }
            holds.put(floor, axes.answer(name));
        });
        if (axes.make(ENTITLED, List.of(Set.copyOf(holds.values())))) {
            axes.equateAny(axes.answer(ENTITLED), holds.values());
        }
        Side entitled = axes.answer(ENTITLED);
        for (RemedyType remedy : remedies) {
            Box below = entitled.box();
            List<Side> granting = new ArrayList<>();
            for (Map.Entry<LegalFloor, Side> each : holds.entrySet()) {
                if (each.getKey().grants().contains(remedy)) {
                    granting.add(each.getValue());
                    below = below.and(each.getValue().opposite().box());
                }
            }
            if (axes.make(belowLaw(remedy), List.of(entitled, Set.copyOf(granting)))) {
                axes.equate(axes.answer(belowLaw(remedy)), below);
            }
        }
    }
}
