package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.List;

/** What a rule of the guard phase ruled out. */
public sealed interface Veto extends Contribution {
    /** A proposed remedy must not be. */
    record OfRemedy(RemedyType type) implements Veto {
        private static final List<OfRemedy> ALL =
                RemedyType.values().stream().map(OfRemedy::new).toList();

        /** Of each built-in one there is one; they are said often. */
        public static OfRemedy of(RemedyType type) {
            return type.isBuiltIn() ? ALL.get(type.ordinal()) : new OfRemedy(type);
        }

        @Override
        public String conclusion() {
            return ReasonForms.RULED_OUT + Words.of(type);
        }
    }

    /** A proposed pause must not be. */
    record OfPause(PauseKind kind) implements Veto {
        @Override
        public String conclusion() {
            return ReasonForms.RULED_OUT + Words.of(kind);
        }
    }
}
