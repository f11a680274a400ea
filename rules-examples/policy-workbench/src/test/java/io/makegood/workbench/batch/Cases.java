package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of cases, and an engine that decides them in no time: what a batch does with its files is the same under every policy. */
final class Cases {
    static final PolicyReference POLICY = new PolicyReference("none", "1", "0000");
    static final String POLICIES = "`none` 1 (0000)";

    private Cases() {}

    /** A line without its end. */
    static String line(String id) {
        return "{\"id\":\"" + id + "\",\"clock\":{\"now\":\"2020-03-02T10:00:00Z\",\"zone\":\"Europe/London\"},"
                + "\"customer\":{\"id\":\"C1\",\"name\":\"Ann\",\"country\":\"GB\"},"
                + "\"sellers\":[{\"id\":\"P\",\"displayName\":\"Platform\",\"type\":\"PLATFORM\"}],"
                + "\"orders\":[{\"id\":\"O1\",\"placedAt\":\"2020-02-20T10:00:00Z\",\"currency\":\"GBP\",\"lines\":"
                + "[{\"id\":\"L1\",\"sellerId\":\"P\",\"sku\":\"LAMP\",\"title\":\"Lamp\",\"quantity\":1,"
                + "\"unitPrice\":\"GBP 20.00\"}]}],"
                + "\"incidents\":[{\"id\":\"I1\",\"orderId\":\"O1\",\"lineIds\":[\"L1\"],"
                + "\"type\":\"DAMAGED_IN_TRANSIT\",\"reportedAt\":\"2020-03-02T09:00:00Z\"}]}";
    }

    /** Lines with everything that makes counting hard: blank ones, Windows ones, and some that are no cases. */
    static String mixed(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> switch (i % 50) {
                    case 3 -> "\n";
                    case 7 -> "  \t\r\n";
                    case 11 -> line("K-" + i).replace("Europe", "Eurpe") + "\n";
                    case 13 -> line("K-" + i) + "\r\n";
                    case 17 -> "{\"id\": \"K-" + i + "\n";
                    default -> line("K-" + i) + "\n";
                })
                .collect(Collectors.joining());
    }

    static Resolution decide(CaseFile caseFile) {
        String id = Objects.requireNonNullElse(caseFile.id(), "");
        if (id.equals("GREEDY")) {
            return tooLarge(caseFile, new ArrayList<>());
        }
        if (id.equals("DEEP")) {
            return decide(CaseFileBuilder.builder(caseFile).build());
        }
        if (id.equals("UNLINKED")) {
            throw new NoClassDefFoundError("nowhere");
        }
        if (id.equals("TROUBLE")) {
            throw new IllegalArgumentException("trouble");
        }
        return new Resolution(
                id,
                caseFile.clock().now(),
                caseFile.clock().zone(),
                "1.0.0",
                Resolution.SCHEMA_VERSION,
                POLICY,
                id.endsWith("0") ? ResolutionStatus.PROVISIONAL : ResolutionStatus.FINAL,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /** Takes all the memory there is. */
    private static Resolution tooLarge(CaseFile caseFile, List<byte[]> held) {
        while (held.size() < Integer.MAX_VALUE) {
            held.add(new byte[1 << 20]);
        }
        return decide(caseFile);
    }

    static Batch batch(Duration checkpointEvery) {
        return new Batch("test", POLICIES, Cases::decide, checkpointEvery);
    }
}
