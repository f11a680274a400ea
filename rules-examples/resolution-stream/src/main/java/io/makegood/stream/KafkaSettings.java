package io.makegood.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the job.
 *
 * @param servers brokers to begin with, as {@code bootstrap.servers} has them
 * @param cases the topic of the cases
 * @param policies the topic of the published policies; null when nothing is published
 * @param prefix of the topics of what goes out
 * @param group the consumer group; begins the ids of transactions too, so that no other job may have it
 * @param isBounded whether the job is done when all that is there now is read
 * @param idleTimeout how long a partition has no cases until the others do not wait for it any more; null when they always do
 * @param properties of all clients, such as how they are authenticated
 */
record KafkaSettings(
        String servers,
        String cases,
        @Nullable String policies,
        String prefix,
        String group,
        boolean isBounded,
        @Nullable Duration idleTimeout,
        Map<String, String> properties) {
    static final String PREFIX = "makegood.";
    static final String GROUP = "makegood";

    /** As long as a broker allows unless somebody tells it otherwise; Flink's own default is more, and refused. */
    private static final String TRANSACTION_MILLISECONDS = "900000";
    /** A resolution may be longer than its case; what a topic takes is the topic's to say. */
    private static final String LARGEST_REQUEST = String.valueOf(64 << 20);

    KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /** The topic of an output. */
    String topic(String output) {
        return prefix + output;
    }

    Properties ofClient() {
        Properties all = new Properties();
        all.putAll(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return all;
    }

    /** What is not committed is not there. */
    Properties ofConsumer() {
        Properties all = ofClient();
        all.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return all;
    }

    Properties ofProducer() {
        Map<String, String> defaults = new HashMap<>();
        defaults.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLISECONDS);
        defaults.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        Properties all = ofClient();
        defaults.forEach(all::putIfAbsent);
        return all;
    }
}
