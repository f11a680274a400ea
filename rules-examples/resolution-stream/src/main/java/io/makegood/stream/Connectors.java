package io.makegood.stream;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where cases and policies come from, and where what is decided goes. */
interface Connectors {
    /**
     * The cases, and lines that are none, those of one file or partition in their order.
     *
     * @param clock what it makes of the clocks of the cases; has to see each of them before cases of several partitions are mixed
     */
    DataStream<ReceivedCase> cases(StreamExecutionEnvironment environment, WatermarkStrategy<ReceivedCase> clock);

    /** The bundles, in the order in which they were published, each with the moment it is in force from as its time. */
    DataStream<PublishedBundle> policies(StreamExecutionEnvironment environment);

    /**
     * Has lines written, each exactly once.
     *
     * @param name of the output, such as {@code resolutions}
     */
    void write(DataStream<Decided> lines, String name);
}
