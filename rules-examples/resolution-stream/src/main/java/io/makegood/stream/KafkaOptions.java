package io.makegood.stream;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of Kafka. */
final class KafkaOptions {
    @Option(
            names = {"--kafka", "--bootstrap-server"},
            paramLabel = "HOST:PORT",
            description =
                    "Read cases from a topic of Apache Kafka, and write what is decided to topics, instead of files. Several brokers are"
                            + " separated by commas.")
    private @Nullable String servers;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description =
                    "What the names of topics begin with; makegood. when it is not given. Topics are PREFIXcases, and for what goes out"
                            + " PREFIXresolutions, PREFIXdue, PREFIXrejected, PREFIXrefused, PREFIXdifferences, PREFIXledger.")
    private String prefix = KafkaSettings.PREFIX;

    @Option(
            names = "--cases-topic",
            paramLabel = "TOPIC",
            description = "The topic of the cases, each of them a message; PREFIXcases when it is not given.")
    private @Nullable String cases;

    @Option(
            names = "--policies-topic",
            paramLabel = "TOPIC",
            description =
                    "A topic of one partition, to which signed bundles are published meanwhile: zip archives as values, and as keys names that"
                            + " say from when they are in force, as for --policies.")
    private @Nullable String policies;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description =
                    "The consumer group, and what the ids of transactions begin with: no two jobs may have the same. makegood when it is not"
                            + " given.")
    private String group = KafkaSettings.GROUP;

    @Option(
            names = "--bounded",
            description = "End when all is decided that is in the topics at the beginning; without it the job goes on.")
    private boolean isBounded;

    @Option(
            names = "--idle-timeout",
            paramLabel = "DURATION",
            description =
                    "How long a partition has no cases until the others do not wait for it any more, such as PT1M; without it they"
                            + " always do.")
    private @Nullable Duration idleTimeout;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of all clients of Kafka, such as security.protocol.")
    private @Nullable Path config;

    boolean hasPolicies() {
        return policies != null;
    }

    boolean isBounded() {
        return isBounded;
    }

    /**
     * What was said, whole.
     *
     * @param isBatch whether the job has to come to an end
     * @throws IllegalArgumentException when there is no broker or the file of properties cannot be read, with what is to be done
     */
    KafkaSettings settings(boolean isBatch) {
        if (servers == null) {
            throw new IllegalArgumentException("nothing says where the broker is\n  maybe: `--kafka HOST:PORT`");
        }
        Properties properties = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new IllegalArgumentException("`" + config + "` cannot be read\n  maybe: a file of properties", e);
            }
        }
        Map<String, String> all = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        return new KafkaSettings(
                servers,
                Objects.requireNonNullElse(cases, prefix + "cases"),
                policies,
                prefix,
                group,
                isBounded || isBatch,
                idleTimeout,
                all);
    }
}
