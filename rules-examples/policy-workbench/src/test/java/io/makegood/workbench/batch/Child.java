package io.makegood.workbench.batch;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A batch in a process of its own, which can be killed, and given little memory. */
final class Child {
    private Child() {}

    /** Runs a batch that is resumed; the input is {@code -} for the standard input. */
    public static void main(String[] args) {
        Path input = args[0].equals("-") ? null : Path.of(args[0]);
        BatchOrder order = new BatchOrder(input, Path.of(args[1]), Path.of(args[2]), LineForm.BRIEF, 2, true);
        Batch batch = new Batch("test", Cases.POLICIES, Child::decideAtLeisure, Duration.ofMillis(10));
        BatchResult result = batch.run(order, (read, tally) -> {});
        assert result != null;
    }

    /** Not so fast that nobody has the time to kill it. */
    private static Resolution decideAtLeisure(CaseFile caseFile) {
        LockSupport.parkNanos(20_000);
        return Cases.decide(caseFile);
    }

    static Process start(List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
