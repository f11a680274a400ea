package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.ClaimFacts;
import io.makegood.benchmarks.forty.Notes;
import io.makegood.vocabulary.RemedyType;

/** The tables of the workbook, as OpenL Tablets offers them to Java. */
public interface TableRules {
    void assess(ClaimFacts claim, Notes notes);

    void propose(ClaimFacts claim, Notes notes);

    void guard(RemedyType type, ClaimFacts claim, Notes notes);

    void choose(RemedyType type, ClaimFacts claim, Notes notes);

    void settle(ClaimFacts claim, Notes notes);
}
