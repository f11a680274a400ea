package io.makegood.internal.claims;

import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.OrderLine;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * A long history of an incident: what was decided for one of its lines, and what was decided for all of them, which is kept once and not once for
 * each line.
 */
final class History {
    private final Incident incident;
    private final List<EarlierResolution> ofAll = new ArrayList<>();
    private final Map<String, OfLine> ofLines = new HashMap<>();

    /** @param oldestFirst all earlier resolutions of the incident */
    History(Incident incident, List<EarlierResolution> oldestFirst) {
        this.incident = incident;
        for (EarlierResolution earlier : oldestFirst) {
            if (earlier.lineId() == null) {
                ofAll.add(earlier);
            } else {
                ofLines.computeIfAbsent(earlier.lineId(), line -> new OfLine(ofAll))
                        .append(earlier);
            }
        }
    }

    boolean isOf(Incident other) {
        return incident == other;
    }

    /** What was decided for a line and for all of them, oldest first. */
    List<EarlierResolution> of(OrderLine line) {
        OfLine own = ofLines.get(line.id());
        return own == null ? ofAll : own;
    }

    /** Both in one list, without another copy of what is of all lines. */
    private static final class OfLine extends AbstractList<EarlierResolution> implements RandomAccess {
        private final List<EarlierResolution> ofAll;
        private final List<EarlierResolution> own = new ArrayList<>(1);
        /** The place of each of ours in the list, in order. */
        private int[] places = new int[1];

        OfLine(List<EarlierResolution> ofAll) {
            this.ofAll = ofAll;
        }

        /** The next one of ours, older than all that follow. */
        void append(EarlierResolution earlier) {
            if (own.size() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[own.size()] = ofAll.size() + own.size();
            own.add(earlier);
        }

        @Override
        public EarlierResolution get(int index) {
            int place = Arrays.binarySearch(places, 0, own.size(), index);
            // Behind so many of ours it is one of all.
            return place >= 0 ? own.get(place) : ofAll.get(index - (-place - 1));
        }

        @Override
        public int size() {
            return ofAll.size() + own.size();
        }
    }
}
