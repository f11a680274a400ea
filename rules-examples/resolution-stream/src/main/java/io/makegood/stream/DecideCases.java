package io.makegood.stream;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Order;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Resolutions;
import io.makegood.live.ShadowResolver;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Decides the cases of each customer in the order of their clocks, each by the policies in force at its clock, and knowing what the contacts before have left.
 *
 * <p>A case waits until nothing earlier can come, neither a case nor a policy. So what comes out depends on what the cases and policies say and not on when they
 * came, how many tasks there are, or how often one of them began again.
 */
final class DecideCases extends KeyedBroadcastProcessFunction<String, ReceivedCase, AdmittedBundle, Decided> {
    private static final long serialVersionUID = 1L;

    static final OutputTag<Decided> DUE = tag("due");
    static final OutputTag<Decided> REJECTED = tag("rejected");
    static final OutputTag<Decided> DIFFERENCES = tag("differences");
    static final OutputTag<Decided> LEDGER = tag("ledger");

    /** What the job counts, for whoever watches it. */
    static final String COUNTED = "decided";

    static final MapStateDescriptor<Long, AdmittedBundle> ADMITTED =
            new MapStateDescriptor<>("admitted", Types.LONG, TypeInformation.of(AdmittedBundle.class));

    private final Settings settings;

    /** Cases that wait for their moment, by their clocks. */
    private transient MapState<Long, List<Line>> waiting;
    /** What is known of an order since the contacts before, by its id. */
    private transient MapState<String, Past> pasts;
    /** Cases of which something is pending, by what that is. */
    private transient MapState<String, Paused> paused;

    private transient @Nullable Timeline timeline;
    private transient LongCounter decided;

    /**
     * What is known of an order.
     *
     * @param forgottenAt in milliseconds since 1970
     * @param history a {@link History} in JSON
     */
    public record Past(long forgottenAt, byte[] history) {}

    /**
     * A case that is decided again.
     *
     * @param dueAt when, in milliseconds since 1970
     * @param pauses all that is pending
     * @param line the case after its resolution was carried out, where it stood
     */
    public record Paused(long dueAt, List<Pause> pauses, Line line) {
        /** Whether a pause is one of these that has ended. */
        boolean hasEnded(Pause again, long now) {
            return pauses.stream()
                    .anyMatch(each -> each.end() <= now
                            && each.decision().equals(again.decision())
                            && each.why().equals(again.why()));
        }
    }

    /**
     * A decision that is pending.
     *
     * @param decision its id
     * @param why what it waits for, and what follows
     * @param end in milliseconds since 1970
     */
    public record Pause(String decision, String why, long end) {}

    DecideCases(Settings settings) {
        this.settings = settings;
    }

    private static OutputTag<Decided> tag(String name) {
        return new OutputTag<>(name, TypeInformation.of(Decided.class));
    }

