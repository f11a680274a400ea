package io.makegood.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is in the topics when the job begins. */
final class KafkaTopics {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MILLISECONDS = 15_000;

    private final KafkaSettings settings;
    private final Map<String, Integer> partitions;
    private final Map<TopicPartition, Long> ends;

    private KafkaTopics(KafkaSettings settings, Map<String, Integer> partitions, Map<TopicPartition, Long> ends) {
        this.settings = settings;
        this.partitions = partitions;
        this.ends = ends;
    }

    /**
     * Looks at all topics of a job.
     *
     * @throws IllegalArgumentException when there is no broker or not every topic, with what is to be done
     */
    static KafkaTopics of(KafkaSettings settings) throws InterruptedException {
        List<String> names = new ArrayList<>(List.of(settings.cases()));
        if (settings.policies() != null) {
            names.add(settings.policies());
        }
        Summary.OUTPUTS.forEach(output -> names.add(settings.topic(output)));
        try {
            Map<String, Integer> partitions = partitions(settings, names);
            Integer ofPolicies = partitions.get(settings.policies());
            if (ofPolicies != null && ofPolicies != 1) {
                throw wrong(
                        "policies are read in the order in which they were published, and the topic `"
                                + settings.policies() + "` has " + ofPolicies + " partitions",
                        "a topic of one partition");
            }
            try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
                return new KafkaTopics(settings, partitions, consumer.endOffsets(all(partitions)));
            }
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw wrong(
                    "the broker `" + settings.servers() + "` cannot be asked: " + cause.getMessage(),
                    "another `--kafka`, or a `--kafka-config` with what the broker wants to know");
        }
    }

    private static Map<String, Integer> partitions(KafkaSettings settings, List<String> names)
            throws InterruptedException {
        Properties properties = settings.ofClient();
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        Map<String, Integer> partitions = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        try (Admin admin = Admin.create(properties)) {
            Map<String, KafkaFuture<TopicDescription>> described =
                    admin.describeTopics(names).topicNameValues();
            for (String name : names) {
                try {
                    partitions.put(
                            name,
                            Objects.requireNonNull(described.get(name))
                                    .get()
                                    .partitions()
                                    .size());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw new KafkaException(e.getCause());
                    }
                    missing.add(name);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw wrong(
                    "there is no topic `" + String.join("`, `", missing) + "`",
                    "`kafka-topics.sh --bootstrap-server " + settings.servers() + " --create --topic " + missing.get(0)
                            + "`");
        }
        return partitions;
    }

    private static IllegalArgumentException wrong(String message, String maybe) {
        return new IllegalArgumentException(message + "\n  maybe: " + maybe);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings settings) {
        return new KafkaConsumer<>(settings.ofConsumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> all(Map<String, Integer> partitions) {
        List<TopicPartition> all = new ArrayList<>();
        partitions.forEach((name, count) ->
                IntStream.range(0, count).forEach(partition -> all.add(new TopicPartition(name, partition))));
        return all;
    }

    KafkaSettings settings() {
        return settings;
    }

    /** How many partitions cases come from. */
    int partitionsOfCases() {
        return partitions.getOrDefault(settings.cases(), 1);
    }

    /** Behind what was in the topic of the policies. */
    Map<TopicPartition, Long> endOfPolicies() {
        Map<TopicPartition, Long> end = new HashMap<>(ends);
        end.keySet().removeIf(each -> !each.topic().equals(settings.policies()));
        return end;
    }

    /** How many lines were written since and are committed, by the outputs they are in. */
    Map<String, Long> written() {
        Map<String, Long> counts = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            for (String output : Summary.OUTPUTS) {
                String topic = settings.topic(output);
                List<TopicPartition> mine = all(Map.of(topic, partitions.getOrDefault(topic, 0)));
                consumer.assign(mine);
                mine.forEach(each -> consumer.seek(each, ends.getOrDefault(each, 0L)));
                Map<TopicPartition, Long> now = consumer.endOffsets(mine);
                long count = 0;
                while (mine.stream().anyMatch(each -> consumer.position(each) < now.getOrDefault(each, 0L))) {
                    count += consumer.poll(POLL).count();
                }
                counts.put(output, count);
            }
        }
        return counts;
    }
}
