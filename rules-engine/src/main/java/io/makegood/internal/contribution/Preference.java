package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.RemedyType;
import java.util.List;

/** What a rule of the choose phase said about an eligible remedy. */
public sealed interface Preference extends Contribution {
    /** The remedy it is about. */
    RemedyType type();

    /** This one before others. */
    record Preferred(RemedyType type) implements Preference {
        private static final List<Preferred> ALL =
                RemedyType.values().stream().map(Preferred::new).toList();

        /** Of each built-in one there is one; they are said often. */
        public static Preferred of(RemedyType type) {
            return type.isBuiltIn() ? ALL.get(type.ordinal()) : new Preferred(type);
        }

        @Override
        public String conclusion() {
            return ReasonForms.PREFERRED + Words.of(type);
        }
    }

    /** Let the customer choose this one if he likes. */
    record Offered(RemedyType type) implements Preference {
        @Override
        public String conclusion() {
            return ReasonForms.OFFERED + Words.of(type);
        }
    }
}
