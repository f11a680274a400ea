package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The job between topics of a broker that runs in this process. Most of it takes long, and is in the profile {@code kills}. */
class KafkaTest {
    private static final String ALL = "makegood.kafka";

    /** Each of them costs seconds here: every producer looks for the transactions it has left open. */
    private static final int KILLS = Math.max(4, Integer.getInteger("makegood.kills", 4) / 10);

    private static final long SEED = Long.getLong("makegood.seed", 1);
    private static final int AROUND = 5;
    /** A kill happens within so many elements, */
    private static final int ELEMENTS = 20;
    /** for which there are so many customers. */
    private static final int PER_KILL = 40;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration CHECKPOINT = Duration.ofMillis(75);
    private static final Instant SWITCH = Instant.parse("2026-03-02T08:00:00Z");
    private static final Queue<String> WRITTEN_AT_ONCE = new ConcurrentLinkedQueue<>();

    private static Broker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void resolutions_have_the_bytes_of_the_library_and_what_is_no_case_is_rejected_with_its_place() throws Exception {
        broker.create("same.");
        List<CaseFile> cases = new ArrayList<>();
        for (int i = 0; i < Stories.ALL.size(); i += 10) {
            cases.add(Stories.ALL.get(i));
        }
        broker.send("same.cases", cases.stream().map(CaseFiles::toJsonLine).toList());
        broker.send("same.cases", "nobody", "no JSON".getBytes(StandardCharsets.UTF_8));
        broker.send("same.cases", "nobody", "{\"clock\": 1}".getBytes(StandardCharsets.UTF_8));
        // Nothing is no case either, as in a file.
        broker.send("same.cases", "nobody", null);
        broker.send("same.cases", "nobody", " ".getBytes(StandardCharsets.UTF_8));
        String out = run(
                0,
                "--kafka",
                broker.address(),
                "--topic-prefix",
                "same.",
                "--group",
                "same",
                "--bounded",
                "--checkpoint",
                "PT0.2S");

        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        List<String> resolutions = broker.committed("same.resolutions");
        Lines.assertSame(
                cases.stream().map(engine::resolve).map(Resolutions::toJsonLine).toList(), resolutions);
        List<String> rejected = broker.committed("same.rejected");
        assertEquals(2, rejected.size(), rejected::toString);
        String place = "\\{\"topic\":\"same.cases\",\"partition\":[012],\"offset\":\\d+,\"problems\":\\[\\{";
        assertTrue(rejected.get(0).matches(place + "\"column\":1,.*"), rejected.get(0));
        assertTrue(rejected.get(1).matches(place + ".*\"pointer\":\"/clock\",.*"), rejected.get(1));
        assertTrue(out.contains(" " + cases.size() + " cases decided (resolutions)\n"), out);
        assertTrue(out.contains(" 2 lines rejected (rejected)\n"), out);
    }