    @Override
    public void open(OpenContext context) {
        waiting = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("waiting", Types.LONG, Types.LIST(TypeInformation.of(Line.class))));
        pasts = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("pasts", Types.STRING, TypeInformation.of(Past.class)));
        paused = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("paused", Types.STRING, TypeInformation.of(Paused.class)));
        decided = new LongCounter();
        getRuntimeContext().addAccumulator(COUNTED, decided);
    }

    @Override
    public void processBroadcastElement(AdmittedBundle bundle, Context context, Collector<Decided> out)
            throws Exception {
        context.getBroadcastState(ADMITTED).put(bundle.number(), bundle);
        timeline = null;
    }

    @Override
    public void processElement(ReceivedCase received, ReadOnlyContext context, Collector<Decided> out)
            throws Exception {
        if (received.clock() <= context.currentWatermark()) {
            Problem late = Problem.of(
                    "late-case",
                    "the case is of " + Instant.ofEpochMilli(received.clock()) + ", and cases up to "
                            + Instant.ofEpochMilli(context.currentWatermark()) + " are decided",
                    "a longer `--disorder`");
            context.output(
                    REJECTED, new Decided(received.customerId(), Report.rejected(received.line(), List.of(late))));
            return;
        }
        List<Line> lines = waiting.get(received.clock());
        lines = lines == null ? new ArrayList<>(1) : lines;
        lines.add(received.line());
        waiting.put(received.clock(), lines);
        context.timerService().registerEventTimeTimer(received.clock());
        // In batch, a timer that is set by another one never comes.
        context.timerService().registerEventTimeTimer(forgottenAt(Instant.ofEpochMilli(received.clock())));
    }

    @Override
    public void onTimer(long moment, OnTimerContext context, Collector<Decided> out) throws Exception {
        List<Line> lines = waiting.get(moment);
        if (lines != null) {
            waiting.remove(moment);
            for (Told told : inOrder(lines, moment, context)) {
                decide(told, null, context, out);
            }
        }
        // Who writes at the moment a pause ends is heard first.
        for (Paused each : dueAt(moment)) {
            decideAgain(each, context, out);
        }
        forget(moment, context);
    }

    /** A case as it came, and what decides at its moment. */
    private record Told(Line line, CaseFile caseFile, Timeline.InForce by) {}

    private List<Told> inOrder(List<Line> lines, long moment, OnTimerContext context) throws Exception {
        List<Told> all = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Told told = read(line, moment, context);
            if (told != null) {
                all.add(told);
            }
        }
        all.sort(Comparator.comparing((Told told) -> told.caseFile().clock().now())
                .thenComparing(
                        told -> Objects.requireNonNullElse(told.caseFile().id(), ""))
                .thenComparing(told -> told.line().text(), Arrays::compare));
        return all;
    }

    private @Nullable Told read(Line line, long moment, OnTimerContext context) throws Exception {
        try {
            Timeline.InForce by = timeline(context).at(moment);
            if (by == null) {
                throw new CaseFileException(List.of(Problem.of(
                        "no-policy",
                        "no policy is in force at " + Instant.ofEpochMilli(moment),
                        "a bundle that is in force earlier")));
            }
            return new Told(line, by.reader().readLine(line.origin(), line.numberForMessages(), line.text()), by);
        } catch (CaseFileException e) {
            reject(line, e.problems(), context);
        } catch (PolicyException e) {
            // Accepted by another version of the library. Whoever mends it sends the cases again.
            reject(line, e.problems(), context);
        }
        return null;
    }

    private Timeline timeline(OnTimerContext context) throws Exception {
        Timeline known = timeline;
        if (known == null) {
            List<AdmittedBundle> admitted = new ArrayList<>(settings.always());
            ReadOnlyBroadcastState<Long, AdmittedBundle> published = context.getBroadcastState(ADMITTED);
            for (Map.Entry<Long, AdmittedBundle> each : published.immutableEntries()) {
                admitted.add(each.getValue());
            }
            known = new Timeline(admitted, settings.withProof());
            timeline = known;
        }
        return known;
    }

    private void decideAgain(Paused due, OnTimerContext context, Collector<Decided> out) throws Exception {
        Told told = read(due.line(), due.dueAt(), context);
        if (told != null) {
            CaseFile before = told.caseFile();
            CaseClock clock = new CaseClock(
                    Instant.ofEpochMilli(due.dueAt()), before.clock().zone());
            CaseFile now = CaseFileBuilder.builder(before).clock(clock).build();
            decide(new Told(due.line(), now, told.by()), due, context, out);
        }
    }

    /** @param due why the case is decided again; null when it is decided for the first time */
    private void decide(Told told, @Nullable Paused due, OnTimerContext context, Collector<Decided> out)
            throws Exception {
        Answer answer;
        // What is around the engine may fail for reasons of its own, and then all of it begins again.
        Map<String, byte[]> known = pastsOf(told.caseFile());
        try {
            answer = Answer.to(told, known);
        } catch (CaseFileException e) {
            reject(told.line(), e.problems(), context);
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // The cases behind it shall be decided all the same, now and whenever the job begins again.
            Problem mistake = Problem.of("internal-error", "this is a mistake in makegood: " + e, null);
            reject(told.line(), List.of(mistake), context);
            return;
        }
        String customer = context.getCurrentKey();
        remember(answer.after(), context);
        pause(told.line(), answer.after(), answer.resolution(), due, context);
        Decided json = new Decided(customer, answer.json());
        if (due == null) {
            out.collect(json);
        } else {
            context.output(DUE, json);
        }
        answer.differences().forEach(each -> context.output(DIFFERENCES, new Decided(customer, each)));
        decided.add(1);
    }

    /** What came of a case. */
    private record Answer(Resolution resolution, CaseFile after, String json, List<String> differences) {
        static Answer to(Told told, Map<String, byte[]> known) {
            Map<String, CaseFile> pasts = new HashMap<>();
            known.forEach(
                    (order, history) -> pasts.put(order, told.by().reader().readLine(null, 1, history)));
            CaseFile caseFile = History.addTo(told.caseFile(), pasts);
            List<String> differences = new ArrayList<>(0);
            CaseResolver resolver = told.by().engine();
            if (told.by().shadow() != null) {
                resolver = ShadowResolver.of(
                        resolver,
                        told.by().shadow(),
                        Runnable::run,
                        difference -> differences.add(Report.difference(difference)));
            }
            Resolution resolution = resolver.resolve(caseFile);
            return new Answer(
                    resolution, CaseFiles.after(caseFile, resolution), Resolutions.toJsonLine(resolution), differences);
        }
    }

    private Map<String, byte[]> pastsOf(CaseFile caseFile) throws Exception {
        Map<String, byte[]> known = new HashMap<>();
        for (Order order : caseFile.orders()) {
            Past past = pasts.get(order.id());
            if (past != null) {
                known.put(order.id(), past.history());
            }
        }
        return known;
    }

    private void remember(CaseFile after, OnTimerContext context) throws Exception {
        byte[] history = bytes(CaseFiles.toJsonLine(History.of(after)));
        long forgottenAt = forgottenAt(Instant.ofEpochMilli(after.clock().now().toEpochMilli()));
        for (String order : History.concerned(after)) {
            pasts.put(order, new Past(forgottenAt, history));
        }
        context.timerService().registerEventTimeTimer(forgottenAt);
    }

    private long forgottenAt(Instant contact) {
        return contact.plus(settings.remembered()).toEpochMilli();
    }

    /**
     * Has the case decided again when the first of its pauses ends. A pause of which a later contact has decided does not end any more; one that begins again when it
     * ends does not begin a third time, for nobody has said anything new.
     */
    private void pause(
            Line line, CaseFile after, Resolution resolution, @Nullable Paused before, OnTimerContext context)
            throws Exception {
        dropDecided(resolution);
        long now = after.clock().now().toEpochMilli();
        long due = Long.MAX_VALUE;
        List<Pause> pauses = new ArrayList<>();
        for (LineDecision decision : resolution.decisions()) {
            Remedy.Pending pending = decision.pending();
            if (pending != null) {
                Pause pause = new Pause(decision.id(), pending.kind() + " " + pending.type(), ceiling(pending.until()));
                pauses.add(pause);
                boolean isOpen = pause.end() > now && (before == null || !before.hasEnded(pause, now));
                due = isOpen ? Math.min(due, pause.end()) : due;
            }
        }
        if (due <= settings.until() && due < Long.MAX_VALUE) {
            Line kept = new Line(line.origin(), line.partition(), line.number(), bytes(CaseFiles.toJsonLine(after)));
            String key = pauses.stream().map(Pause::decision).collect(Collectors.joining(" "));
            paused.put(key, new Paused(due, pauses, kept));
            context.timerService().registerEventTimeTimer(due);
        }
    }

    private void dropDecided(Resolution resolution) throws Exception {
        Set<String> ids = resolution.decisions().stream().map(LineDecision::id).collect(Collectors.toSet());
        List<String> overtaken = new ArrayList<>(0);
        for (Map.Entry<String, Paused> each : paused.entries()) {
            if (each.getValue().pauses().stream().allMatch(pause -> ids.contains(pause.decision()))) {
                overtaken.add(each.getKey());
            }
        }
        for (String each : overtaken) {
            paused.remove(each);
        }
    }

    private List<Paused> dueAt(long moment) throws Exception {
        TreeMap<String, Paused> due = new TreeMap<>();
        for (Map.Entry<String, Paused> each : paused.entries()) {
            if (each.getValue().dueAt() == moment) {
                due.put(each.getKey(), each.getValue());
            }
        }
        for (String each : due.keySet()) {
            paused.remove(each);
        }
        return List.copyOf(due.values());
    }

    /** What is forgotten is written out, an order together with those it was decided with. */
    private void forget(long moment, OnTimerContext context) throws Exception {
        Map<String, Past> forgotten = new TreeMap<>();
        for (Map.Entry<String, Past> each : pasts.entries()) {
            if (each.getValue().forgottenAt() == moment) {
                forgotten.put(each.getKey(), each.getValue());
            }
        }
        Set<String> told = new LinkedHashSet<>();
        for (Map.Entry<String, Past> each : forgotten.entrySet()) {
            pasts.remove(each.getKey());
            told.add(new String(each.getValue().history(), StandardCharsets.UTF_8));
        }
        for (String history : told) {
            context.output(LEDGER, new Decided(context.getCurrentKey(), history));
        }
    }

    private void reject(Line line, List<Problem> problems, OnTimerContext context) {
        context.output(REJECTED, new Decided(context.getCurrentKey(), Report.rejected(line, problems)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Timers have milliseconds; a pause has not ended before. */
    private static long ceiling(Instant moment) {
        long floor = moment.toEpochMilli();
        return moment.isAfter(Instant.ofEpochMilli(floor)) ? floor + 1 : floor;
    }
}
