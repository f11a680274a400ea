package io.makegood.internal.changes;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cases that are one that is there with something of it changed. */
public final class Variants {
    private final Bundle bundle;
    private final Cuts cuts;

    public Variants(Bundle bundle, List<Rule> rules) {
        this.bundle = bundle;
        this.cuts = new Cuts(rules, bundle.parameters(), bundle.floors());
    }

    /** So many of them at most, each with one to three things changed that could matter to a claim. */
    public List<CaseFile> of(ClaimContext claim, int count, Random random) {
        List<Edit> edits = Candidates.of(claim, cuts, bundle.vocabulary(), null);
        List<CaseFile> variants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CaseFile changed = claim.caseFile();
            List<Edit> made = new ArrayList<>();
            int wanted = 1 + random.nextInt(3);
            for (int j = 0; j < wanted; j++) {
                Edit edit = edits.get(random.nextInt(edits.size()));
                if (made.stream().allMatch(edit::goesWith)) {
                    made.add(edit);
                }
            }
            changed = Edit.made(changed, made);
            if (CaseCheck.check(changed).isEmpty()) {
                variants.add(changed);
            }
        }
        return variants;
    }
}
