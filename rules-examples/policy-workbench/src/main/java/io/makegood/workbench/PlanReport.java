package io.makegood.workbench;

import io.makegood.engine.PolicyPlanner;
import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyComparison;
import io.makegood.plan.Aspect;
import io.makegood.plan.Cause;
import io.makegood.plan.ChangeTally;
import io.makegood.plan.PlanExample;
import io.makegood.plan.PlanTally;
import io.makegood.plan.PolicyEdit;
import io.makegood.plan.Segment;
import io.makegood.plan.SegmentTally;
import io.makegood.replay.ResolutionDifference;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CostBearer;
import io.makegood.workbench.batch.ComparedCases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change of a policy does, for people. */
final class PlanReport {
    /** So many causes are told, and shown by cases, one by one. */
    private static final int CAUSES = 20;

    private static final int SHOWN_BY_CASES = 10;
    /** So many places of a case that are otherwise. */
    private static final int PLACES = 12;

    /** So many characters of what stands there. */
    private static final int CELL = 60;

    private static final int LINES_OF_AN_EDIT = 12;

    private final PolicyPlanner planner;
    private final ComparedCases compared;
    private final PlanTally tally;
    /** Null when it was left out. */
    private final @Nullable PolicyComparison exact;

    private final @Nullable AcceptedChanges accepted;
    private final String cases;
    private final PlanPage page = new PlanPage();

    /**
     * A report.
     *
     * @param cases name of the file
     * @param exact the comparison of all cases anyone can report; null when it was left out
     * @param accepted what is accepted; null when nobody asked
     */
    PlanReport(
            PolicyPlanner planner,
            String cases,
            ComparedCases compared,
            @Nullable PolicyComparison exact,
            @Nullable AcceptedChanges accepted) {
        this.planner = planner;
        this.cases = cases;
        this.compared = compared;
        this.tally = compared.tally();
        this.exact = exact;
        this.accepted = accepted;
    }

    String title() {
        return planner.old().name() + " " + planner.old().version() + " -> "
                + planner.now().name() + " " + planner.now().version();
    }

    PlanPage page() {
        page.heading(1, title());
        cases();
        edits();
        changed();
        money();
        causes();
        segments();
        examples();
        exact();
        accepted();
        seal();
        return page;
    }

    private void cases() {
        page.heading(2, "Cases");
        page.line(count(compared.lines(), "line") + " of " + cases + ": " + count(tally.cases(), "case") + " with "
                + count(tally.claims(), "claim") + " decided by both policies");
        tell(tally.notInForce(), "for which the new policy does not hold, left as they are");
        tell(tally.decidedByNew(), "that only the new policy can decide");
        tell(tally.decidedByOld(), "that only the old policy can decide");
        tell(tally.undecided(), "that neither policy can decide");
        tell(compared.undecidable());
        if (tally.unread() > 0) {
            page.line(count(tally.unread(), "line") + " that could not be read as a case");
            tell(compared.rejected());
        }
    }

    private void tell(long cases, String which) {
        if (cases > 0) {
            page.line(count(cases, "case") + " " + which);
        }
    }

    private void tell(List<ComparedCases.Told> told) {
        told.forEach(each -> page.line("  line " + each.line() + ": " + each.what()));
    }

    private void edits() {
        page.heading(2, "Edits");
        List<PolicyEdit> edits = planner.edits();
        if (edits.isEmpty()) {
            page.line("none: both say the same");
        }
        for (int i = 0; i < edits.size(); i++) {
            PolicyEdit edit = edits.get(i);
            long part = tally.byCause().entrySet().stream()
                    .filter(each -> each.getKey().edits().contains(edit))
                    .mapToLong(each -> each.getValue().cases())
                    .sum();
            page.line((i + 1) + ". " + edit + ": "
                    + (part == 0 ? "changes no case here" : "has a part in " + count(part, "changed case")));
            boolean isTold = edit.kind() == PolicyEdit.Kind.PARAMETER || edit.kind() == PolicyEdit.Kind.PRINCIPLE;
            if (!isTold) {
                page.lines(lines(edit));
            }
        }
    }

    private static List<String> lines(PolicyEdit edit) {
        List<String> lines = new ArrayList<>();
        edit.before().forEach(line -> lines.add("   - " + line));
        edit.after().forEach(line -> lines.add("   + " + line));
        return first(lines, LINES_OF_AN_EDIT, "   ");
    }

