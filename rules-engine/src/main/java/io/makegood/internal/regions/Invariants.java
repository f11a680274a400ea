package io.makegood.internal.regions;

import io.makegood.internal.drl.InvariantReader;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.problem.PolicyException;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Invariant;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What always holds of the facts rules match, as it is declared beside their properties. Read when somebody asks: no decision does. */
public final class Invariants {
    private static final String CLAIM = "claim";

    private Invariants() {}

    /**
     * Something that always holds.
     *
     * @param property beside which it is declared, from the fact, such as {@code daysLate} or {@code claim.daysLate}
     * @param condition on the fact
     */
    public record Declared(String property, Condition condition) {}

    /**
     * What always holds of the fact of a phase: what is declared of it and, where it is about a claim, what is declared of the claim, as conditions on
     * {@code claim.…}.
     *
     * @param vocabulary the terms there are; those of everybody are among them
     * @throws IllegalStateException naming one that cannot be read, which is a mistake of the library
     */
    public static List<Declared> of(Phase phase, Vocabulary vocabulary, Lexer lexer) {
        List<Declared> all = new ArrayList<>(ofFact(phase, vocabulary, lexer));
        if (Properties.typeOf(phase.fact(), CLAIM) == AssessedClaim.class) {
            for (Declared ofClaim : ofFact(Phase.PROPOSE, vocabulary, lexer)) {
                all.add(new Declared(CLAIM + "." + ofClaim.property, ofClaim(ofClaim.condition)));
            }
        }
        return List.copyOf(all);
    }

    private static List<Declared> ofFact(Phase phase, Vocabulary vocabulary, Lexer lexer) {
        List<Declared> all = new ArrayList<>();
        Properties.of(phase.fact()).forEach((property, getter) -> {
            Invariant declared = getter.getAnnotation(Invariant.class);
            for (String text : declared == null ? new String[0] : declared.value()) {
                read(text, property, phase, vocabulary, lexer)
                        .forEach(condition -> all.add(new Declared(property, condition)));
            }
        });
        return all;
    }

    private static List<Condition> read(String text, String property, Phase phase, Vocabulary vocabulary, Lexer lexer) {
        String at = phase.fact().getSimpleName() + "." + property;
        try {
            return InvariantReader.read(text, at, phase, vocabulary, lexer);
        } catch (PolicyException e) {
            throw new IllegalStateException("the invariant `" + text + "` of `" + at + "` cannot be read", e);
        }
    }

    /** The same condition, on a fact that is about the claim. */
    private static Condition ofClaim(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return new Condition.Comparison(
                    ofClaim(comparison.left()),
                    comparison.operator(),
                    comparison.right().stream().map(Invariants::ofClaim).toList(),
                    comparison.span());
        }
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(
                    all.conditions().stream().map(Invariants::ofClaim).toList(), all.span());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(
                    any.conditions().stream().map(Invariants::ofClaim).toList(), any.span());
        }
        Condition.Not not = (Condition.Not) condition;
        return new Condition.Not(ofClaim(not.condition()), not.span());
    }

    private static Operand ofClaim(Operand operand) {
        return operand instanceof Operand.Property property
                ? new Operand.Property(
                        Stream.concat(Stream.of(CLAIM), property.path().stream())
                                .toList(),
                        property.type(),
                        property.element(),
                        property.span())
                : operand;
    }
}
