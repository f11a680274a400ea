package io.makegood.stream;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cases of many customers, some of whom ask again some hours later, in the order of their clocks. */
final class Day {
    private static final int SECONDS = 86_400;

    private final List<CaseFile> told = new ArrayList<>();

    /** What decides by when. */
    private final TreeMap<Instant, ResolutionEngine> engines = new TreeMap<>();

    /** What the library decides of them by hand, one contact of a customer after the other. */
    private final List<String> expected = new ArrayList<>();

    /** @param versions with the moments they are in force from */
    private Day(int customers, Map<Instant, PolicyBundle> versions) {
        versions.forEach((from, bundle) ->
                engines.put(from, ResolutionEngine.using(Bundles.policy(bundle)).withoutRationale()));
        Instant start = Instant.parse("2026-03-02T00:00:00Z");
        Random random = new Random(customers);
        for (int i = 0; told.size() < customers; i++) {
            Instant at = start.plusSeconds(random.nextInt(SECONDS));
            CaseFile first = at(ofCustomer(CaseGenerator.of(i), "C" + i), at);
            boolean asksAgain = i % 3 == 0;
            CaseFile second = at(first, at.plusSeconds(1 + random.nextInt(SECONDS / 4)));
            try {
                Resolution resolution = engine(first).resolve(first);
                List<String> lines = new ArrayList<>(List.of(Resolutions.toJsonLine(resolution)));
                if (asksAgain) {
                    CaseFile later = at(
                            CaseFiles.after(first, resolution), second.clock().now());
                    lines.add(Resolutions.toJsonLine(engine(later).resolve(later)));
                    told.add(second);
                }
                told.add(first);
                expected.addAll(lines);
            } catch (CaseFileException e) {
                // Made at another time, and no case at this one.
            }
        }
        told.sort(Comparator.comparing(caseFile -> caseFile.clock().now()));
        expected.sort(null);
    }

    static Day of(int customers, Map<Instant, PolicyBundle> versions) {
        return new Day(customers, versions);
    }

    static Day of(int customers) {
        return new Day(customers, Map.of(Instant.MIN, Bundles.DEFAULT));
    }

    List<String> lines() {
        return told.stream().map(CaseFiles::toJsonLine).toList();
    }

    /** The lines, none further from its place than so many. */
    List<String> shuffled(int around, long seed) {
        List<String> lines = new ArrayList<>(lines());
        Random random = new Random(seed);
        for (int i = 0; i < lines.size(); i += around) {
            java.util.Collections.shuffle(lines.subList(i, Math.min(lines.size(), i + around)), random);
        }
        return lines;
    }

    /** By how much a later case can come before an earlier one when lines are shuffled. */
    Duration disorder(int around) {
        Duration most = Duration.ZERO;
        for (int i = 0; i < told.size(); i++) {
            Instant from = told.get(i).clock().now();
            Instant to = told.get(Math.min(told.size() - 1, i + around)).clock().now();
            most = most.compareTo(Duration.between(from, to)) < 0 ? Duration.between(from, to) : most;
        }
        return most;
    }

    /** A case of another customer, long after that day: what makes its clock go on. */
    static String muchLater() {
        return caseOf("LATER", "2026-03-20T00:00:00Z");
    }

    static String caseOf(String customer, String moment) {
        return CaseFiles.toJsonLine(at(ofCustomer(CaseGenerator.of(0), customer), Instant.parse(moment)));
    }

    List<String> expected() {
        return expected;
    }

    private ResolutionEngine engine(CaseFile caseFile) {
        return engines.floorEntry(caseFile.clock().now()).getValue();
    }

    static CaseFile ofCustomer(CaseFile caseFile, String id) {
        return CaseFileBuilder.builder(caseFile)
                .id(id)
                .customer(CustomerBuilder.builder(caseFile.customer()).id(id).build())
                .build();
    }

    private static CaseFile at(CaseFile caseFile, Instant moment) {
        return CaseFileBuilder.builder(caseFile)
                .clock(new CaseClock(moment, caseFile.clock().zone()))
                .build();
    }
}
