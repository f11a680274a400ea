package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.SmallBundle;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms of a policy's own are compared by name: it does not matter from which vocabulary a case has them. */
class OwnTermsDecideTest {
    private static final String RULES = """
            package own.%1$s

            import io.makegood.rules.*
            import io.makegood.vocabulary.*

            rule "%1$s"
                @principle("safety-first")
                @because("the installation failed")
            when
                %2$s
            then
                %3$s
            end
            """;

    private static final String CASE = """
            clock: {now: 2026-11-10T09:00:00Z, zone: Europe/Vienna}
            customer: {id: C1, name: Anna, country: AT}
            contact: {channel: EMAIL}
            sellers: [{id: S1, displayName: House, type: PLATFORM}]
            orders:
              - id: O1
                placedAt: %s
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: WM, title: Washer, quantity: 1, unitPrice: EUR 400.00, traits: [BULKY]}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: INSTALLATION_FAILED, reportedAt: 2026-11-10T08:00:00Z}
              - {id: I2, orderId: O1, lineIds: [L1], type: INSTALLATION_FAILED, reportedAt: 2026-11-10T08:10:00Z}
            wishes: [{incidentId: I1, remedy: TECHNICIAN_VISIT}]
            promises:
              - {id: P1, madeAt: 2026-11-09T09:00:00Z, by: AGENT, incidentId: I1, text: Somebody comes, remedy: TECHNICIAN_VISIT}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_case_may_have_them_of_another_copy_of_the_policy() {
        Policy policy = policy("a", "effectiveTo: 2026-10-31\neffectiveBy: orderDate");
        Policy copy = policy("b", "effectiveTo: 2026-10-31\neffectiveBy: orderDate");
        String text = CASE.formatted("2026-10-20T10:00:00Z");

        Resolution resolution = ResolutionEngine.using(policy).resolve(read(policy, text));

        assertEquals(
                Resolutions.toJson(resolution),
                Resolutions.toJson(ResolutionEngine.using(policy).resolve(read(copy, text))));
        LineDecision decision = resolution.decisions().get(0);
        assertEquals("TECHNICIAN_VISIT", String.valueOf(decision.remedyType()));
        assertEquals("PROMISE", String.valueOf(decision.basis()));
        CaseFile after = CaseFiles.after(read(policy, text), resolution);
        assertEquals(after, CaseFiles.after(read(copy, text), resolution));
    }

    @Test
    void each_version_of_a_set_decides_in_them() {
        Policy before = policy("a", "version: 1.0.0\neffectiveTo: 2026-10-31\neffectiveBy: orderDate");
        Policy since = policy("b", "version: 2.0.0\neffectiveFrom: 2026-11-01\neffectiveBy: orderDate");
        PolicySet policies = PolicySet.of(before, since);
        ResolutionEngine engine = ResolutionEngine.using(policies);

        for (String placedAt : new String[] {"2026-10-20T10:00:00Z", "2026-11-02T10:00:00Z"}) {
            CaseFile file = CaseFileReader.of(policies.vocabulary()).read("case.yaml", CASE.formatted(placedAt));
            Policy alone = placedAt.startsWith("2026-10") ? before : since;
            Resolution resolution = engine.resolve(file);

            assertEquals(alone.version(), resolution.policy().version());
            assertEquals(
                    "TECHNICIAN_VISIT",
                    String.valueOf(resolution.decisions().get(0).remedyType()));
            assertEquals(
                    ResolutionEngine.using(alone)
                            .resolve(read(alone, CASE.formatted(placedAt)))
                            .decisions(),
                    resolution.decisions());
        }
    }

    private static CaseFile read(Policy policy, String text) {
        return CaseFileReader.of(policy.vocabulary()).read("case.yaml", text);
    }

    /** Nobody who neither wished nor was promised a technician would get one: the money comes before. */
    private Policy policy(String name, String validity) {
        Path root = folder.resolve(name);
        SmallBundle.in(root)
                .with(
                        "policy.yaml",
                        "name: own\n" + (validity.contains("version") ? "" : "version: 1.0.0\n") + validity
                                + "\nparameters:\n  reviewMax: {value: 48, unit: hours, why: two days}\n")
                .with("vocabulary.yaml", """
                        incidents:
                          INSTALLATION_FAILED: {matter: BAD_GOODS, means: it could not be installed}
                        remedies:
                          TECHNICIAN_VISIT: {gives: SERVICE, line: RESTORED, means: a technician comes}
                        followUps:
                          SEND_TECHNICIAN: {owner: field service, means: send a technician}
                        traits:
                          BULKY: {means: two people carry it}
                        """)
                .with(
                        "rules/propose/a.drl",
                        rule(
                                "propose",
                                "$claim : AssessedClaim( type == IncidentType.INSTALLATION_FAILED,"
                                        + " line.traits contains ItemTrait.BULKY )",
                                "$claim.propose( RemedyType.REFUND_FULL );\n"
                                        + "$claim.propose( RemedyType.TECHNICIAN_VISIT );"))
                .with(
                        "rules/choose/a.drl",
                        rule(
                                "choose",
                                "$remedy : EligibleRemedy( wished == true || promised == true )",
                                "$remedy.prefer();"))
                .with(
                        "rules/settle/a.drl",
                        rule(
                                "settle",
                                "$claim : SettledClaim( remedy == RemedyType.TECHNICIAN_VISIT )",
                                "$claim.followUp( FollowUpType.SEND_TECHNICIAN );"));
        return Policy.load(root);
    }

    private static String rule(String phase, String when, String then) {
        return RULES.formatted(phase, when, then);
    }
}
