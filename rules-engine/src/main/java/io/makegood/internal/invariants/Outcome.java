package io.makegood.internal.invariants;

import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.contribution.Obligation;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Evaluation;
import io.makegood.vocabulary.RemedyType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something an invariant says of a decision. */
public sealed interface Outcome {
    /** Whether it is so of a claim that was settled. */
    boolean isSo(Course course);

    /** What rules can read of a claim whose remedy is chosen. */
    record Holds(Condition condition) implements Outcome {
        @Override
        public boolean isSo(Course course) {
            return course.facts(Phase.SETTLE).stream().allMatch(fact -> Evaluation.holds(condition, fact));
        }
    }

    /**
     * One of these terms is what holds of a duty, as far as rules say it.
     *
     * @param otherwise what holds as long as no rule says anything; null when nothing does
     */
    record Term(Duty duty, Set<Enum<?>> terms, @Nullable Enum<?> otherwise) implements Outcome {
        @Override
        public boolean isSo(Course course) {
            Firing by = course.by(duty);
            Enum<?> holding = by == null ? otherwise : ((Obligation.Term) by.contribution()).term();
            return holding != null && terms.contains(holding);
        }
    }

    /**
     * A rule says one of these.
     *
     * @param verb with which it says it
     */
    record Said(String verb, Set<Object> terms) implements Outcome {
        @Override
        public boolean isSo(Course course) {
            return course.firings(Phase.SETTLE).stream()
                    .map(Firing::contribution)
                    .anyMatch(said -> terms.contains(termOf(said)));
        }

        private static Object termOf(Contribution said) {
            if (said instanceof Obligation.Say say) {
                return say.point();
            }
            if (said instanceof Obligation.Follow follow) {
                return follow.type();
            }
            if (said instanceof Obligation.Enclose enclose) {
                return enclose.enclosure();
            }
            return said instanceof Obligation.Block block ? block.action() : said;
        }
    }

    /** One of these remedies is proposed and not ruled out, so that it is given or stands behind what is given. */
    record Eligible(Set<RemedyType> remedies) implements Outcome {
        @Override
        public boolean isSo(Course course) {
            return remedies.stream().anyMatch(remedy -> course.isProposed(remedy) && !course.isRuledOut(remedy));
        }
    }

    /** One of these remedies is proposed and ruled out. */
    record RuledOut(Set<RemedyType> remedies) implements Outcome {
        @Override
        public boolean isSo(Course course) {
            return remedies.stream().anyMatch(course::isRuledOut);
        }
    }
}