    @Test
    void the_command_of_the_readme_writes_what_it_shows() throws Exception {
        Matcher shown = Pattern.compile("<!-- run in Kafka: (.*?) -->\\n```text\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(shown.find());
        assertTrue(Files.readString(Path.of("README.md")).contains("-Dstream=\"" + shown.group(1) + "\""));
        broker.create(KafkaSettings.PREFIX);
        broker.send(
                KafkaSettings.PREFIX + "cases",
                Files.readAllLines(Path.of("..", "..", "docs", "examples", "day.jsonl")));
        String out = run(
                0, shown.group(1).replace("localhost:9092", broker.address()).split(" "));
        assertEquals(
                shown.group(2),
                "…\n" + out.replaceAll("\\d+ s: .* a second\n", "").stripTrailing());
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void in_batch_the_same_comes_out() throws Exception {
        broker.create("batch.");
        Day day = Day.of(40);
        broker.send("batch.cases", day.shuffled(1000, SEED));
        String out = run(
                0,
                "--kafka",
                broker.address(),
                "--topic-prefix",
                "batch.",
                "--group",
                "batch",
                "--batch",
                "--no-proof",
                "--until",
                "1970-01-01T00:00:00Z");
        Lines.assertSame(day.expected(), broker.committed("batch.resolutions"));
        assertTrue(out.contains(" " + day.expected().size() + " cases decided (resolutions)\n"), out);
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void policies_are_switched_while_cases_come() throws Exception {
        broker.create("switch.");
        Day day = Day.of(150, Map.of(Instant.MIN, Bundles.SECOND, SWITCH, Bundles.THIRD));
        List<String> lines = day.shuffled(AROUND, SEED);
        // There before the job is, and read before anything is decided.
        publish("switch.", "20000101T000000Z-second.zip", BundleZip.write(Bundles.signed(Bundles.SECOND)));
        publish("switch.", "20000102T000000Z-none.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        try (StreamExecutionEnvironment environment = Killed.environment(folder, CHECKPOINT)) {
            JobClient job = go(environment, connectors("switch.", null), day.disorder(AROUND));
            // As far as the switch, but for the disorder.
            int switched = lines.size() / 4;
            broker.send("switch.cases", lines.subList(0, switched));
            assertEquals(1, broker.awaited("switch.refused", 1).size());
            publish("switch.", "20260302T080000Z-third.zip", BundleZip.write(Bundles.signed(Bundles.THIRD)));
            publish("switch.", "20260302T090000Z-unsigned.zip", BundleZip.write(Bundles.SECOND));
            publish("switch.", null, BundleZip.write(Bundles.signed(Bundles.SECOND)));
            assertEquals(3, broker.awaited("switch.refused", 3).size());
            broker.send("switch.cases", lines.subList(switched, lines.size()));
            broker.sendToAll("switch.cases", Day.muchLater());
            Lines.assertSame(
                    day.expected(),
                    broker.awaited("switch.resolutions", day.expected().size()));
            publish("switch.", "20260302T100000Z-late.zip", BundleZip.write(Bundles.signed(Bundles.SECOND)));
            List<String> refused = broker.awaited("switch.refused", 4);
            assertTrue(refused.stream().anyMatch(each -> each.contains("comes too late for that")), refused::toString);
            job.cancel().get();
        }
        assertEquals(List.of(), broker.committed("switch.rejected"));
        assertTrue(broker.committed("switch.resolutions").stream()
                .anyMatch(each -> each.contains("\"version\":\"3.0.0\"")));
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void with_an_idle_timeout_nobody_waits_for_an_empty_partition() throws Exception {
        broker.create("idle.");
        try (StreamExecutionEnvironment environment = Killed.environment(folder, CHECKPOINT)) {
            JobClient job = go(environment, connectors("idle.", IDLE), Duration.ofHours(1));
            AtomicInteger waiting = new AtomicInteger();
            broker.send("idle.cases", 0, Day.caseOf("A", "2026-03-02T01:00:00Z"));
            // A partition that gets idle at the same time as the others does not move the clock.
            Runnable later = () -> {
                broker.send("idle.cases", 0, Day.caseOf("B" + waiting.incrementAndGet(), "2026-03-02T03:00:00Z"));
            };
            assertEquals(1, broker.awaited("idle.resolutions", 1, later).size());
            // All partitions are idle now, and the clock of those who admit bundles stands where it stood.
            Thread.sleep(3 * IDLE.toMillis());
            publish("idle.", "20260302T013000Z-late.zip", BundleZip.write(Bundles.signed(Bundles.SECOND)));
            publish("idle.", "20260302T040000Z-third.zip", BundleZip.write(Bundles.signed(Bundles.THIRD)));
            publish("idle.", "20260302T050000Z-none.zip", "no archive".getBytes(StandardCharsets.UTF_8));
            List<String> refused = broker.awaited("idle.refused", 2);
            assertEquals(2, refused.size(), refused::toString);
            assertTrue(refused.stream().anyMatch(each -> each.contains("comes too late")), refused::toString);
            broker.send("idle.cases", 1, Day.caseOf("C", "2026-03-02T05:00:00Z"));
            int expected = 2 + waiting.get();
            List<String> resolutions = broker.awaited(
                    "idle.resolutions",
                    expected,
                    () -> broker.send("idle.cases", 1, Day.caseOf("D", "2026-03-02T07:00:00Z")));
            assertEquals(expected, resolutions.size());
            assertTrue(
                    resolutions.stream()
                            .anyMatch(each ->
                                    each.contains("\"caseId\":\"C\"") && each.contains("\"version\":\"3.0.0\"")),
                    resolutions::toString);
            job.cancel().get();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = ALL, matches = "true")
    void whatever_is_killed_each_case_is_committed_once() throws Exception {
        broker.create("killed.");
        Day day = Day.of(PER_KILL * (KILLS + 1), Bundles.VERSIONS);
        List<String> lines = day.shuffled(AROUND, SEED);
        publish("killed.", "20260302T080000Z-second.zip", BundleZip.write(Bundles.signed(Bundles.SECOND)));
        publish("killed.", "20260302T120000Z-none.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        publish("killed.", "20260302T160000Z-third.zip", BundleZip.write(Bundles.signed(Bundles.THIRD)));
        Killer.Plan plan = Killer.plan(2, SEED, KILLS, ELEMENTS);
        WRITTEN_AT_ONCE.clear();
        List<String> committed;
        try (StreamExecutionEnvironment environment = Killed.environment(folder, CHECKPOINT)) {
            JobClient job = go(
                    environment,
                    new Killed(connectors("killed.", null), 2, KafkaTest::writtenAtOnce),
                    day.disorder(AROUND));
            for (int i = 0; i <= KILLS; i++) {
                int slice = lines.size() / (KILLS + 1);
                broker.send("killed.cases", lines.subList(i * slice, i == KILLS ? lines.size() : (i + 1) * slice));
                await(plan, Math.min(i + 1, KILLS));
            }
            // A clock that has begun again stands until the next case comes.
            committed = broker.awaited(
                    "killed.resolutions",
                    day.expected().size(),
                    () -> broker.sendToAll("killed.cases", Day.muchLater()));
            job.cancel().get();
        }
        Lines.assertSame(day.expected(), committed);
        Lines.assertSame(day.expected(), broker.committed("killed.resolutions"));
        assertEquals(List.of(), broker.committed("killed.rejected"));
        assertEquals(1, broker.committed("killed.refused").size());
        assertEquals(KILLS, plan.done(), "kills");
        // Whoever wrote at once wrote something twice.
        List<String> atOnce = new ArrayList<>(WRITTEN_AT_ONCE);
        assertEquals(new HashSet<>(day.expected()), new HashSet<>(atOnce));
        assertTrue(atOnce.size() > day.expected().size(), atOnce.size() + " lines were written, none of them twice");
    }

    @Test
    void a_wrong_call_is_told_with_a_remedy() throws Exception {
        String address = broker.address();
        assertEquals(
                "nothing would ever be decided: without `--disorder` a case waits for the last one, and in a topic there is"
                        + " none\n  maybe: `--disorder PT1H`, or `--bounded`\n",
                run(2, "--kafka", address));
        assertEquals(
                "with `--kafka` cases come from a topic and not from `cases.jsonl`\n  maybe: `--cases-topic TOPIC`\n",
                run(2, "cases.jsonl", "--kafka", address));
        assertEquals(
                "with `--kafka` what is decided goes to topics and not to `out`\n  maybe: `--topic-prefix PREFIX`\n",
                run(2, "--kafka", address, "--output", "out"));
        assertEquals(
                "published policies have to be signed, and no key is given to verify them\n  maybe: `--key policy.key.pub`\n",
                run(2, "--kafka", address, "--policies-topic", "p", "--bounded"));
        assertEquals(
                "nothing says where the broker is\n  maybe: `--kafka HOST:PORT`\n",
                run(2, "--group", "other", "--bounded"));
        assertEquals(
                "there is no topic `none.cases`, `none.resolutions`, `none.due`, `none.rejected`, `none.refused`,"
                        + " `none.differences`, `none.ledger`\n  maybe: `kafka-topics.sh --bootstrap-server " + address
                        + " --create --topic none.cases`\n",
                run(2, "--kafka", address, "--topic-prefix", "none.", "--bounded"));
        broker.create("wrong.");
        Path key = Files.writeString(folder.resolve("key.pub"), Bundles.PUBLIC_KEY);
        assertEquals(
                "policies are read in the order in which they were published, and the topic `wrong.cases` has 3 partitions\n"
                        + "  maybe: a topic of one partition\n",
                run(
                        2,
                        "--kafka",
                        address,
                        "--topic-prefix",
                        "wrong.",
                        "--policies-topic",
                        "wrong.cases",
                        "--key",
                        key.toString(),
                        "--bounded"));
        assertEquals(
                "`none.properties` cannot be read\n  maybe: a file of properties\n",
                run(2, "--kafka", address, "--bounded", "--kafka-config", "none.properties"));
        assertTrue(
                run(2, "--kafka", "no address", "--bounded").startsWith("the broker `no address` cannot be asked: "));
        Path hasty = Files.writeString(
                folder.resolve("hasty.properties"), "default.api.timeout.ms=500\nrequest.timeout.ms=500\n");
        String nobody = run(2, "--kafka", "localhost:1", "--bounded", "--kafka-config", hasty.toString());
        assertTrue(nobody.startsWith("the broker `localhost:1` cannot be asked: "), nobody);
    }

    private static Decided writtenAtOnce(Decided line) {
        WRITTEN_AT_ONCE.add(line.json());
        return line;
    }

    /** Connectors of topics that are read without an end. */
    private static Connectors connectors(String prefix, @Nullable Duration idleTimeout) throws Exception {
        return new KafkaConnectors(KafkaTopics.of(new KafkaSettings(
                broker.address(),
                prefix + "cases",
                prefix + "policies",
                prefix,
                prefix + "job",
                false,
                idleTimeout,
                Map.of())));
    }

    private JobClient go(StreamExecutionEnvironment environment, Connectors connectors, Duration disorder)
            throws Exception {
        Settings settings = new Run(folder)
                .withoutProof()
                .until(Instant.EPOCH)
                .disorder(disorder)
                .settings();
        DecidingJob.build(environment, connectors, settings);
        return environment.executeAsync();
    }

    /** Waits for some time: before the clock has gone on by the disorder, nothing goes out that could be killed. */
    private static void await(Killer.Plan plan, int kills) throws InterruptedException {
        for (int i = 0; plan.done() < kills && i < 100; i++) {
            Thread.sleep(50);
        }
    }

    private static void publish(String prefix, @Nullable String name, byte[] zip) throws Exception {
        broker.send(prefix + "policies", name, zip);
    }

    /** What the command line says, or what it complains of. */
    private static String run(int code, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(
                code, ResolutionStream.run(new PrintWriter(out), new PrintWriter(err), args), () -> "" + out + err);
        return (code == 0 ? out : err).toString().replace("\r", "");
    }
}
