package io.makegood.internal.space;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Decides whether clauses can all be true, by search that learns from conflicts (CDCL: two watched literals, first unique implication point,
 * activities, phases kept, restarts by Luby's sequence). Clauses are only ever added; what was learnt of them holds for all later questions. A question is
 * asked under assumptions; when they cannot hold, it is known which of them were needed for that.
 */
final class Solver {
    private static final int NONE = -1;
    private static final int UNIT_OF_RESTARTS = 100;
    private static final double DECAY = 0.95;
    private static final double HUGE = 1e100;
    private static final int LEARNT_AT_MOST = 20_000;

    private int variables;
    /** False as soon as clauses contradict each other without any assumption. */
    private boolean possible = true;

    private final Clauses clauses = new Clauses();
    private int given;
    /** By literal, the clauses that watch it, each followed by a literal of it: where that is true, there is nothing to look at. */
    private IntList[] watches = new IntList[0];
    /** By variable: 0 unknown, 1 true, -1 false. */
    private byte[] values = new byte[0];

    private byte[] phases = new byte[0];
    private int[] levels = new int[0];
    private int[] reasons = new int[0];
    private double[] activities = new double[0];
    private boolean[] seen = new boolean[0];
    private double increment = 1;
    private final IntList trail = new IntList();
    private final IntList levelBegins = new IntList();
    private int propagated;
    private final VariableHeap queue = new VariableHeap();
    private byte[] model = new byte[0];
    /** The literals that were assumed last, one on each of the first levels. */
    private int[] assumed = new int[0];

    private final BitSet core = new BitSet();

    /** The literal that says that a variable is true, or that it is not. */
    static int literal(int variable, boolean isTrue) {
        return variable << 1 | (isTrue ? 0 : 1);
    }

    static int not(int literal) {
        return literal ^ 1;
    }

    int variables() {
        return variables;
    }

    void newVariable() {
        int variable = variables++;
        if (variable >= values.length) {
            int size = Math.max(64, variable * 2);
            values = Arrays.copyOf(values, size);
            phases = Arrays.copyOf(phases, size);
            levels = Arrays.copyOf(levels, size);
            reasons = Arrays.copyOf(reasons, size);
            activities = Arrays.copyOf(activities, size);
            seen = Arrays.copyOf(seen, size);
            watches = Arrays.copyOf(watches, size * 2);
        }
        watches[variable << 1] = new IntList();
        watches[variable << 1 | 1] = new IntList();
        phases[variable] = -1;
        reasons[variable] = NONE;
        queue.add(variable, activities);
    }

    /** One of these literals is true. */
    void add(int... literals) {
        backTo(0);
        if (!possible) {
            return;
        }
        int[] some = Arrays.stream(literals).sorted().distinct().toArray();
        int kept = 0;
        for (int i = 0; i < some.length; i++) {
            boolean opposite = i > 0 && some[i] == not(some[i - 1]);
            if (opposite || valueOf(some[i]) > 0) {
                return;
            }
            if (valueOf(some[i]) == 0) {
                some[kept++] = some[i];
            }
        }
        some = Arrays.copyOf(some, kept);
        if (kept == 0) {
            possible = false;
        } else if (kept == 1) {
            enqueue(some[0], NONE);
            possible = propagate() == NONE;
        } else {
            watch(clauses.add(some));
            given = clauses.count();
        }
    }

    private void watch(int clause) {
        watch(clause, 0, clauses.literal(clause, 1));
        watch(clause, 1, clauses.literal(clause, 0));
    }

    private void watch(int clause, int place, int other) {
        IntList watching = watches[not(clauses.literal(clause, place))];
        watching.add(clause);
        watching.add(other);
    }

    /** Whether all clauses can be true at once, and all of these literals too. */
    boolean solve(int... assumptions) {
        core.clear();
        forget();
        backTo(common(assumptions));
        assumed = assumptions.clone();
        for (int round = 1; possible; round++) {
            int answer = search(luby(round) * UNIT_OF_RESTARTS, assumptions);
            if (answer != 0) {
                return answer > 0;
            }
            backTo(Math.min(level(), assumptions.length));
        }
        return false;
    }

    /** How many levels of what is known hold for other assumptions as well: questions that follow each other often begin alike. */
    private int common(int[] assumptions) {
        int most = Math.min(level(), Math.min(assumed.length, assumptions.length));
        int same = Arrays.mismatch(assumed, 0, most, assumptions, 0, most);
        return same < 0 ? most : same;
    }

    /** Whether a literal was true in the last answer. */
    boolean isTrue(int literal) {
        byte value = model[literal >> 1];
        return (literal & 1) == 0 ? value > 0 : value <= 0;
    }

    /** After a no: the assumptions that cannot all hold. */
    BitSet core() {
        return (BitSet) core.clone();
    }

    private int search(int conflictsAllowed, int[] assumptions) {
        int conflicts = 0;
        while (true) {
            int conflict = propagate();
            if (conflict != NONE) {
                if (level() == 0) {
                    possible = false;
                    return -1;
                }
                conflicts++;
                learn(conflict);
                continue;
            }
            if (conflicts >= conflictsAllowed) {
                return 0;
            }
            int next = NONE;
            while (level() < assumptions.length) {
                int literal = assumptions[level()];
                if (valueOf(literal) > 0) {
                    levelBegins.add(trail.size());
                } else if (valueOf(literal) < 0) {
                    explain(literal);
                    return -1;
                } else {
                    next = literal;
                    break;
                }
            }
            if (next == NONE) {
                if (trail.size() == variables) {
                    model = Arrays.copyOf(values, variables);
                    return 1;
                }
                int variable = nextVariable();
                next = literal(variable, phases[variable] > 0);
            }
            levelBegins.add(trail.size());
            enqueue(next, NONE);
        }
    }

    /** The most active of those that are unknown, of which there is one. */
    private int nextVariable() {
        while (true) {
            int variable = queue.takeFirst(activities);
            if (values[variable] == 0) {
                return variable;
            }
        }
    }

    /** Follows what is known as far as it leads; returns a clause that is false then, or none. */
    private int propagate() {
        while (propagated < trail.size()) {
            int literal = trail.get(propagated++);
            IntList watching = watches[literal];
            int failed = not(literal);
            int kept = 0;
            for (int i = 0; i < watching.size(); i += 2) {
                int clause = watching.get(i);
                int blocking = watching.get(i + 1);
                if (valueOf(blocking) <= 0) {
                    if (clauses.literal(clause, 0) == failed) {
                        clauses.swap(clause, 0, 1);
                    }
                    blocking = clauses.literal(clause, 0);
                    int other = valueOf(blocking) > 0 ? NONE : replacement(clause);
                    if (other != NONE) {
                        clauses.swap(clause, 1, other);
                        watch(clause, 1, blocking);
                        continue;
                    }
                }
                watching.set(kept++, clause);
                watching.set(kept++, blocking);
                if (valueOf(blocking) < 0) {
                    for (i += 2; i < watching.size(); i++) {
                        watching.set(kept++, watching.get(i));
                    }
                    watching.cutTo(kept);
                    propagated = trail.size();
                    return clause;
                }
                if (valueOf(blocking) == 0) {
                    enqueue(blocking, clause);
                }
            }
            watching.cutTo(kept);
        }
        return NONE;
    }

    private int replacement(int clause) {
        int length = clauses.length(clause);
        for (int k = 2; k < length; k++) {
            if (valueOf(clauses.literal(clause, k)) >= 0) {
                return k;
            }
        }
        return NONE;
    }

    private void learn(int conflict) {
        IntList learnt = new IntList();
        learnt.add(0);
        int open = 0;
        int literal = NONE;
        int clause = conflict;
        int place = trail.size() - 1;
        IntList marked = new IntList();
        do {
            // What a clause made true stands first in it.
            for (int k = literal == NONE ? 0 : 1; k < clauses.length(clause); k++) {
                int each = clauses.literal(clause, k);
                int variable = each >> 1;
                if (!seen[variable] && levels[variable] > 0) {
                    seen[variable] = true;
                    marked.add(variable);
                    bump(variable);
                    if (levels[variable] >= level()) {
                        open++;
                    } else {
                        learnt.add(each);
                    }
                }
            }
            while (!seen[trail.get(place) >> 1]) {
                place--;
            }
            literal = trail.get(place--);
            clause = reasons[literal >> 1];
            open--;
        } while (open > 0);
        learnt.set(0, not(literal));
        for (int i = 0; i < marked.size(); i++) {
            seen[marked.get(i)] = false;
        }
        increment /= DECAY;
        backTo(second(learnt));
        if (learnt.size() == 1) {
            enqueue(learnt.get(0), NONE);
        } else {
            int added = clauses.add(learnt.toArray());
            watch(added);
            enqueue(learnt.get(0), added);
        }
    }

    /** Brings the literal of the highest level but for the first to the second place; returns its level. */
    private int second(IntList learnt) {
        if (learnt.size() == 1) {
            return 0;
        }
        int highest = 1;
        for (int k = 2; k < learnt.size(); k++) {
            if (levels[learnt.get(k) >> 1] > levels[learnt.get(highest) >> 1]) {
                highest = k;
            }
        }
        int swapped = learnt.get(1);
        learnt.set(1, learnt.get(highest));
        learnt.set(highest, swapped);
        return levels[learnt.get(1) >> 1];
    }

    /** Which assumptions lead to an assumed literal being false. */
    private void explain(int contradicted) {
        core.set(contradicted);
        if (level() == 0) {
            return;
        }
        seen[contradicted >> 1] = true;
        for (int place = trail.size() - 1; place >= levelBegins.get(0); place--) {
            int literal = trail.get(place);
            int variable = literal >> 1;
            if (!seen[variable]) {
                continue;
            }
            int reason = reasons[variable];
            if (reason == NONE) {
                core.set(literal);
            } else {
                for (int k = 0; k < clauses.length(reason); k++) {
                    int other = clauses.literal(reason, k) >> 1;
                    if (other != variable && levels[other] > 0) {
                        seen[other] = true;
                    }
                }
            }
            seen[variable] = false;
        }
        seen[contradicted >> 1] = false;
    }

    private void bump(int variable) {
        activities[variable] += increment;
        if (activities[variable] > HUGE) {
            for (int i = 0; i < variables; i++) {
                activities[i] /= HUGE;
            }
            increment /= HUGE;
        }
        queue.moreActive(variable, activities);
    }

    private void enqueue(int literal, int reason) {
        int variable = literal >> 1;
        values[variable] = (byte) ((literal & 1) == 0 ? 1 : -1);
        levels[variable] = level();
        reasons[variable] = reason;
        trail.add(literal);
    }

    private void backTo(int level) {
        if (level() <= level) {
            return;
        }
        int begin = levelBegins.get(level);
        for (int i = trail.size() - 1; i >= begin; i--) {
            int variable = trail.get(i) >> 1;
            phases[variable] = values[variable];
            values[variable] = 0;
            reasons[variable] = NONE;
            queue.add(variable, activities);
        }
        trail.cutTo(begin);
        levelBegins.cutTo(level);
        propagated = begin;
    }

    /** Too much that was learnt makes slow; all of it can be learnt again. */
    private void forget() {
        if (clauses.count() - given <= LEARNT_AT_MOST) {
            return;
        }
        backTo(0);
        for (int i = 0; i < trail.size(); i++) {
            reasons[trail.get(i) >> 1] = NONE;
        }
        clauses.cutTo(given);
        for (int i = 0; i < variables * 2; i++) {
            watches[i].cutTo(0);
        }
        for (int clause = 0; clause < given; clause++) {
            watch(clause);
        }
        propagated = 0;
    }

    private int level() {
        return levelBegins.size();
    }

    private int valueOf(int literal) {
        byte value = values[literal >> 1];
        return (literal & 1) == 0 ? value : -value;
    }

    private static int luby(int round) {
        int size = 1;
        int sequence = 0;
        int place = round - 1;
        while (size < place + 1) {
            sequence++;
            size = 2 * size + 1;
        }
        while (size - 1 != place) {
            size = size - 1 >> 1;
            sequence--;
            place %= size;
        }
        return 1 << sequence;
    }
}
