package io.makegood.internal.planning;

import io.makegood.casefile.CaseFile;
import io.makegood.plan.Cause;
import io.makegood.plan.PolicyEdit;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the edits that cause what is decided otherwise about one case, by deciding it with some of them made: as few as can be that lead from the old decision to
 * the new one. Of several such sets it is the one that is left when edits are taken back from the last to the first.
 */
final class Attribution {
    private static final PolicyEdit REST = new PolicyEdit(PolicyEdit.Kind.REST, "rest", null, 0, List.of(), List.of());

    private final IntermediatePolicies intermediate;
    private final List<Edit> edits;
    private final CaseFile caseFile;
    private final Resolution after;
    private final Map<BitSet, Boolean> known = new HashMap<>();

    private Attribution(IntermediatePolicies intermediate, List<Edit> edits, CaseFile caseFile, Resolution after) {
        this.intermediate = intermediate;
        this.edits = edits;
        this.caseFile = caseFile;
        this.after = after;
    }

    /** The cause of what is otherwise in these parts. */
    static Cause of(
            IntermediatePolicies intermediate,
            List<Edit> edits,
            CaseFile caseFile,
            Resolution before,
            Resolution after,
            Set<Parts.Part> otherwise) {
        return new Attribution(intermediate, edits, caseFile, after).cause(before, otherwise);
    }

    private Cause cause(Resolution before, Set<Parts.Part> otherwise) {
        BitSet all = new BitSet();
        all.set(0, edits.size());
        Resolution made = intermediate.isWhole() ? after : intermediate.decide(caseFile, all);
        if (made != null && Parts.otherwise(made, after).isEmpty()) {
            BitSet least = least(all);
            return new Cause(shown(least), least.cardinality() > 1 && isTogether(least, otherwise));
        }
        List<PolicyEdit> causes = new ArrayList<>();
        if (made != null && !Parts.otherwise(made, before).isEmpty()) {
            causes.addAll(shown(new Attribution(intermediate, edits, caseFile, made).least(all)));
        }
        causes.add(REST);
        return new Cause(causes, causes.size() > 1);
    }

    private List<PolicyEdit> shown(BitSet made) {
        return made.stream().mapToObj(edit -> edits.get(edit).shown()).toList();
    }

    /** As few of these edits as lead to the new decision: none can be left out. First many are taken back at once, then fewer. */
    private BitSet least(BitSet all) {
        BitSet least = (BitSet) all.clone();
        int size = (least.cardinality() + 1) / 2;
        while (least.cardinality() > 1) {
            boolean isFewer = takeBack(least, size);
            if (size == 1 && !isFewer) {
                break;
            }
            size = Math.max(1, size / 2);
        }
        return least;
    }

    /** Takes back so many edits at once wherever that makes no difference, the last ones first. */
    private boolean takeBack(BitSet made, int size) {
        int[] in = made.stream().toArray();
        boolean isFewer = false;
        for (int end = in.length; end > 0; end -= size) {
            BitSet fewer = (BitSet) made.clone();
            for (int i = Math.max(0, end - size); i < end; i++) {
                fewer.clear(in[i]);
            }
            // Without any edit it is decided as before.
            if (!fewer.isEmpty() && leadsThere(fewer)) {
                made.and(fewer);
                isFewer = true;
            }
        }
        return isFewer;
    }

    private boolean leadsThere(BitSet made) {
        Boolean leads = known.get(made);
        if (leads == null) {
            Resolution decided = intermediate.decide(caseFile, made);
            leads = decided != null && Parts.otherwise(decided, after).isEmpty();
            known.put(made, leads);
        }
        return leads;
    }

    /** Whether something that is otherwise does not come of any single one of the edits. */
    private boolean isTogether(BitSet made, Set<Parts.Part> otherwise) {
        Set<Parts.Part> left = new HashSet<>(otherwise);
        made.stream().forEach(edit -> {
            BitSet alone = new BitSet();
            alone.set(edit);
            Resolution decided = intermediate.decide(caseFile, alone);
            if (decided != null) {
                Set<Parts.Part> still = Parts.otherwise(decided, after);
                left.removeIf(part -> !still.contains(part));
            }
        });
        return !left.isEmpty();
    }
}
