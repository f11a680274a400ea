package io.makegood.internal.invariants;

import io.makegood.internal.deciding.Course;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.internal.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every decision, in the words of the author of a policy. It is about each claim whose remedy is chosen and which no safeguard puts before a
 * person.
 *
 * @param name a sentence
 * @param principle id of the principle it expresses; null when it names none
 * @param span where its name stands
 * @param whenever of which claims it is said: all of it holds
 * @param isNever whether not all outcomes may be so; otherwise all of them must
 * @param outcomes at least one
 */
public record PolicyInvariant(
        String name,
        @Nullable String principle,
        Span span,
        List<Condition> whenever,
        boolean isNever,
        List<Outcome> outcomes) {
    public PolicyInvariant {
        whenever = List.copyOf(whenever);
        outcomes = List.copyOf(outcomes);
    }

    /** Everything it asks of a settled claim in the language of rules. */
    public Stream<Condition> conditions() {
        return Stream.concat(
                whenever.stream(),
                outcomes.stream()
                        .filter(Outcome.Holds.class::isInstance)
                        .map(outcome -> ((Outcome.Holds) outcome).condition()));
    }

    /** Whether it says anything of a claim. */
    public boolean isAbout(Course course) {
        List<Object> settled = course.facts(Phase.SETTLE);
        return !settled.isEmpty()
                && whenever.stream().allMatch(condition -> Evaluation.holds(condition, settled.get(0)));
    }

    /** Whether a claim was decided otherwise. */
    public boolean isBrokenBy(Course course) {
        return isAbout(course) && isNever == outcomes.stream().allMatch(outcome -> outcome.isSo(course));
    }
}
