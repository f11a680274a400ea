package io.makegood.stream;

import io.makegood.bundle.PolicyBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Runs of the job on the embedded cluster, from files to files. */
final class Run {
    private final Path folder;
    private int parallelism = 2;
    private boolean isBatch;
    private @Nullable Path policies;
    private List<AdmittedBundle> always = List.of(Bundles.always(Bundles.DEFAULT));
    private List<String> keys = List.of(Bundles.PUBLIC_KEY);
    private boolean withProof = true;
    private @Nullable Duration disorder;
    private Duration remembered = Settings.REMEMBERED;
    private long until = Long.MAX_VALUE;
    private long pausesBefore;
    private Duration pause = Duration.ZERO;

    Run(Path folder) {
        this.folder = folder;
    }

    Run parallelism(int tasks) {
        this.parallelism = tasks;
        return this;
    }

    Run inBatch() {
        this.isBatch = true;
        return this;
    }

    Run policies(Path published) {
        this.policies = published;
        return this;
    }

    Run always(PolicyBundle... bundles) {
        this.always = Stream.of(bundles).map(Bundles::always).toList();
        return this;
    }

    Run withoutProof() {
        this.withProof = false;
        return this;
    }

    Run disorder(Duration most) {
        this.disorder = most;
        return this;
    }

    Run remembered(Duration time) {
        this.remembered = time;
        return this;
    }

    Run until(java.time.Instant moment) {
        this.until = moment.toEpochMilli();
        return this;
    }

    /** Reads on from a line only after a pause. */
    Run pausingBefore(long line, Duration time) {
        this.pausesBefore = line;
        this.pause = time;
        return this;
    }

    Settings settings() {
        return new Settings(always, keys, withProof, disorder, remembered, until);
    }

    /** Decides these lines. */
    Outputs of(List<String> lines) {
        try {
            Path cases = Files.createDirectories(folder).resolve("cases.jsonl");
            Files.write(cases, lines);
            return of(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outputs of(Path cases) {
        Path output = folder.resolve("decided-" + System.nanoTime());
        FileConnectors files =
                new FileConnectors(flink(cases), policies == null ? null : flink(policies), flink(output));
        Configuration configuration =
                Environments.ofJob(parallelism, isBatch, Duration.ofMillis(200), flink(folder.resolve("checkpoints")));
        configuration.addAll(Environments.ofEmbedded(parallelism, isBatch));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        try (StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration)) {
            DecidingJob.build(environment, pausing(files, pausesBefore, pause.toMillis()), settings());
            environment.execute();
        } catch (Exception e) {
            throw new AssertionError(ExceptionUtils.stringifyException(e), e);
        }
        return Outputs.in(output);
    }

    private static Connectors pausing(Connectors ends, long line, long milliseconds) {
        return new Connectors() {
            @Override
            public DataStream<ReceivedCase> cases(
                    StreamExecutionEnvironment environment, WatermarkStrategy<ReceivedCase> clock) {
                return line == 0
                        ? ends.cases(environment, clock)
                        // The clock has to stand still as well.
                        : ends.cases(environment, WatermarkStrategy.noWatermarks())
                                .map(each -> {
                                    Thread.sleep(each.line().number() == line ? milliseconds : 0);
                                    return each;
                                })
                                .returns(TypeInformation.of(ReceivedCase.class))
                                .setParallelism(1)
                                // In a thread of its own, which goes on meanwhile.
                                .rebalance()
                                .assignTimestampsAndWatermarks(clock);
            }

            @Override
            public DataStream<PublishedBundle> policies(StreamExecutionEnvironment environment) {
                return ends.policies(environment);
            }

            @Override
            public void write(DataStream<Decided> lines, String name) {
                ends.write(lines, name);
            }
        };
    }

    static org.apache.flink.core.fs.Path flink(Path path) {
        return new org.apache.flink.core.fs.Path(path.toUri());
    }

    /** What came out, each output sorted. */
    record Outputs(
            List<String> resolutions,
            List<String> due,
            List<String> differences,
            List<String> ledger,
            List<String> rejected,
            List<String> refused) {
        static Outputs in(Path output) {
            return new Outputs(
                    lines(output, "resolutions"),
                    lines(output, "due"),
                    lines(output, "differences"),
                    lines(output, "ledger"),
                    lines(output, "rejected"),
                    lines(output, "refused"));
        }

        private static List<String> lines(Path output, String name) {
            List<String> all = new ArrayList<>();
            Path folder = output.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    // What is hidden is not committed.
                    for (Path file : files.filter(
                                    each -> !each.getFileName().toString().startsWith("."))
                            .toList()) {
                        all.addAll(Files.readAllLines(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            all.sort(null);
            return all;
        }
    }
}
