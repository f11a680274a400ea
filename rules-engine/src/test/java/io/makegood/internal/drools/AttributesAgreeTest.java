package io.makegood.internal.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.SmallBundle;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributes of a policy's own, of every type, compared in every way there is: in the network as to Drools. */
class AttributesAgreeTest {
    private static final String VOCABULARY = """
            attributes:
              customer:
                limit: {type: money, means: so much}
                points: {type: number, means: so many}
                joined: {type: date, means: since then}
                note: {type: text, means: whatever}
                club: {type: one of, values: [daily, weekly], means: how often}
                trusted: {type: yes or no, means: trusted or not}
              line:
                deposit: {type: money, means: so much}
                pieces: {type: number, means: so many}
                baked: {type: date, means: then}
                flour: {type: text, means: of this}
                size: {type: one of, values: [daily, large], means: how big}
                sealed: {type: yes or no, means: sealed or not}
            """;

    /** By type: what is compared with it, besides another attribute of the type. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "money", List.of("policy.amount(\"most\")", "line.unitPrice", "nothing"),
            "number", List.of("0", "1", "policy.count(\"several\")", "line.quantity"),
            "date", List.of("line.deliveredOn", "policy.daysAgo(\"near\")", "policy.daysAhead(\"near\")"),
            "text", List.of("\"rye\"", "\"\"", "line.title"),
            "oneOf", List.of("\"daily\""),
            "yesNo", List.of("true", "false"));

    private static final Map<String, List<String>> OPERATORS = Map.of(
            "money", List.of("==", "!=", "<", "<=", ">", ">="),
            "number", List.of("==", "!=", "<", "<=", ">", ">="),
            "date", List.of("==", "!=", "<", "<=", ">", ">="),
            "text", List.of("==", "!=", "contains", "not contains"),
            "oneOf", List.of("==", "!=", "contains", "not contains"),
            "yesNo", List.of("==", "!="));

    private static final Map<String, List<String>> OF_CUSTOMER = Map.of(
            "money", List.of("", "EUR 10.00", "EUR 0.00", "USD 10.00"),
            "number", List.of("", "1", "0"),
            "date", List.of("", "2026-11-01", "2026-11-05"),
            "text", List.of("", "rye", "rye and wheat"),
            "oneOf", List.of("", "daily", "weekly"),
            "yesNo", List.of("", "true", "false"));

    private static final Map<String, String> CUSTOMERS = Map.of(
            "money", "limit", "number", "points", "date", "joined", "text", "note", "oneOf", "club", "yesNo",
            "trusted");
    private static final Map<String, String> LINES = Map.of(
            "money", "deposit", "number", "pieces", "date", "baked", "text", "flour", "oneOf", "size", "yesNo",
            "sealed");

    @TempDir
    private Path folder;

    @Test
    void every_comparison_of_every_type_holds_alike() {
        List<String> patterns = new ArrayList<>();
        OPERATORS.forEach((type, operators) -> {
            String own = "customer." + CUSTOMERS.get(type);
            String line = LINES.get(type);
            List<String> others = new ArrayList<>(OTHERS.get(type));
            others.add("line." + line);
            for (String operator : operators) {
                for (String other : others) {
                    patterns.add("$claim : ReportedClaim( " + own + " " + operator + " " + other + " )");
                }
                patterns.add("$claim : ReportedClaim()\n    exists OrderLine( " + line + " " + operator + " $claim."
                        + own + " ) from $claim.order.lines");
                patterns.add("$claim : ReportedClaim()\n    not OrderLine( " + line + " " + operator + " $claim." + own
                        + " )");
                if (type.equals("date")) {
                    patterns.add("$claim : ReportedClaim()\n    exists OrderLine( " + line + " " + operator
                            + " policy.daysAgo(\"near\") )");
                }
            }
            patterns.add("$claim : ReportedClaim( " + own + " == null )");
            patterns.add("$claim : ReportedClaim( " + own + " != null, !(line." + line + " == null) )");
        });
        for (String operator : OPERATORS.get("money")) {
            patterns.add(
                    "$claim : ReportedClaim()\n    accumulate( OrderLine( $d : deposit ) from $claim.order.lines; $s : sum( $d ); $s "
                            + operator + " $claim.customer.limit )");
        }
        assertAgreed(patterns);
    }

    private void assertAgreed(List<String> patterns) {
        StringBuilder drl = new StringBuilder(
                "package small.assess\n\nimport io.makegood.rules.*\nimport io.makegood.casefile.*\n");
        for (int i = 0; i < patterns.size(); i++) {
            drl.append("""

                    rule "%1$d"
                        @principle("safety-first")
                        @because("it is so")
                    when
                        %2$s
                    then
                        $claim.find( "%1$d" );
                    end
                    """.formatted(i, patterns.get(i)));
        }
        SmallBundle.in(folder)
                .with(
                        "policy.yaml",
                        SmallBundle.POLICY
                                + "  most: {value: 10, unit: money, why: needed}\n  several: {value: 1, unit: count, why: needed}\n"
                                + "  near: {value: 9, unit: days, why: needed}\n")
                .with("vocabulary.yaml", VOCABULARY)
                .with("rules/assess/a.drl", drl.toString());
        Bundle bundle = BundleReader.read(folder);
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        RuleBase drools = DroolsRuleBase.compile(rules);
        RuleBase network = AlphaNetwork.of(rules, bundle.vocabulary());
        SortedSet<String> ever = new TreeSet<>();
        int tried = 0;
        for (String type : OF_CUSTOMER.keySet()) {
            for (String ofCustomer : OF_CUSTOMER.get(type)) {
                for (String ofLine : OF_CUSTOMER.get(type)) {
                    CaseFile caseFile = caseFile(bundle, type, ofCustomer, ofLine);
                    List<ReportedClaim> claims = ReportedClaims.of(caseFile, bundle);
                    SortedSet<String> fired = fired(network, claims);
                    assertEquals(fired(drools, claims), fired, type + ": " + ofCustomer + ", " + ofLine);
                    ever.addAll(fired);
                    tried++;
                }
            }
        }
        assertTrue(
                ever.size() > patterns.size() * 2 / 3,
                ever.size() + " of " + patterns.size() + " in " + tried + " cases");
    }

    private static CaseFile caseFile(Bundle bundle, String type, String ofCustomer, String ofLine) {
        String lineValue = type.equals("oneOf") && ofLine.equals("weekly") ? "large" : ofLine;
        String customer = ofCustomer.isEmpty() ? "" : ", " + CUSTOMERS.get(type) + ": " + ofCustomer;
        String line = lineValue.isEmpty() ? "" : ", " + LINES.get(type) + ": " + lineValue;
        return CaseFileReader.of(bundle.vocabulary()).read("case.yaml", """
                clock: {now: 2026-11-10T09:00:00Z, zone: Europe/Vienna}
                customer: {id: C1, name: Anna, country: AT%s}
                contact: {channel: EMAIL}
                sellers: [{id: S1, displayName: House, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: 2026-10-30T09:00:00Z
                    currency: EUR
                    lines: [{id: L1, sellerId: S1, sku: B, title: rye, quantity: 1, unitPrice: EUR 10.00, deliveredOn: 2026-11-01%s}]
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2026-11-10T08:00:00Z}
                """.formatted(customer, line));
    }

    private static SortedSet<String> fired(RuleBase ruleBase, List<ReportedClaim> claims) {
        SortedSet<String> fired = new TreeSet<>();
        try (RuleBase.Session session =
                ruleBase.start(claims.size(), claims::get, (rule, fact, tuple) -> fired.add(rule.name()))) {
            for (int i = 0; i < claims.size(); i++) {
                session.match(Phase.ASSESS, i, claims.get(i));
            }
        }
        return fired;
    }
}
