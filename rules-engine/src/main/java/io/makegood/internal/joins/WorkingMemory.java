package io.makegood.internal.joins;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts of the case that one decision is about. Belongs to one thread. */
public final class WorkingMemory {
    /** Facts looked at in one decision. Every case a rule relates by something equal needs fewer; told in the authors' handbook. */
    static final int LOOKS = 10_000_000;

    private final int claims;
    private final IntFunction<ReportedClaim> reported;
    private final Map<Class<?>, List<?>> byType = new HashMap<>();
    /** By list, then by the number of the memory; null while no list was long enough for one. */
    private @Nullable Map<List<?>, Map<Integer, AlphaMemory>> memories;

    private int looks;

    /**
     * The facts of a case.
     *
     * @param claims how many claims it has, at least one
     * @param reported each of them as it was reported
     */
    public WorkingMemory(int claims, IntFunction<ReportedClaim> reported) {
        this.claims = claims;
        this.reported = reported;
    }

    /** All facts of a type, by key. */
    public List<?> facts(Class<?> type) {
        List<?> known = byType.get(type);
        if (known == null) {
            known = type == ReportedClaim.class ? claims() : CaseFacts.of(caseFile(), type);
            byType.put(type, known);
        }
        return known;
    }

    private CaseFile caseFile() {
        return reported.apply(0).context().caseFile();
    }

    private List<ReportedClaim> claims() {
        List<ReportedClaim> all = new ArrayList<>(claims);
        for (int i = 0; i < claims; i++) {
            all.add(reported.apply(i));
        }
        return all;
    }

    /** The facts of a list that pass, collected once for each list and number. */
    AlphaMemory memory(int number, List<?> list, Predicate<Object> passes) {
        memories = memories == null ? new IdentityHashMap<>() : memories;
        Map<Integer, AlphaMemory> ofList = memories.computeIfAbsent(list, any -> new HashMap<>());
        AlphaMemory known = ofList.get(number);
        if (known == null) {
            List<Object> passing = new ArrayList<>();
            for (Object fact : list) {
                look();
                if (passes.test(fact)) {
                    passing.add(fact);
                }
            }
            known = new AlphaMemory(passing);
            ofList.put(number, known);
        }
        return known;
    }

    /** How many facts were looked at so far. */
    int looks() {
        return looks;
    }

    /** Notes that a fact is looked at. */
    void look() {
        if (++looks > LOOKS) {
            throw new IllegalStateException("more than " + LOOKS + " facts looked at in one decision");
        }
    }
}
