package io.makegood.internal.drl;

import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleProblems.Refusal;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.problem.PolicyException;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;

/** Reads conditions the library states of a fact: as rules write them, but for numbers, which stand as they are where no policy has set any. */
public final class InvariantReader {
    private InvariantReader() {}

    /**
     * Reads conditions, all of which hold of the fact of a phase.
     *
     * @param at where they stand, such as {@code ReportedClaim.daysLate}
     * @throws PolicyException naming what is wrong with them
     */
    public static List<Condition> read(String conditions, String at, Phase phase, Vocabulary vocabulary, Lexer lexer) {
        RuleProblems problems = new RuleProblems();
        // A pattern ends with a bracket.
        Tokens tokens = new Tokens(lexer.tokens(new RuleSource(at, conditions + ")")));
        OperandReader operands = OperandReader.ofInvariant(tokens, problems, phase, new Scope(vocabulary));
        try {
            List<Condition> read = new ConditionReader(tokens, problems, operands, phase.fact()).read();
            tokens.expect(")", null);
            if (!tokens.isAtEnd()) {
                throw tokens.unexpected("the end", "no `)` that nothing opens");
            }
            if (problems.isEmpty()) {
                return read;
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        throw problems.exception();
    }
}
