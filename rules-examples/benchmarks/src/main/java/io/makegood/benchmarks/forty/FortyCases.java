package io.makegood.benchmarks.forty;

import io.makegood.casefile.CaseFile;
import java.util.List;
import java.util.stream.LongStream;

/** The 64 cases all contestants decide, always the same. */
public final class FortyCases {
    public static final int COUNT = 64;

    /** From here on each of the forty rules fires for at least three of the cases. */
    private static final long FIRST_SEED = 1280;

    private static final List<FortyCase> ALL = LongStream.range(FIRST_SEED, FIRST_SEED + COUNT)
            .mapToObj(FortyCaseGenerator::of)
            .toList();

    private FortyCases() {}

    public static List<CaseFile> caseFiles() {
        return ALL.stream().map(FortyCase::caseFile).toList();
    }

    public static List<ClaimFacts> flat() {
        return ALL.stream().map(FortyCase::flat).toList();
    }

    public static List<List<Object>> joined() {
        return ALL.stream().map(FortyCase::joined).toList();
    }
}
