package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.vocabulary.FaultParty;
import java.util.Objects;

/** What a rule of the assess phase found out about a claim. */
public sealed interface Assessment extends Contribution {
    /** Whose fault it is. */
    record Fault(FaultParty party) implements Assessment {
        public Fault {
            Objects.requireNonNull(party, "the fault lies with nobody");
        }

        @Override
        public String conclusion() {
            return ReasonForms.FAULT + Words.of(party);
        }
    }

    /** Something else, in words of the author's own. */
    record Finding(String name) implements Assessment {
        public Finding {
            Objects.requireNonNull(name, "nothing is found");
        }

        @Override
        public String conclusion() {
            return name;
        }
    }
}
