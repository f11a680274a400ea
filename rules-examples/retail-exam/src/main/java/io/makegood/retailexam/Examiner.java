package io.makegood.retailexam;

import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import java.util.stream.Collectors;

/** Has the engine answer requests, and holds its answers to those that are expected. Safe for use by many threads. */
final class Examiner {
    private final RequestCases cases;
    private final Answers answers;
    private final ResolutionEngine engine;

    /**
     * @throws IllegalArgumentException when the vocabulary of the policy lacks a word the exam needs
     */
    Examiner(Policy policy, Products products) {
        this.cases = new RequestCases(products, policy.vocabulary());
        this.answers = new Answers(policy.principles(), policy.vocabulary());
        this.engine = ResolutionEngine.using(policy);
    }

    /**
     * What came of a line.
     *
     * @param isMalformed whether it has not the form of the exam, or is no case that can be decided
     * @param told what is wrong, in words; empty when nothing is
     */
    record Mark(boolean isRight, boolean isMalformed, String told) {
        private static final Mark RIGHT = new Mark(true, false, "");
    }

    /** Has a line of the exam answered. */
    Mark mark(String text) {
        try {
            ExamLine line = ExamLine.read(text);
            Request request = line.request();
            Answer answer = answers.of(request, engine.resolve(cases.of(line.id(), request)));
            return answer.equals(line.expected())
                    ? Mark.RIGHT
                    : new Mark(
                            false,
                            false,
                            line.id() + ", " + request.kind().written() + " of order "
                                    + request.order().id() + "\n  expected: "
                                    + line.expected().inWords() + "\n  answered: " + answer.inWords());
        } catch (MalformedLine e) {
            return new Mark(false, true, e.getMessage() + "\n  maybe: " + e.remedy());
        } catch (CaseFileException e) {
            return new Mark(
                    false,
                    true,
                    "this is no case that can be decided: "
                            + e.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
    }
}
