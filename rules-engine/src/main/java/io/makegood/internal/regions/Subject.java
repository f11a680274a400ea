package io.makegood.internal.regions;

import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.rule.Operand;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is about: the claim in a phase, and where a phase puts several facts of a claim before the rules, which of them.
 *
 * @param term the remedy that is proposed or eligible, or the kind of pause that is proposed; null where the fact is the claim itself
 */
record Subject(Phase phase, @Nullable Object term) {
    private static final String OF_CLAIM = "claim.";
    private static final String NOTHING = "nothing";

    /** What of a remedy follows from its type alone. */
    private static final Map<String, Predicate<RemedyType>> OF_REMEDIES =
            Map.of("sendingGoods", RemedyType::shipsGoods, "payingMoney", RemedyType::paysMoney);

    /** What an operand is to the analysis. */
    sealed interface Meaning {
        /** Always the same value. */
        record Known(@Nullable Object value) implements Meaning {}

        /**
         * A parameter of the policy.
         *
         * @param name of the parameter
         */
        record Parameter(String name) implements Meaning {}

        /** Whether something was found. */
        record Finding(String words) implements Meaning {}

        /**
         * What is read of the case.
         *
         * @param name as a rule of the claim itself would write it; of what belongs to one of several facts, followed by which
         * @param isNullable whether nothing may be there
         */
        record Reading(String name, Class<?> type, boolean isNullable) implements Meaning {}

        /** Anything else. */
        record Opaque() implements Meaning {}
    }

    /** What an operand of the rule's own conditions means. */
    Meaning meaning(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return new Meaning.Known(constant.value());
        }
        if (operand instanceof Operand.Call call) {
            return switch (call.function()) {
                case FOUND -> new Meaning.Finding(call.argument());
                case AMOUNT, DAYS, HOURS, COUNT, RATIO -> new Meaning.Parameter(call.argument());
                default -> new Meaning.Opaque();
            };
        }
        return operand instanceof Operand.Property property ? meaning(property) : new Meaning.Opaque();
    }

    private Meaning meaning(Operand.Property property) {
        List<String> path = property.path();
        boolean isOfClaim = isOfClaim(property);
        if (term != null && !isOfClaim) {
            if (path.equals(List.of("type")) || path.equals(List.of("kind"))) {
                return new Meaning.Known(term);
            }
            Predicate<RemedyType> function = path.size() == 1 ? OF_REMEDIES.get(path.get(0)) : null;
            if (function != null && term instanceof RemedyType remedy) {
                return new Meaning.Known(function.test(remedy));
            }
        }
        String name = name(property);
        return name.equals(NOTHING)
                ? new Meaning.Known(Nothing.OF_MONEY)
                : new Meaning.Reading(name, property.type(), isNullable(property));
    }

    /** Whether an operand is read of the claim a fact is about. */
    private boolean isOfClaim(Operand operand) {
        return !Facts.isClaim(phase.fact()) && operand.text().startsWith(OF_CLAIM);
    }

    /** An operand as a rule of the claim itself would write it; of what belongs to one of several facts, followed by which. */
    String name(Operand operand) {
        if (isOfClaim(operand)) {
            return operand.text().substring(OF_CLAIM.length());
        }
        return term == null || operand instanceof Operand.Constant
                ? operand.text()
                : operand.text() + " of " + TermTypes.nameOf(term);
    }

    private boolean isNullable(Operand.Property property) {
        Class<?> type = phase.fact();
        boolean isNullable = false;
        for (String name : property.path()) {
            Property step = Properties.step(type, name);
            isNullable |= step.isNullable();
            type = step.type();
        }
        return isNullable;
    }

    /** No money, in whatever currency. */
    enum Nothing {
        OF_MONEY
    }
}
