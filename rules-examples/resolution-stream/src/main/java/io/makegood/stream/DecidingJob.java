package io.makegood.stream;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of the job. */
final class DecidingJob {
    private DecidingJob() {}

    static void build(StreamExecutionEnvironment environment, Connectors ends, Settings settings) {
        SingleOutputStreamOperator<ReceivedCase> received = ends.cases(environment)
                .rebalance()
                .process(new ReceiveCases())
                .name("receive cases")
                .uid("receive");
        DataStream<ReceivedCase> cases = received.assignTimestampsAndWatermarks(watermarks(settings))
                .name("clock of the cases")
                .uid("clock");
        SingleOutputStreamOperator<AdmittedBundle> admitted = ends.policies(environment)
                .connect(cases.filter(each -> false).name("only the clock"))
                .process(new AdmitBundles(settings.always(), settings.keys()))
                .returns(TypeInformation.of(AdmittedBundle.class))
                .name("admit bundles")
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
                received.getSideOutput(DecideCases.REJECTED).union(decided.getSideOutput(DecideCases.REJECTED)),
                "rejected");
        ends.write(admitted.getSideOutput(AdmitBundles.REFUSED), "refused");
    }

    private static WatermarkStrategy<ReceivedCase> watermarks(Settings settings) {
        Duration disorder = settings.disorder();
        WatermarkStrategy<ReceivedCase> strategy = disorder == null
                // The end of the input is the only one.
                ? WatermarkStrategy.noWatermarks()
                : WatermarkStrategy.forBoundedOutOfOrderness(disorder);
        return strategy.withTimestampAssigner((received, before) -> received.clock());
    }
}
