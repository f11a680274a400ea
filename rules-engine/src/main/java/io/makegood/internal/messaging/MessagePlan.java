package io.makegood.internal.messaging;

import io.makegood.internal.messaging.MessageCatalog.Line;
import io.makegood.vocabulary.CommPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences a message consists of: for every point that has to be made one, unless another sentence makes it as well. Nothing is formed for
 * it.
 */
final class MessagePlan {
    private static final Set<CommPoint> NAMES = Set.of(CommPoint.NAME_ITEM, CommPoint.STATE_WHAT_HAPPENED_PLAINLY);
    /** All points, those a message closes with last: they repeat nothing of what was said before. */
    private static final List<CommPoint> CLOSING_LAST = Stream.of(CommPoint.values())
            .sorted(Comparator.comparing(point -> Section.of(point) == Section.CLOSING))
            .toList();

    /** By outcome: the sentence of each point that has one. */
    private final List<Map<CommPoint, Line>> said = new ArrayList<>();

    private final Set<CommPoint> made = EnumSet.noneOf(CommPoint.class);

    private MessagePlan() {}

    static MessagePlan of(List<MessageArguments> outcomes, MessageCatalog catalog) {
        MessagePlan plan = new MessagePlan();
        Set<CommPoint> madeForAll = EnumSet.noneOf(CommPoint.class);
        List<Set<CommPoint>> madeForOne = new ArrayList<>();
        List<Map<CommPoint, Line>> possible = new ArrayList<>();
        for (MessageArguments outcome : outcomes) {
            madeForOne.add(EnumSet.noneOf(CommPoint.class));
            plan.said.add(new EnumMap<>(CommPoint.class));
            possible.add(possible(outcome, outcomes.size() > 1, catalog));
        }
        Set<Line> chosen = new HashSet<>();
        // What makes several points goes first, so that none of them is made twice.
        for (boolean several : new boolean[] {true, false}) {
            for (CommPoint point : CLOSING_LAST) {
                for (int i = 0; i < outcomes.size(); i++) {
                    Line line = possible.get(i).get(point);
                    Set<CommPoint> before = Section.of(point).isOfCase() ? madeForAll : madeForOne.get(i);
                    if (line != null && several && isSaidBy(chosen, point, line, madeForAll)) {
                        Line other = catalog.otherLine(point, outcomes.get(i), line);
                        if (other != null && other.sentence().isSaid(outcomes.get(i))) {
                            line = other;
                            possible.get(i).put(point, line);
                        }
                    }
                    if (line != null && line.also().isEmpty() != several && !before.contains(point)) {
                        chosen.add(line);
                        plan.said.get(i).put(point, line);
                        madeForOne.get(i).addAll(line.also());
                        madeForAll.addAll(line.also());
                    }
                }
            }
        }
        for (int i = 0; i < outcomes.size(); i++) {
            for (CommPoint point : outcomes.get(i).points()) {
                Set<CommPoint> before = Section.of(point).isOfCase() ? madeForAll : madeForOne.get(i);
                if (plan.said.get(i).containsKey(point) || before.contains(point)) {
                    plan.made.add(point);
                }
            }
        }
        return plan;
    }

    /** Whether all that a closing sentence says besides is said by others already: how to answer is told once, and when to call. */
    private static boolean isSaidBy(Set<Line> chosen, CommPoint point, Line line, Set<CommPoint> made) {
        return Section.of(point) == Section.CLOSING
                && !line.also().isEmpty()
                && !chosen.contains(line)
                && made.containsAll(line.also());
    }

    /** Of several outcomes, each is named where it is told of, and not in a sentence about the case. */
    private static Map<CommPoint, Line> possible(
            MessageArguments outcome, boolean isOneOfSeveral, MessageCatalog catalog) {
        Map<CommPoint, Line> lines = new EnumMap<>(CommPoint.class);
        for (CommPoint point : outcome.points()) {
            Line line = catalog.line(point, outcome);
            if (line != null
                    && isOneOfSeveral
                    && Section.of(point).isOfCase()
                    && !Collections.disjoint(line.also(), NAMES)) {
                line = catalog.plainLine(point);
            }
            if (line != null && !outcome.isNeedless(point) && line.sentence().isSaid(outcome)) {
                lines.put(point, line);
            }
        }
        return lines;
    }

    /** The sentence that makes a point about an outcome; null when there is none, or another sentence makes it. */
    @Nullable Line line(int outcome, CommPoint point) {
        return said.get(outcome).get(point);
    }

    /** Whether a point is made. */
    boolean makes(CommPoint point) {
        return made.contains(point);
    }

    /** The points that are made, in their order. */
    List<CommPoint> made() {
        return List.copyOf(made);
    }
}
