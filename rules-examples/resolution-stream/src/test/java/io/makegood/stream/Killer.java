package io.makegood.stream;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/**
 * Throws in the middle of things, at moments that were drawn: while something comes in or goes out, while a snapshot is taken, or when a checkpoint is complete and
 * what belongs to it may not be committed yet; each of these in turn.
 */
final class Killer<T> implements MapFunction<T, T>, CheckpointedFunction, CheckpointListener {
    private static final long serialVersionUID = 1L;

    private static final Map<Integer, Plan> PLANS = new ConcurrentHashMap<>();

    private final int id;
    private final Kind kind;
    private final long pause;

    /** When. */
    enum Kind {
        OUT,
        CHECKPOINT,
        IN,
        SNAPSHOT
    }

    /**
     * A killer.
     *
     * @param id of the plan
     * @param kind whether what passes here comes in or goes out
     * @param pause after each element, in nanoseconds, so that something is killed before it is done
     */
    Killer(int id, Kind kind, long pause) {
        this.id = id;
        this.kind = kind;
        this.pause = pause;
    }

    /** How often is killed yet, and what is next. */
    static final class Plan {
        private final Random random;
        private final int elements;
        private final int kills;
        private int done;
        private int countdown;

        private Plan(long seed, int kills, int elements) {
            random = new Random(seed);
            this.kills = kills;
            this.elements = elements;
            draw();
        }

        private void draw() {
            Kind next = next();
            countdown = random.nextInt(next == Kind.IN || next == Kind.OUT ? elements : 2);
        }

        private Kind next() {
            return Kind.values()[done % Kind.values().length];
        }

        private synchronized boolean strikes(Kind now) {
            if (done == kills || now != next() || countdown-- > 0) {
                return false;
            }
            done++;
            draw();
            return true;
        }

        synchronized int done() {
            return done;
        }
    }

    static Plan plan(int id, long seed, int kills, int elements) {
        Plan plan = new Plan(seed, kills, elements);
        PLANS.put(id, plan);
        return plan;
    }

    private void strike(Kind now) {
        if (PLANS.get(id).strikes(now)) {
            throw new IllegalStateException("killed");
        }
    }

    @Override
    public T map(T element) {
        java.util.concurrent.locks.LockSupport.parkNanos(pause);
        strike(kind);
        return element;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        strike(Kind.SNAPSHOT);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        strike(Kind.CHECKPOINT);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        // It has none: what it counts goes on.
    }
}
