package io.makegood.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.jspecify.annotations.Nullable;

/** Files and folders. One task reads, in the order of the names, for deciding takes much longer than reading. */
final class FileConnectors implements Connectors {
    private final Path cases;
    private final @Nullable Path policies;
    private final Path output;

    /**
     * Connectors of files.
     *
     * @param cases a file of JSON Lines, or a folder of them
     * @param policies a folder of archives; null when nothing is published
     * @param output a folder, in which each output is a folder
     */
    FileConnectors(Path cases, @Nullable Path policies, Path output) {
        this.cases = cases;
        this.policies = policies;
        this.output = output;
    }

    @Override
    public DataStream<ReceivedCase> cases(
            StreamExecutionEnvironment environment, WatermarkStrategy<ReceivedCase> clock) {
        return environment
                .fromSource(source(new JsonLinesFormat(cases), cases), WatermarkStrategy.noWatermarks(), "cases")
                .uid("cases")
                .setParallelism(1)
                .rebalance()
                .map(CaseScan::scan)
                .returns(TypeInformation.of(ReceivedCase.class))
                .name("scan")
                .assignTimestampsAndWatermarks(clock)
                .name("clock of the cases")
                .uid("clock");
    }

    @Override
    public DataStream<PublishedBundle> policies(StreamExecutionEnvironment environment) {
        if (policies == null) {
            return noPolicies(environment);
        }
        return environment
                .fromSource(
                        source(new BundleFormat(), policies),
                        WatermarkStrategy.<PublishedBundle>forMonotonousTimestamps()
                                .withTimestampAssigner((published, before) -> published.inForce()),
                        "policies")
                .uid("policies")
                .setParallelism(1);
    }

    static DataStream<PublishedBundle> noPolicies(StreamExecutionEnvironment environment) {
        // A source of nothing is refused.
        PublishedBundle none = new PublishedBundle("", PublishedBundle.UNKNOWN, false, new byte[0]);
        return environment
                .fromData(List.of(none), TypeInformation.of(PublishedBundle.class))
                .filter(each -> false)
                .name("no policies");
    }

    private static <T> FileSource<T> source(BulkFormat<T, FileSourceSplit> format, Path path) {
        return FileSource.forBulkFileFormat(format, path)
                .setFileEnumerator(NonSplittingRecursiveEnumerator::new)
                .setSplitAssigner(FilesInOrder::new)
                .build();
    }

    @Override
    public void write(DataStream<Decided> lines, String name) {
        lines.sinkTo(FileSink.forRowFormat(new Path(output, name), new Lines())
                        .withBucketAssigner(new BasePathBucketAssigner<>())
                        .withRollingPolicy(OnCheckpointRollingPolicy.build())
                        .build())
                .name(name)
                .uid(name);
    }

    private static final class Lines implements Encoder<Decided> {
        private static final long serialVersionUID = 1L;

        @Override
        public void encode(Decided line, OutputStream stream) throws IOException {
            stream.write(line.json().getBytes(StandardCharsets.UTF_8));
            stream.write('\n');
        }
    }
}
