package io.makegood.generated;

import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the default policy made of some generated cases when somebody last looked: a frozen baseline. The cases were chosen so that hardly a
 * mistake in a rule leaves all of them alone, see {@link MutationTest}.
 */
record Baseline(SortedMap<Long, String> outcomes) {
    private static final Path FILE = CommittedPage.root()
            .resolve("rules-engine/src/test/resources/io/makegood/generated/customer-first-outcomes.txt");

    static Baseline read() {
        try {
            SortedMap<Long, String> outcomes = new TreeMap<>();
            if (Files.exists(FILE)) {
                for (String line : Files.readAllLines(FILE)) {
                    int colon = line.indexOf(": ");
                    outcomes.put(Long.valueOf(line.substring(0, colon)), line.substring(colon + 2));
                }
            }
            return new Baseline(outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cases, as an engine decides them now. */
    Baseline by(ResolutionEngine engine) {
        SortedMap<Long, String> now = new TreeMap<>();
        outcomes.keySet().forEach(seed -> now.put(seed, Outcome.of(engine.resolve(CaseGenerator.of(seed)))));
        return new Baseline(now);
    }

    void write() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** What is another outcome now, case by case: what it was, and what it is. */
    SortedMap<Long, String> changesTo(Baseline now) {
        SortedMap<Long, String> changes = new TreeMap<>();
        for (Map.Entry<Long, String> was : outcomes.entrySet()) {
            String is = now.outcomes.get(was.getKey());
            if (!was.getValue().equals(is)) {
                changes.put(was.getKey(), "was " + was.getValue() + "\n     is  " + is);
            }
        }
        return changes;
    }
}
