package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One sweep over the generated cases, in which every property looks at every case. */
final class Sweep {
    /** How many cases: the system property {@code makegood.cases}. */
    static final int CASES = SampleSize.of("cases", 1000);

    /** The seed of the first case: the system property {@code makegood.seed}. The seeds of the others follow it. */
    static final long FIRST = Long.getLong("makegood.seed", 0);

    /** A committed page shows what the first so many cases bring, however many are generated. */
    static final int PAGED = 1000;

    /** What the engine warns of where nothing the policy proposed was left. */
    static final String GAP = "has no rule for this";

    /** So many kinds of failures are shown for each property. */
    private static final int SHOWN = 6;

    private final Map<Property, SortedMap<Long, String>> broken = new EnumMap<>(Property.class);
    private final SortedMap<String, Integer> gaps = new TreeMap<>();
    private final SortedMap<String, Integer> statuses = new TreeMap<>();
    private final Set<Meeting> meetings = new HashSet<>();
    private int claims;

    private static Sweep once;

    /** The sweep of this run. */
    static synchronized Sweep once() {
        if (once == null) {
            once = run(Math.max(2, Runtime.getRuntime().availableProcessors()));
        }
        return once;
    }

    private static Sweep run(int workers) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Sweep>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                parts.add(pool.submit(() -> {
                    Sweep part = new Sweep();
                    for (long seed = FIRST + first; seed < FIRST + CASES; seed += workers) {
                        part.look(seed);
                    }
                    return part;
                }));
            }
            Sweep whole = new Sweep();
            for (Future<Sweep> part : parts) {
                whole.add(part.get());
            }
            return whole;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void look(long seed) {
        CaseFile caseFile = CaseGenerator.of(seed);
        Resolution resolution;
        try {
            if (!CaseCheck.check(caseFile).isEmpty()) {
                throw new IllegalStateException("the case is not valid: " + CaseCheck.check(caseFile));
            }
            resolution = CustomerFirst.resolve(caseFile);
        } catch (RuntimeException e) {
            note(Property.TOTAL, seed, "throws " + e);
            return;
        }
        claims += resolution.decisions().size();
        for (LineDecision decision : resolution.decisions()) {
            statuses.merge(decision.status().name(), 1, Integer::sum);
        }
        for (String warning : resolution.warnings()) {
            if (warning.contains(GAP)) {
                String claim = warning.substring(0, warning.indexOf(':'));
                LineDecision decision = resolution.decisions().stream()
                        .filter(d -> d.id().equals(claim))
                        .findFirst()
                        .orElseThrow();
                gaps.merge(decision.incident().name(), 1, Integer::sum);
            }
        }
        if (seed - FIRST < PAGED) {
            meetings.addAll(Meeting.in(resolution));
        }
        for (Property property : Property.values()) {
            String wrong = wrong(property::broken, caseFile, resolution);
            if (wrong != null) {
                note(property, seed, wrong);
            }
        }
    }

    private static String wrong(Complaint complaint, CaseFile caseFile, Resolution resolution) {
        try {
            return complaint.about(caseFile, resolution);
        } catch (RuntimeException e) {
            return "throws " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
        }
    }

    private void note(Property property, long seed, String wrong) {
        broken.computeIfAbsent(property, p -> new TreeMap<>()).put(seed, wrong);
    }

    private void add(Sweep part) {
        part.broken.forEach((property, seeds) ->
                broken.computeIfAbsent(property, p -> new TreeMap<>()).putAll(seeds));
        part.gaps.forEach((type, count) -> gaps.merge(type, count, Integer::sum));
        part.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        meetings.addAll(part.meetings);
        claims += part.claims;
    }

    /** What is wrong, with the smallest case that shows it; null when the property holds for every case. */
    String broken(Property property) {
        SortedMap<Long, String> seeds = broken.get(property);
        if (seeds == null) {
            return null;
        }
        StringBuilder text = new StringBuilder()
                .append(seeds.size())
                .append(" of ")
                .append(CASES)
                .append(" cases");
        SortedMap<String, List<Long>> kinds = new TreeMap<>();
        seeds.forEach((seed, wrong) ->
                kinds.computeIfAbsent(kind(wrong), k -> new ArrayList<>()).add(seed));
        kinds.values().stream()
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .limit(SHOWN)
                .forEach(alike -> show(property, alike, text));
        return text.toString();
    }

    private void show(Property property, List<Long> alike, StringBuilder text) {
        long seed = alike.get(0);
        String wrong = Objects.requireNonNull(broken.get(property)).get(seed);
        text.append("\n\n")
                .append(alike.size())
                .append(" cases, such as ")
                .append(shown(property::broken, seed, wrong));
    }

    /** What is wrong with the case of a seed, and the smallest case that is wrong in this way, as a case file. */
    static String shown(Complaint complaint, long seed, String wrong) {
        CaseFile smallest = Shrinker.shrink(CaseGenerator.of(seed), smaller -> {
            String still = complaint.about(smaller, CustomerFirst.resolve(smaller));
            return still != null && kind(still).equals(kind(wrong));
        });
        return "seed " + seed + ": " + wrong + "\nshrunken: "
                + wrong(complaint, smallest, CustomerFirst.resolve(smallest)) + '\n' + CaseFiles.toJson(smallest);
    }

    /** Says what is wrong with the resolution of a case; null when nothing is. */
    interface Complaint {
        String about(CaseFile caseFile, Resolution resolution);
    }

    /** The words of a complaint without its figures, places and quotes. */
    private static String kind(String wrong) {
        return wrong.replaceAll("[|].*", "")
                .replaceAll("(?s)\\n.*", "")
                .replaceAll("[^ ]*[0-9][^ ]*|\\b[A-Z]{3}\\b", "");
    }

    /** Where two principles wanted different things, in the first {@link #PAGED} cases. */
    Set<Meeting> meetings() {
        return meetings;
    }

    /** Whether the cases are those a committed page shows. */
    static boolean isPaged() {
        return FIRST == 0 && CASES >= PAGED;
    }

    /** How many cases break a property. */
    int violations() {
        return broken.values().stream().mapToInt(Map::size).sum();
    }

    /** What came of all this, in figures. */
    String figures() {
        int gapped = gaps.values().stream().mapToInt(Integer::intValue).sum();
        return "generated cases: " + CASES + " from seed " + FIRST + ", claims: " + claims + ", gaps of the policy: "
                + gapped + " " + gaps + ", violations: " + violations() + ", decisions: " + statuses;
    }
}