    private static List<String> first(List<String> lines, int most, String indent) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.add(indent + "and " + (lines.size() - most) + " more");
        return first;
    }

    private void changed() {
        page.heading(2, "Changed");
        ChangeTally changed = tally.changed();
        page.line(of(changed.cases(), tally.cases()) + " " + (tally.cases() == 1 ? "case" : "cases")
                + (changed.cases() == 0 ? "" : "; in " + number(changed.noticed()) + " the customer notices"));
        if (changed.cases() == 0) {
            return;
        }
        page.line(of(changed.claims(), tally.claims()) + " " + (tally.claims() == 1 ? "claim" : "claims"));
        List<List<String>> rows = new ArrayList<>();
        changed.aspects()
                .forEach((aspect, cases) -> rows.add(List.of(
                        words(aspect) + (aspect.isNoticed() ? "" : " (not noticed)"),
                        number(cases),
                        share(cases, tally.cases()))));
        page.table(List.of("what (a case may be in several)", "cases", "of all"), 1, rows);
    }

    private void money() {
        ChangeTally changed = tally.changed();
        page.heading(2, "Money");
        if (changed.borne().isEmpty() && changed.given().isEmpty()) {
            page.line("none is moved");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        SortedMap<String, BigDecimal> all = new TreeMap<>();
        for (Map.Entry<CostBearer, SortedMap<String, BigDecimal>> each :
                changed.borne().entrySet()) {
            each.getValue().forEach((currency, sum) -> {
                rows.add(List.of(name(each.getKey()), signed(currency, sum)));
                all.merge(currency, sum, BigDecimal::add);
            });
        }
        all.forEach((currency, sum) -> rows.add(List.of("together", signed(currency, sum))));
        page.table(List.of("who bears it in the end", "more or less than before"), 1, rows);
        changed.given()
                .forEach((currency, sum) ->
                        page.line("customers get " + signed(currency, sum) + " in money, credit and gestures"));
    }

    private void causes() {
        if (tally.byCause().isEmpty()) {
            return;
        }
        page.heading(2, "Causes");
        List<List<String>> rows = new ArrayList<>();
        long told = 0;
        for (Map.Entry<Cause, ChangeTally> each : tally.byCause().entrySet()) {
            if (rows.size() < CAUSES) {
                rows.add(row(words(each.getKey()), each.getValue()));
                told += each.getValue().cases();
            }
        }
        int more = tally.byCause().size() - rows.size();
        if (more > 0) {
            rows.add(List.of(count(more, "other cause"), number(tally.changed().cases() - told), "", "", "", "", ""));
        }
        rows.add(row("all", tally.changed()));
        page.table(
                List.of("edits", "cases", "noticed", "claims: more", "less", "more and less", "borne more or less"),
                1,
                rows);
    }

    private static List<String> row(String name, ChangeTally tally) {
        return List.of(
                name,
                number(tally.cases()),
                number(tally.noticed()),
                number(tally.generosity().getOrDefault(Generosity.MORE, 0L)),
                number(tally.generosity().getOrDefault(Generosity.LESS, 0L)),
                number(tally.generosity().getOrDefault(Generosity.INCOMPARABLE, 0L)),
                together(tally));
    }

    private static String together(ChangeTally tally) {
        SortedMap<String, BigDecimal> all = new TreeMap<>();
        tally.borne()
                .values()
                .forEach(sums -> sums.forEach((currency, sum) -> all.merge(currency, sum, BigDecimal::add)));
        all.values().removeIf(sum -> sum.signum() == 0);
        return all.entrySet().stream()
                .map(each -> signed(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** By the numbers of the edits. */
    private String words(Cause cause) {
        List<String> names = cause.edits().stream().map(this::number).toList();
        return String.join(" and ", names)
                + (names.size() == 1 ? "" : cause.isTogether() ? " together" : ", each a part");
    }

    private String number(PolicyEdit edit) {
        int place = planner.edits().indexOf(edit);
        return place < 0 ? edit.toString() : String.valueOf(place + 1);
    }

    private void segments() {
        if (tally.changed().claims() == 0) {
            return;
        }
        page.heading(2, "Who gets more, who gets less");
        for (Segment segment : Segment.values()) {
            List<List<String>> rows = new ArrayList<>();
            SegmentTally[] others = {new SegmentTally(0, 0, 0, 0, 0)};
            tally.by(segment).forEach((group, fares) -> {
                if (fares.more() + fares.less() + fares.mixed() + fares.other() > 0) {
                    rows.add(row(group, fares));
                } else {
                    others[0] = new SegmentTally(others[0].claims() + fares.claims(), 0, 0, 0, 0);
                }
            });
            if (others[0].claims() > 0) {
                rows.add(row("all others", others[0]));
            }
            page.table(
                    List.of(words(segment), "claims", "more", "less", "more and less", "otherwise, as much"), 1, rows);
        }
    }

    private static List<String> row(String group, SegmentTally fares) {
        return List.of(
                group,
                number(fares.claims()),
                number(fares.more()),
                number(fares.less()),
                number(fares.mixed()),
                number(fares.other()));
    }

    private void examples() {
        if (tally.byCause().isEmpty()) {
            return;
        }
        page.heading(2, "Examples");
        int shown = 0;
        for (Map.Entry<Cause, ChangeTally> each : tally.byCause().entrySet()) {
            if (shown++ == SHOWN_BY_CASES) {
                page.line("of " + count(tally.byCause().size() - SHOWN_BY_CASES, "other cause") + ", none is shown");
                return;
            }
            PlanExample nearest = each.getValue().nearest();
            PlanExample dearest = each.getValue().dearest();
            if (nearest != null) {
                example(
                        words(each.getKey()) + ", the nearest"
                                + (dearest != null && dearest.place() == nearest.place() ? " and the dearest" : ""),
                        nearest);
            }
            if (dearest != null && (nearest == null || dearest.place() != nearest.place())) {
                example(words(each.getKey()) + ", the dearest", dearest);
            }
        }
    }

    private void example(String what, PlanExample example) {
        Resolution before = Objects.requireNonNull(example.comparison().before());
        Resolution after = Objects.requireNonNull(example.comparison().after());
        String id = example.comparison().caseFile().id();
        page.heading(3, what + ": line " + example.place() + (id == null ? "" : ", case " + id));
        List<List<String>> rows = ResolutionDifference.between(before, after).stream()
                .map(difference -> row(difference, before, after))
                .toList();
        page.table(List.of("", "before", "now"), 3, rows.subList(0, Math.min(PLACES, rows.size())));
        if (rows.size() > PLACES) {
            page.line("and " + (rows.size() - PLACES) + " more");
        }
    }

    /** A message is told from where it is another one, and not in short. */
    private static List<String> row(ResolutionDifference difference, Resolution before, Resolution after) {
        boolean isMessage = difference.place().equals("communications[1].text");
        String was = isMessage ? before.communications().get(0).text() : difference.before();
        String is = isMessage ? after.communications().get(0).text() : difference.now();
        return List.of(difference.place(), clipped(was, is), clipped(is, was));
    }

    /** In one line, from a little before the place where it is another text than the other one. */
    private static String clipped(String text, String other) {
        String line = PlanPage.inOneLine(text);
        if (line.length() <= CELL) {
            return line;
        }
        String otherLine = PlanPage.inOneLine(other);
        int same = 0;
        while (same < Math.min(line.length(), otherLine.length()) && line.charAt(same) == otherLine.charAt(same)) {
            same++;
        }
        int from = Math.max(0, Math.min(same - CELL / 4, line.length() - CELL));
        int to = Math.min(line.length(), from + CELL);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    private void exact() {
        page.heading(2, "For every case anyone can report");
        if (exact == null) {
            page.line("left out (`--no-exact`); `makegood prove` compares both for every case");
        } else {
            page.lines(ComparisonText.lines(
                    exact,
                    new ArrayList<>(Collections.nCopies(exact.differences().size(), null)),
                    word -> word));
        }
    }

    private void accepted() {
        if (accepted != null) {
            page.heading(2, "Accepted");
            page.lines(accepted.words());
        }
    }

    private void seal() {
        page.heading(2, "Seal");
        page.table(
                List.of("of", "SHA-256"),
                2,
                List.of(
                        List.of(
                                planner.old().name() + " " + planner.old().version(),
                                planner.old().content().sha256()),
                        List.of(
                                planner.now().name() + " " + planner.now().version(),
                                planner.now().content().sha256()),
                        List.of(cases, compared.hash())));
        page.line("makegood " + Version.NUMBER);
    }

    static String words(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Segment segment) {
        return switch (segment) {
            case TIER -> "membership";
            case COUNTRY -> "country";
            case INCIDENT -> "incident";
            case VALUE -> "value of a piece, in the currency of the order";
        };
    }

    private static String name(CostBearer bearer) {
        return bearer.name().toLowerCase(Locale.ROOT);
    }

    private static String signed(String currency, BigDecimal sum) {
        return currency + " " + (sum.signum() > 0 ? "+" : "") + sum.toPlainString();
    }

    private static String of(long some, long all) {
        return number(some) + " of " + number(all) + (all == 0 ? "" : " (" + share(some, all) + ")");
    }

    private static String share(long some, long all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String count(long count, String what) {
        return BatchText.counted(count, what);
    }
}
