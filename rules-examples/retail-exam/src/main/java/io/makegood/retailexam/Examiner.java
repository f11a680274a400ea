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

    /** A request with both answers. */
    record Marked(ExamLine line, Answer answer) {
        boolean isRight() {
            return line.expected().equals(answer);
        }
    }

    /**
     * Has a line of the exam answered.
     *
     * @throws MalformedLine when it has not the form of the exam, or is no case that can be decided
     */
    Marked mark(String text) throws MalformedLine {
        ExamLine line = ExamLine.read(text);
        try {
            return new Marked(
                    line,
                    answers.of(line.request(), engine.resolve(cases.of(line.id(), line.request()))));
        } catch (CaseFileException e) {
            throw new MalformedLine(
                    e.problems().stream().map(Problem::message).collect(Collectors.joining("; ")),
                    "a request that can be told as a case");
        }
    }
}
