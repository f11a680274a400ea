package io.makegood.stream;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the job runs: on the cluster it was submitted to, or else on one that is embedded in this process. */
final class Environments {
    private Environments() {}

    /**
     * An environment with all that exactly-once needs.
     *
     * @param parallelism how many tasks decide
     * @param isBatch whether all of the input is there and results are only wanted at its end
     * @param checkpointEvery how long what is decided waits at most until others see it
     */
    static StreamExecutionEnvironment of(int parallelism, boolean isBatch, Duration checkpointEvery) {
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration(parallelism, isBatch, checkpointEvery));
    }

    static Configuration configuration(int parallelism, boolean isBatch, Duration checkpointEvery) {
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(ExecutionOptions.RUNTIME_MODE, mode(isBatch));
        // Nothing that is handed on is changed, so nobody needs a copy; and nothing is written in a form that only this program reads.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        if (!isBatch) {
            configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
            configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
            configuration.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, true);
        }
        // Of the embedded cluster; one that is there already has its own.
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(isBatch ? 256 : 1));
        return configuration;
    }

    private static RuntimeExecutionMode mode(boolean isBatch) {
        return isBatch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING;
    }
}
