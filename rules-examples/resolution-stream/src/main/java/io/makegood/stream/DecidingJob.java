package io.makegood.stream;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of the job. */
final class DecidingJob {
    private DecidingJob() {}

    static void build(StreamExecutionEnvironment environment, Connectors ends, Settings settings) {
        SingleOutputStreamOperator<ReceivedCase> cases = ends.cases(environment, clock(settings))
                .process(new ReceiveCases())
                .returns(TypeInformation.of(ReceivedCase.class))
                .name("receive cases")
                .uid("receive");
        SingleOutputStreamOperator<AdmittedBundle> admitted = ends.policies(environment)
                .connect(cases.filter(each -> false).name("only the clock"))
                .transform(
                        "admit bundles",
                        TypeInformation.of(AdmittedBundle.class),
                        new AdmitBundles(settings.always(), settings.keys()))
                .uid("admit")
                .setParallelism(1);
        SingleOutputStreamOperator<Decided> decided = cases.keyBy(ReceivedCase::customerId)
                .connect(admitted.broadcast(DecideCases.ADMITTED))
                .process(new DecideCases(settings))
                .returns(TypeInformation.of(Decided.class))
                .name("decide")
                .uid("decide");
        ends.write(decided, "resolutions");
        ends.write(decided.getSideOutput(DecideCases.DUE), "due");
        ends.write(decided.getSideOutput(DecideCases.DIFFERENCES), "differences");
        ends.write(decided.getSideOutput(DecideCases.LEDGER), "ledger");
        ends.write(
                cases.getSideOutput(DecideCases.REJECTED).union(decided.getSideOutput(DecideCases.REJECTED)),
                "rejected");
        ends.write(admitted.getSideOutput(AdmitBundles.REFUSED), "refused");
    }

    private static WatermarkStrategy<ReceivedCase> clock(Settings settings) {
        Duration disorder = settings.disorder();
        WatermarkStrategy<ReceivedCase> strategy = disorder == null
                // The end of the input is the only one.
                ? WatermarkStrategy.noWatermarks()
                : WatermarkStrategy.forBoundedOutOfOrderness(disorder);
        return strategy.withTimestampAssigner((received, before) -> received.clock());
    }
}
