package io.makegood.benchmarks.report;

import io.makegood.benchmarks.forty.contestants.Contestants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes the tables into a page, between markers such as {@code <!-- results: targets -->} and {@code <!-- end -->}. */
public final class ResultsPage {
    private static final String END = "<!-- end -->";
    private static final String NOT_MEASURED = "–";

    private final Results results;

    private ResultsPage(Results results) {
        this.results = results;
    }

    /** Replaces what stands between the markers. */
    public static void write(Results results, Path page) {
        try {
            Files.writeString(page, new ResultsPage(results).fill(Files.readString(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String page) {
        Map<String, String> tables = Map.of(
                "environment", environment(),
                "targets", targets(),
                "forty", forty(),
                "default", defaultPolicy(),
                "profile", profile(),
                "explanations", explanations(),
                "documented", documented());
        String filled = page;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String marker = "<!-- results: " + table.getKey() + " -->";
            int begin = filled.indexOf(marker);
            int end = filled.indexOf(END, begin);
            if (begin < 0 || end < 0) {
                throw new IllegalStateException("the page has no `" + marker + "` with `" + END + "` after it");
            }
            filled = filled.substring(0, begin + marker.length()) + "\n" + table.getValue() + filled.substring(end);
        }
        return filled;
    }

    private String environment() {
        String quick = results.environment("run").equals("quick")
                ? " **A quick run: these figures show that everything works, and nothing else.**"
                : "";
        return "Measured on " + results.environment("cores") + " cores with JDK " + results.environment("JDK") + "."
                + quick + "\n";
    }

    private String targets() {
        Table table = new Table("Target", "wanted", "measured", "");
        for (Target target : Targets.ALL) {
            OptionalDouble value = target.value().apply(results);
            table.row(
                    target.what(),
                    target.wanted(),
                    value.isPresent() ? target.shown(value.getAsDouble()) : NOT_MEASURED,
                    value.isEmpty() ? "not measured" : target.isReached(results) ? "reached" : "**not reached**");
        }
        return table.toString();
    }

    private String forty() {
        String other = results.environment("other JDK");
        List<String> header = new ArrayList<>(List.of(
                "Contestant",
                "µs per decision",
                "± µs",
                "times Makegood",
                "two threads against one",
                "bytes per decision"));
        if (!other.isEmpty()) {
            header.add("µs on JDK " + other);
        }
        Table table = new Table(header.toArray(String[]::new));
        for (Contestants contestant : Contestants.values()) {
            String name = "forty/" + contestant.name();
            Measurement time = results.get(name + "/1");
            if (time == null) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(
                    contestant.title(),
                    number("%.2f", OptionalDouble.of(time.value())),
                    number("%.2f", OptionalDouble.of(time.error())),
                    number("%.2fx", results.ratio(name + "/1", "forty/MAKEGOOD/1")),
                    number("%.2fx", twice(results.ratio(name + "/1", name + "/2"))),
                    number("%,.0f", results.value(name + "/bytes"))));
            if (!other.isEmpty()) {
                row.add(number("%.2f", results.value(name + "/other")));
            }
            table.row(row.toArray(String[]::new));
        }
        return table.toString();
    }

    private String defaultPolicy() {
        Table table = new Table("What", "measured");
        row(table, "a generated case of any kind, 64 in turn", "mix/64", "%.0f");
        row(table, "the same, for each of its claims", "mix/64/claim", "%.1f");
        row(table, "a generated case of any kind, 1,024 in turn", "mix/1024", "%.0f");
        row(table, "the same, for each of its claims", "mix/1024/claim", "%.1f");
        row(table, "a case of 50 lines with 20 incidents, 50 claims", "default/large", "%.0f");
        row(table, "a case of 1 claim", "claims/1", "%.1f");
        row(table, "a case of 10 claims", "claims/10", "%.0f");
        row(table, "a case of 100 claims", "claims/100", "%.0f");
        row(table, "the forty rules", "rules/40", "%.1f");
        row(table, "the forty among 400 rules", "rules/400", "%.1f");
        row(table, "the forty among 4,000 rules", "rules/4000", "%.1f");
        row(table, "a decision by 335 rules of which 5 relate facts", "related/makegood", "%.1f");
        row(table, "the same without the 5", "related/others", "%.1f");
        row(table, "a session of Drools from a pool for those 5", "related/drools", "%.1f");
        row(
                table,
                "a batch of " + environmentNumber("cases of the batch") + " generated cases, compiling included",
                "default/batch",
                "%.1f");
        row(table, "from the start of a process to the first decision", "start/KEPT", "%.0f");
        row(table, "the same in processor time", "start/KEPT/processor", "%.0f");
        row(table, "when the files are read, as those of any other policy", "start/FROM_FILES", "%.0f");
        row(table, "the same in processor time", "start/FROM_FILES/processor", "%.0f");
        row(table, "when Drools compiles the rules as well", "start/BY_DROOLS", "%.0f");
        row(table, "the same in processor time", "start/BY_DROOLS/processor", "%.0f");
        row(table, "memory held by a compiled policy of 400 rules", "held/400", "%.1f");
        row(
                table,
                "memory gained in the last nine tenths of " + environmentNumber("decisions") + " decisions",
                "growth/decisions",
                "%.2f");
        row(
                table,
                "memory gained in the last nine tenths of " + environmentNumber("reloads")
                        + " reloads of a changed policy",
                "growth/reloads",
                "%.2f");
        return table.toString();
    }

    private String explanations() {
        Table table = new Table("What", "measured");
        row(table, "why a remedy came out", "explain/why", "%,.0f");
        row(table, "why another did not", "explain/whyNot", "%,.0f");
        row(table, "what would have to be otherwise for it", "explain/whatWouldChange", "%,.0f");
        row(table, "why not, by the forty rules", "explain/whyNot/40", "%,.0f");
        row(table, "why not, by 400 rules", "explain/whyNot/400", "%,.0f");
        row(table, "what holds of the default policy for all cases, reading it included", "prove/default", "%.1f");
        row(table, "what holds of the forty rules for all cases", "prove/40", "%.1f");
        row(table, "what holds of 400 rules for all cases", "prove/400", "%.1f");
        return table.toString();
    }

    private String environmentNumber(String what) {
        String number = results.environment(what);
        return number.isEmpty() ? "" : String.format(Locale.ROOT, "%,d", Long.parseLong(number));
    }

    private void row(Table table, String what, String name, String format) {
        Measurement measurement = results.get(name);
        if (measurement != null) {
            table.row(what, number(format, OptionalDouble.of(measurement.value())) + " " + measurement.unit());
        }
    }

    private String profile() {
        Table table = new Table("Part", "share of the samples");
        results.below("profile/").entrySet().stream()
                .sorted(Comparator.comparing(part -> -part.getValue().value()))
                .forEach(part -> table.row(
                        part.getKey().substring(part.getKey().indexOf('/') + 1),
                        number("%.0f %%", OptionalDouble.of(part.getValue().value()))));
        return table.toString();
    }

    private String documented() {
        Map<String, Measurement> cases = results.below("documented/");
        double[] sorted =
                cases.values().stream().mapToDouble(Measurement::value).sorted().toArray();
        Table table = new Table("Documented case", "µs");
        cases.forEach((name, measurement) -> table.row(
                name.substring(name.indexOf('/') + 1), number("%.0f", OptionalDouble.of(measurement.value()))));
        if (sorted.length > 0) {
            table.row(
                    "all of them, on average",
                    number("%.0f", Arrays.stream(sorted).average()));
            table.row("the one in the middle", number("%.0f", OptionalDouble.of(sorted[sorted.length / 2])));
        }
        return table.toString();
    }

    private static OptionalDouble twice(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(2 * value.getAsDouble()) : value;
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : NOT_MEASURED;
    }
}
