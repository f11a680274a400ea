package io.makegood.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Topics of Apache Kafka. Each is read from its beginning: what is in the state of a job goes on only where the job is restored, and then where each partition was
 * read to is in that state as well.
 */
final class KafkaConnectors implements Connectors {
    private final KafkaSettings settings;
    private final KafkaTopics topics;

    KafkaConnectors(KafkaTopics topics) {
        this.settings = topics.settings();
        this.topics = topics;
    }

    @Override
    public DataStream<ReceivedCase> cases(
            StreamExecutionEnvironment environment, WatermarkStrategy<ReceivedCase> clock) {
        KafkaSourceBuilder<ReceivedCase> source = source(settings.cases(), new Cases());
        if (settings.isBounded()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        WatermarkStrategy<ReceivedCase> ofPartition =
                settings.idleTimeout() == null ? clock : clock.withIdleness(settings.idleTimeout());
        return environment
                .fromSource(source.build(), ofPartition, "cases")
                .uid("cases")
                // A task without a partition would have no clock.
                .setParallelism(Math.min(environment.getParallelism(), topics.partitionsOfCases()));
    }

    @Override
    public DataStream<PublishedBundle> policies(StreamExecutionEnvironment environment) {
        if (settings.policies() == null) {
            return FileConnectors.noPolicies(environment);
        }
        Map<TopicPartition, Long> end = topics.endOfPolicies();
        SingleOutputStreamOperator<PublishedBundle> published = environment
                .fromSource(
                        source(settings.policies(), new Bundles())
                                .setBounded(OffsetsInitializer.offsets(end))
                                .build(),
                        WatermarkStrategy.<PublishedBundle>forMonotonousTimestamps()
                                .withTimestampAssigner((each, before) -> each.inForce()),
                        "policies")
                .uid("policies")
                .setParallelism(1);
        if (settings.isBounded()) {
            return published;
        }
        // No case is decided before those are read that are there; nobody knows when the next one is published.
        DataStream<PublishedBundle> later = environment
                .fromSource(
                        source(settings.policies(), new Bundles())
                                .setStartingOffsets(OffsetsInitializer.offsets(end))
                                .build(),
                        WatermarkStrategy.forGenerator(context -> new WaitedForByNobody()),
                        "later policies")
                .uid("later policies")
                .setParallelism(1);
        return published
                .connect(later)
                .transform("policies in order", TypeInformation.of(PublishedBundle.class), new BundlesInOrder())
                .uid("policies in order")
                .setParallelism(1);
    }

    private <T> KafkaSourceBuilder<T> source(String topic, KafkaRecordDeserializationSchema<T> values) {
        return KafkaSource.<T>builder()
                .setProperties(settings.ofConsumer())
                .setTopics(topic)
                .setGroupId(settings.group())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(values);
    }

    @Override
    public void write(DataStream<Decided> lines, String name) {
        lines.sinkTo(KafkaSink.<Decided>builder()
                        .setBootstrapServers(settings.servers())
                        .setKafkaProducerConfig(settings.ofProducer())
                        .setRecordSerializer(new Lines(settings.topic(name)))
                        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                        .setTransactionalIdPrefix(settings.group() + "-" + name)
                        // The other one has a new id for each checkpoint, which a broker keeps for a week.
                        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                        .build())
                .name(name)
                .uid(name);
    }

    private static final class Cases implements KafkaRecordDeserializationSchema<ReceivedCase> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<ReceivedCase> out) {
            byte @Nullable [] text = message.value();
            if (text != null && !Line.isBlank(text)) {
                out.collect(CaseScan.scan(new Line(message.topic(), message.partition(), message.offset(), text)));
            }
        }

        @Override
        public TypeInformation<ReceivedCase> getProducedType() {
            return TypeInformation.of(ReceivedCase.class);
        }
    }

    private static final class Bundles implements KafkaRecordDeserializationSchema<PublishedBundle> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<PublishedBundle> out) {
            byte @Nullable [] key = message.key();
            byte @Nullable [] zip = message.value();
            if (zip != null) {
                String name = key == null
                        ? "message " + message.offset() + " of " + message.topic()
                        : new String(key, StandardCharsets.UTF_8);
                out.collect(BundleFormat.published(name, zip));
            }
        }

        @Override
        public TypeInformation<PublishedBundle> getProducedType() {
            return TypeInformation.of(PublishedBundle.class);
        }
    }

    /**
     * What a customer hears stays in its order: it has his id as its key. Its time is that of the producer and not that of the case, for by that time a broker deletes
     * what is old.
     */
    private static final class Lines implements KafkaRecordSerializationSchema<Decided>, KafkaDatasetFacetProvider {
        private static final long serialVersionUID = 1L;

        private final String topic;

        Lines(String topic) {
            this.topic = topic;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(Decided line, KafkaSinkContext context, Long timestamp) {
            String customer = line.customerId();
            return new ProducerRecord<>(
                    topic,
                    customer.isEmpty() ? null : customer.getBytes(StandardCharsets.UTF_8),
                    line.json().getBytes(StandardCharsets.UTF_8));
        }

        /** Whose open transactions are looked for when the job begins again. */
        @Override
        public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
            return Optional.of(new DefaultKafkaDatasetFacet(
                    DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic)), new Properties()));
        }
    }

    private static final class WaitedForByNobody implements WatermarkGenerator<PublishedBundle> {
        /** The last one of all is for the end of the input. */
        private static final Watermark LAST_BUT_ONE = new Watermark(Long.MAX_VALUE - 1);

        @Override
        public void onEvent(PublishedBundle bundle, long moment, WatermarkOutput output) {
            // It changes nothing.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(LAST_BUT_ONE);
        }
    }
}
