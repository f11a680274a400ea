package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.text.Span;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions that no rule states: those of the library, as rules write them but for numbers, which stand as they are where no policy has set any; and those
 * an author states of what must hold.
 */
public final class InvariantReader {
    private InvariantReader() {}

    /**
     * Reads conditions an author states of a settled claim, as rules write them, with parameters of the policy.
     *
     * @param findings that rules make; null when that is not known
     * @param problems is told what is wrong with them
     */
    public static List<Condition> read(
            RuleSource source,
            Bundle bundle,
            @Nullable Collection<String> findings,
            Lexer lexer,
            Consumer<? super Problem> problems) {
        RuleProblems found = new RuleProblems();
        Findings asked = new Findings();
        if (findings == null) {
            asked.mayBeMore();
        } else {
            findings.forEach(finding -> asked.makes(finding, new Span("", 0, 0, 0, 0, 0, 0)));
        }
        Tokens tokens = new Tokens(lexer.tokens(new RuleSource(source.path(), source.text() + ")")), found);
        Scope scope = new Scope(bundle.vocabulary());
        OperandReader operands = new OperandReader(
                tokens, found, bundle.parameters(), asked, Phase.SETTLE.fact(), "", scope, scope.take(), Phase.SETTLE);
        List<Condition> read = conditions(tokens, found, operands, Phase.SETTLE);
        asked.check(found);
        if (found.isEmpty()) {
            return read;
        }
        found.exception().problems().forEach(problems);
        return List.of();
    }

    /** The conditions up to the end; what cannot be read is told. */
    private static List<Condition> conditions(
            Tokens tokens, RuleProblems problems, OperandReader operands, Phase phase) {
        try {
            List<Condition> read = new ConditionReader(tokens, problems, operands, phase.fact()).readToEnd();
            if (!tokens.isAtEnd()) {
                throw tokens.unexpected(Code.STRAY_BRACKET, "the end", "no `)` that nothing opens");
            }
            return read;
        } catch (Refusal refusal) {
            problems.add(refusal);
            return List.of();
        }
    }

    /**
     * Reads conditions, all of which hold of the fact of a phase.
     *
     * @param at where they stand, such as {@code ReportedClaim.daysLate}
     * @throws PolicyException naming what is wrong with them
     */
    public static List<Condition> read(String conditions, String at, Phase phase, Vocabulary vocabulary, Lexer lexer) {
        RuleProblems problems = new RuleProblems();
        // A pattern ends with a bracket.
        Tokens tokens = new Tokens(lexer.tokens(new RuleSource(at, conditions + ")")), problems);
        OperandReader operands = OperandReader.ofInvariant(tokens, problems, phase, new Scope(vocabulary));
        List<Condition> read = conditions(tokens, problems, operands, phase);
        if (problems.isEmpty()) {
            return read;
        }
        throw problems.exception();
    }
}
