package io.makegood.stream;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Where the job runs: on the cluster it was submitted to, or else on one that is embedded in this process. */
final class Environments {
    private Environments() {}

    /**
     * An environment with all that exactly-once needs.
     *
     * @param parallelism how many tasks decide
     * @param isBatch whether all of the input is there and results are only wanted at its end
     * @param checkpointEvery how long what is decided waits at most until others see it
     * @param checkpoints the folder they lie in
     * @param isShared whether all tasks can write there on a cluster as well; if not, the folder is that of its settings
     */
    static StreamExecutionEnvironment of(
            int parallelism, boolean isBatch, Duration checkpointEvery, Path checkpoints, boolean isShared) {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                ofJob(parallelism, isBatch, checkpointEvery, isShared ? checkpoints : null));
        if (environment instanceof LocalStreamEnvironment) {
            environment.configure(ofJob(parallelism, isBatch, checkpointEvery, checkpoints));
            environment.configure(ofEmbedded(parallelism, isBatch));
        }
        return environment;
    }

    /**
     * What the job needs anywhere.
     *
     * @param checkpoints null when the cluster says where they lie
     */
    static Configuration ofJob(int parallelism, boolean isBatch, Duration checkpointEvery, @Nullable Path checkpoints) {
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        configuration.set(
                ExecutionOptions.RUNTIME_MODE, isBatch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
        // Nothing that is handed on is changed, so nobody needs a copy.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        // Nothing is written in a form that only this program reads.
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        if (!isBatch) {
            configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
            configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
            configuration.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, true);
            // In the memory of a job manager there is room for five megabytes.
            configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            if (checkpoints != null) {
                configuration.set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        checkpoints.toUri().toString());
            }
        }
        return configuration;
    }

    /** What a cluster has that is there already. */
    static Configuration ofEmbedded(int parallelism, boolean isBatch) {
        Configuration configuration = new Configuration();
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(isBatch ? 256 : 1));
        // What fails again and again is told.
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        return configuration;
    }
}
