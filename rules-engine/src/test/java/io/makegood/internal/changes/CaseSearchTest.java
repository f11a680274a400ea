package io.makegood.internal.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.changes.CaseSearch.Asked;
import io.makegood.internal.changes.CaseSearch.Found;
import io.makegood.internal.compiled.ReadPolicy;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A goal is made of what holds together of a claim of another case, so that there is a case like that. */
class CaseSearchTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final CaseSearch SEARCH =
            new CaseSearch(BUNDLE, ReadPolicy.ofLibrary("customer-first").rules());

    /** Properties whose values are few, each alone or with a place of its own. */
    private static final List<String> PROPERTIES = List.of(
            "type",
            "wished",
            "shipmentStatus",
            "hasDeadline",
            "inStock",
            "similarInStock",
            "replacementInTime",
            "promised",
            "risk",
            "soldBy",
            "sellerResponse",
            "member",
            "returnQuoted",
            "recalled",
            "disputeOpen",
            "fullyReturned",
            "digital",
            "perishable",
            "lineStatus",
            "decidedBefore",
            "solved",
            "pauseOver",
            "entitledByLaw",
            "priceDropped",
            "chargedTwice",
            "overpaid",
            "rentalState",
            "vulnerable",
            "deadlineMissed");

    @Test
    void most_of_what_some_case_shows_is_found_from_others_and_what_is_found_is_as_asked() {
        CaseSearch.Pool pool = SEARCH.pool(cases(0, 100));
        Random random = new Random(1);
        int found = 0;
        int goals = 60;
        SortedMap<String, Integer> missed = new TreeMap<>();
        long start = System.nanoTime();
        for (int goal = 0; goal < goals; goal++) {
            CaseFile shown = CaseGenerator.of(10_000 + goal);
            ReportedClaim claim = ReportedClaims.of(shown, BUNDLE).get(0);
            List<Asked> asked = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
                Object value = Properties.valueOf(claim, property);
                asked.add(Asked.of(property, other -> Objects.equals(value, other)));
                words.add(property + "=" + value);
            }
            Found case_ = SEARCH.find(pool, asked);
            if (case_ == null) {
                missed.merge(words.toString(), 1, Integer::sum);
                continue;
            }
            found++;
            assertTrue(CaseCheck.check(case_.caseFile()).isEmpty());
            ReportedClaim like = ReportedClaims.of(case_.caseFile(), BUNDLE).stream()
                    .filter(each -> each.getId().equals(case_.claim()))
                    .findFirst()
                    .orElseThrow();
            asked.forEach(each -> assertTrue(each.holds().test(like), words::toString));
        }
        System.out.println(
                found + " of " + goals + " in ms " + (System.nanoTime() - start) / 1_000_000 + "\n" + missed);
        assertTrue(found > goals * 0.9, () -> "missed " + missed);
    }

    @Test
    void the_same_is_found_every_time() {
        List<Asked> asked =
                List.of(Asked.of("recalled", Boolean.TRUE::equals), Asked.of("hasDeadline", Boolean.TRUE::equals));
        Found once = SEARCH.find(SEARCH.pool(cases(0, 20)), asked);
        assertNotNull(once);
        assertEquals(once, SEARCH.find(SEARCH.pool(cases(0, 20)), asked));
    }

    private static List<CaseFile> cases(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(CaseGenerator::of)
                .toList();
    }
}
