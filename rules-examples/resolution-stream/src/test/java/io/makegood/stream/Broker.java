package io.makegood.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.jspecify.annotations.Nullable;

/** A broker of Apache Kafka in this process, with all that one has: a log on disk, its own controller, transactions. */
final class Broker implements AutoCloseable {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClusterTestKit cluster;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    private Broker(KafkaClusterTestKit cluster) {
        this.cluster = cluster;
        Map<String, Object> servers = Map.of("bootstrap.servers", cluster.bootstrapServers());
        this.producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(servers);
    }

    static Broker start() throws Exception {
        KafkaClusterTestKit cluster = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build())
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("transaction.state.log.num.partitions", "1")
                .setConfigProp("transaction.state.log.replication.factor", "1")
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .setConfigProp("auto.create.topics.enable", "false")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return new Broker(cluster);
    }

    String address() {
        return cluster.bootstrapServers();
    }

    /** The topics of a job; that of the policies has one partition. */
    void create(String prefix) throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(new NewTopic(prefix + "policies", 1, (short) 1));
        Stream.concat(Stream.of("cases"), Summary.OUTPUTS.stream())
                .forEach(name -> topics.add(new NewTopic(prefix + name, PARTITIONS, (short) 1)));
        admin.createTopics(topics).all().get();
    }

    void send(String topic, @Nullable String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
    }

    /** Cases, with their customers as keys. */
    void send(String topic, List<String> lines) {
        for (String line : lines) {
            byte[] text = line.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(
                    topic, CaseScan.scan(new Line("", Line.FILE, 1, text)).customerId(), text));
        }
        producer.flush();
    }

    /** To each partition the same. */
    void sendToAll(String topic, String line) {
        IntStream.range(0, PARTITIONS).forEach(partition -> send(topic, partition, line));
    }

    void send(String topic, int partition, String... lines) {
        for (String line : lines) {
            producer.send(new ProducerRecord<>(topic, partition, null, line.getBytes(StandardCharsets.UTF_8)));
        }
        producer.flush();
    }

    /** What is in a topic and committed, sorted. */
    List<String> committed(String topic) {
        return read(topic, 0, () -> {});
    }

    /** As {@link #committed}, once there are so many lines. */
    List<String> awaited(String topic, int count) {
        return awaited(topic, count, () -> {});
    }

    /** @param meanwhile done again and again until there are */
    List<String> awaited(String topic, int count, Runnable meanwhile) {
        return read(topic, count, meanwhile);
    }

    private List<String> read(String topic, int count, Runnable meanwhile) {
        List<String> lines = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = System.nanoTime() + PATIENCE.toNanos();
            do {
                meanwhile.run();
                Map<TopicPartition, Long> ends = consumer.endOffsets(all);
                do {
                    consumer.poll(Duration.ofMillis(200)).forEach(each -> lines.add(each.value()));
                } while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each)));
            } while (lines.size() < count && System.nanoTime() < end);
        }
        lines.sort(null);
        return lines;
    }

    @Override
    public void close() throws Exception {
        producer.close();
        admin.close();
        cluster.close();
    }
}
