package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule of the propose phase proposed. */
public sealed interface Proposal extends Contribution {
    /** A remedy; the amount is null when it follows from the remedy. */
    record Remedy(RemedyType type, @Nullable Money amount) implements Proposal {
        private static final String NOBODY = "a remedy is proposed that nobody named";

        private static final List<Remedy> WITHOUT_AMOUNT =
                RemedyType.values().stream().map(type -> new Remedy(type, null)).toList();

        /** The one whose amount follows from the remedy. */
        public static Remedy of(@Nullable RemedyType type) {
            Objects.requireNonNull(type, NOBODY);
            return type.isBuiltIn() ? WITHOUT_AMOUNT.get(type.ordinal()) : new Remedy(type, null);
        }

        public Remedy {
            Objects.requireNonNull(type, NOBODY);
        }

        @Override
        public String conclusion() {
            return ReasonForms.PROPOSED + Words.of(type);
        }
    }

    /**
     * Something that puts the remedy off; where it is for uncertain amounts, only a remedy that pays one.
     *
     * @param days a wait takes; 0 until the end of the next business day
     */
    record Pause(PauseKind kind, @Nullable InfoRequest question, boolean forUncertainAmounts, long days)
            implements Proposal {
        public Pause {
            if ((kind == PauseKind.QUESTION) != (question != null)) {
                throw new IllegalArgumentException("a question is asked that nobody named");
            }
        }

        public Pause(PauseKind kind, @Nullable InfoRequest question) {
            this(kind, question, false, 0);
        }

        /** A wait of so many days; at least one. */
        public static Pause ofDays(long days) {
            if (days < 1) {
                throw new IllegalArgumentException("the customer is asked to wait for no time at all");
            }
            return new Pause(PauseKind.WAIT, null, false, days);
        }

        @Override
        public String conclusion() {
            return ReasonForms.PROPOSED
                    + (question == null ? Words.of(kind) : ReasonForms.QUESTION + Words.of(question))
                    + (forUncertainAmounts ? ReasonForms.OF_AN_UNCERTAIN_AMOUNT : "")
                    + (days == 0 ? "" : " of " + days + (days == 1 ? " day" : " days"));
        }
    }
}
