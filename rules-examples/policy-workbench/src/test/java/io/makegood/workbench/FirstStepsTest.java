package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.casefile.IncidentBuilder;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.SellerBuilder;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.SellerType;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java the documentation shows to services: it compiles, and does what the text around it says. */
class FirstStepsTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    @TempDir
    private Path folder;

    @Test
    void a_case_is_read_and_decided() throws IOException {
        String lamp = Files.readString(Workplace.ROOT.resolve("docs/examples/lamp.yaml"));
        Resolution resolution = decide("lamp.yaml", lamp);

        assertEquals(ResolutionStatus.FINAL, resolution.status());
        String told = written.toString();
        assertTrue(told.startsWith("Glass lamp: send one from "), told);
        assertTrue(told.contains("shipping: fastest available, because 2026-11-13 (birthday) is close"), told);
    }

    private Resolution decide(String name, String text) {
        // tag::service
        Policy policy = Policy.customerFirst(); // or Policy.load(Path.of("my-policy"))
        ResolutionEngine engine = ResolutionEngine.using(policy); // one per service, for all threads

        CaseFile caseFile = CaseFiles.read(name, text); // YAML or JSON
        Resolution resolution = engine.resolve(caseFile);

        for (LineDecision decision : resolution.decisions()) {
            if (decision.remedy() instanceof Remedy.Refund refund) { // what to carry out, each in its form
                out.println(decision.item() + ": pay " + refund.repayment().amount());
            } else if (decision.remedy() instanceof Remedy.Shipment shipment) {
                out.println(decision.item() + ": send one from " + shipment.stockId());
            } else if (decision.remedy() instanceof Remedy.Pending pending) {
                out.println(decision.item() + ": nothing before " + pending.until());
            }
        }
        for (Reason reason : resolution.rationale()) {
            out.println(reason.conclusion() + ", because " + reason.because()); // why
        }
        out.println(Resolutions.toText(resolution)); // for an agent; Resolutions.toJson for a machine
        // end::service
        return resolution;
    }

    @Test
    void a_case_is_built_and_decided() {
        Resolution resolution = ResolutionEngine.using(Policy.customerFirst()).resolve(built());

        assertEquals("I1/L1", resolution.decisions().get(0).id());
        assertEquals(RemedyType.REFUND_FULL, resolution.decisions().get(0).remedyType());
    }

    @Test
    void the_version_that_holds_decides() throws IOException {
        Path terms1 = bundle("terms-1", "version: 1.0.0\neffectiveTo: 2026-10-31\neffectiveBy: orderDate");
        Path terms2 = bundle("terms-2", "version: 2.0.0\neffectiveFrom: 2026-11-01\neffectiveBy: orderDate");

        // tag::versions
        PolicySet policies = PolicySet.of(Policy.load(terms1), Policy.load(terms2));
        ResolutionEngine engine = ResolutionEngine.using(policies);
        // end::versions

        assertEquals("2.0.0", engine.resolve(built()).policy().version());
    }

    @Test
    void a_policy_has_terms_and_attributes_of_its_own() throws IOException {
        String page = "docs/policy-of-your-own.md";
        Workplace workplace = new Workplace(folder);
        String mistaken = "";
        for (MarkedPage.Block block :
                MarkedPage.read(Workplace.ROOT.resolve(page)).blocks()) {
            if (block.mark().equals("write: mistaken.yaml")) {
                mistaken = String.join("\n", block.content());
            } else if (block.mark().startsWith("write: ")) {
                workplace.write(block.mark().substring("write: ".length()), block.content());
            }
        }
        String name = "case.yaml";
        String text = mistaken.replace("servicePln", "servicePlan").replace("INSTALATION", "INSTALLATION");

        // tag::vocabulary
        Policy policy = Policy.load(folder.resolve("appliances"));
        Vocabulary vocabulary = policy.vocabulary();
        CaseFile caseFile = CaseFileReader.of(vocabulary).read(name, text);
        Resolution resolution = ResolutionEngine.using(policy).resolve(caseFile);

        RemedyType technicianVisit = vocabulary.get(RemedyType.class, "TECHNICIAN_VISIT");
        boolean isVisit = technicianVisit.equals(resolution.decisions().get(0).remedyType());

        Attribute<String> servicePlan = vocabulary.attribute(AttributeOwner.CUSTOMER, "servicePlan", String.class);
        String plan = caseFile.customer().attributes().get(servicePlan); // "basic"; null when the case does not say
        // end::vocabulary

        assertTrue(isVisit);
        assertEquals("basic", plan);
    }

    private Path bundle(String name, String version) throws IOException {
        Workplace workplace = new Workplace(folder);
        workplace.run("cp -r rules-engine/src/main/resources/io/makegood/policies/customer-first " + name);
        workplace.change(name + "/policy.yaml", version.lines().toList());
        return folder.resolve(name);
    }

    private static CaseFile built() {
        return CaseFileBuilder.builder()
                .clock(new CaseClock(Instant.parse("2026-11-10T11:00:00Z"), ZoneId.of("Europe/London")))
                .customer(CustomerBuilder.builder()
                        .id("C1")
                        .name("Ann")
                        .country("GB")
                        .build())
                .sellers(List.of(SellerBuilder.builder()
                        .id("M")
                        .displayName("Lamps and More")
                        .type(SellerType.THIRD_PARTY)
                        .build()))
                .orders(List.of(OrderBuilder.builder()
                        .id("O1")
                        .placedAt(Instant.parse("2026-11-03T18:00:00Z"))
                        .currency(CurrencyUnit.GBP)
                        .lines(List.of(OrderLineBuilder.builder()
                                .id("L1")
                                .sellerId("M")
                                .sku("LAMP-GLASS")
                                .title("Glass lamp")
                                .quantity(1)
                                .unitPrice(Money.parse("GBP 46.00"))
                                .build()))
                        .build()))
                .incidents(List.of(IncidentBuilder.builder()
                        .id("I1")
                        .orderId("O1")
                        .lineIds(Set.of("L1"))
                        .type(IncidentType.COUNTERFEIT)
                        .reportedAt(Instant.parse("2026-11-10T10:55:00Z"))
                        .build()))
                .build();
    }

    @Test
    void everything_that_is_wrong_with_a_case_is_told_at_once() {
        // tag::errors
        try {
            CaseFiles.read("case.yaml", "customer: {id: C1, name: Ann, country: Britain}");
        } catch (CaseFileException e) {
            for (Problem problem : e.problems()) {
                out.println(problem.line() + ":" + problem.column() + " " + problem.message());
            }
        }
        // end::errors
        String told = written.toString();
        assertTrue(told.lines().count() > 1, told);
        assertTrue(told.contains("1:40 `country` is `Britain`, expected a two-letter country code such as `US`"), told);
    }
}
