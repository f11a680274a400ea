package io.makegood.benchmarks.processes;

import io.makegood.benchmarks.growth.GeneratedMix;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** Where the time of a decision goes: the generated mix by the default policy, sampled by the flight recorder of the JDK. */
public final class Profile {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String REST = "the rest: putting the resolution together";
    /** What a sample counts for: the first of these on the way in. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("io.makegood.internal.reading.", "checking a case that was not checked before");
        PARTS.put("io.makegood.internal.claims.", "cutting the case into claims");
        PARTS.put("io.makegood.internal.alpha.", "matching rules, with what they read and say");
        PARTS.put("io.makegood.internal.deciding.RemedyChooser", "choosing and settling");
        PARTS.put("io.makegood.internal.deciding.LineReconciliation", "choosing and settling");
        PARTS.put("io.makegood.internal.deciding.Settle", "choosing and settling");
        PARTS.put("io.makegood.internal.deciding.Costing", "choosing and settling");
        PARTS.put("io.makegood.internal.safeguards.", "holding the resolution against the safeguards");
        PARTS.put("io.makegood", REST);
    }

    private static final int CASES = 1024;

    private Profile() {}

    /** Per cent of the samples in a decision, by part. */
    public static Map<String, Double> shares(int seconds) {
        return Child.numbers(Profile.class, String.valueOf(seconds));
    }

    /** Decides for so many seconds to warm up, and as many while it is recorded. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        List<CaseFile> cases = GeneratedMix.cases(CASES);
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        decide(engine, cases, time);
        Path file = Files.createTempFile("decisions", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(1));
            recording.start();
            decide(engine, cases, time);
            recording.stop();
            recording.dump(file);
            Map<String, Integer> samples = samples(file);
            int all = samples.values().stream().mapToInt(count -> count).sum();
            samples.forEach((part, count) -> System.out.println(part + "\t" + 100.0 * count / all));
        } finally {
            Files.delete(file);
        }
    }

    private static void decide(ResolutionEngine engine, List<CaseFile> cases, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            cases.forEach(engine::resolve);
        }
    }

    private static Map<String, Integer> samples(Path file) throws IOException {
        Map<String, Integer> samples = new LinkedHashMap<>();
        PARTS.values().forEach(part -> samples.put(part, 0));
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String part = event.getStackTrace() == null
                    ? null
                    : part(event.getStackTrace().getFrames());
            if (part != null) {
                samples.merge(part, 1, Integer::sum);
            }
        }
        return samples;
    }

    /** The part that a stack is in, from the outermost frame on; null outside of a decision. */
    private static @Nullable String part(List<RecordedFrame> innermostFirst) {
        List<String> types = innermostFirst.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        int decision = types.lastIndexOf(ResolutionEngine.class.getName());
        if (decision < 0) {
            return null;
        }
        String found = REST;
        for (String type : types.subList(0, decision)) {
            String part = partOf(type);
            found = REST.equals(part) ? found : part;
        }
        return found;
    }

    private static String partOf(String type) {
        return PARTS.entrySet().stream()
                .filter(part -> type.startsWith(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(REST);
    }
}
