package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A policy of one rule, one number and one documented case, in a moment compiled and replayed. */
public final class SmallPolicy {
    /** A case with a lamp that does not work. */
    static final String FACTS = """
            clock: {now: 2024-05-14T09:00:00Z, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            contact: {channel: CHAT}
            sellers: [{id: S1, displayName: Lampenladen, type: THIRD_PARTY}]
            orders:
              - id: O1
                placedAt: 2024-05-01T09:00:00Z
                currency: EUR
                lines:
                  - {id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00, status: DELIVERED}
            stock: [{id: ST1, sku: LAMP, available: 3}]
            shippingOptions:
              - {id: SO1, speed: STANDARD, cutOff: "14:00", transitDays: 2, price: EUR 4.90}
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2024-05-14T08:00:00Z}
            """;

    public static final String RULE = "rules/propose/remedy.drl";
    public static final String DOCUMENTED = "cases/lamp.yaml";

    private SmallPolicy() {}

    /** A lamp that does not work. */
    public static CaseFile lamp() {
        return CaseFiles.read("case.yaml", FACTS);
    }

    /** A policy that gives this remedy, and documents that. */
    public static SortedMap<String, String> files(String version, String remedy) {
        return files(version, remedy, remedy);
    }

    /** A policy that gives one remedy, and documents one, perhaps another one. */
    public static SortedMap<String, String> files(String version, String remedy, String documented) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("policy.yaml", """
                name: small
                version: %s
                parameters:
                  reviewMax: {value: 48, unit: hours, why: two days}
                """.formatted(version));
        files.put("principles.yaml", """
                principles:
                  - id: fair
                    group: ours
                    rank: 1
                    statement: Be fair.
                    sources: [{reference: made for the test}]
                """);
        files.put("legal-floors.yaml", "floors: []\n");
        files.put(RULE, """
                import io.makegood.rules.*;
                import io.makegood.vocabulary.*;

                rule "what is given"
                    @principle("fair")
                    @because("{itemTitle} does not work")
                when
                    $claim : AssessedClaim()
                then
                    $claim.propose( RemedyType.%s );
                end
                """.formatted(remedy));
        files.put(DOCUMENTED, """
                id: LAMP
                title: A lamp that does not work
                kind: policy
                source: {document: made for the test, quotes: [a lamp]}
                told: A lamp does not work.
                facts:
                %ssteps:
                  - when: it is reported
                    expect:
                      decisions:
                        - {id: I1/L1, remedy: %s}
                """.formatted(FACTS.indent(2), documented));
        return files;
    }

    /** As {@link #files(String, String)}, with a rule that breaks down. */
    public static SortedMap<String, String> broken(String version) {
        SortedMap<String, String> files = files(version, "REFUND_FULL");
        files.computeIfPresent(
                RULE, (path, text) -> text.replace("RemedyType.REFUND_FULL", "$claim.getPromisedRemedy()"));
        files.remove(DOCUMENTED);
        return files;
    }

    /** Writes these files to the folder and takes all others out of it. */
    public static Path write(Path folder, Map<String, String> files) {
        try {
            if (Files.exists(folder)) {
                try (var old = Files.walk(folder)) {
                    for (Path file : old.filter(Files::isRegularFile).toList()) {
                        Files.delete(file);
                    }
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
