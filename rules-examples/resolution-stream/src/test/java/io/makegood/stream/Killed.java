package io.makegood.stream;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Connectors at which something is killed.
 *
 * @param plan of the killer
 * @param witness sees each resolution before it is written
 */
record Killed(Connectors ends, int plan, MapFunction<Decided, Decided> witness) implements Connectors {
    private static final long PAUSE = 3_000_000;

    /** Where everything begins again at once, however often. */
    static StreamExecutionEnvironment environment(Path checkpoints, Duration checkpointEvery) {
        Configuration configuration = Environments.ofJob(2, false, checkpointEvery, Run.flink(checkpoints));
        configuration.addAll(Environments.ofEmbedded(2, false));
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(10));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        return StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    }

    @Override
    public DataStream<ReceivedCase> cases(
            StreamExecutionEnvironment environment, WatermarkStrategy<ReceivedCase> clock) {
        return ends.cases(environment, clock)
                .map(new Killer<>(plan, Killer.Kind.IN, PAUSE))
                .returns(TypeInformation.of(ReceivedCase.class))
                .setParallelism(1);
    }

    @Override
    public DataStream<PublishedBundle> policies(StreamExecutionEnvironment environment) {
        return ends.policies(environment)
                .map(new Killer<>(plan, Killer.Kind.IN, 15 * PAUSE))
                .returns(TypeInformation.of(PublishedBundle.class))
                .setParallelism(1);
    }

    @Override
    public void write(DataStream<Decided> lines, String name) {
        DataStream<Decided> killed = name.equals("resolutions")
                ? lines.map(witness)
                        .returns(TypeInformation.of(Decided.class))
                        .map(new Killer<>(plan, Killer.Kind.OUT, 0))
                        .returns(TypeInformation.of(Decided.class))
                : lines;
        ends.write(killed, name);
    }
}
