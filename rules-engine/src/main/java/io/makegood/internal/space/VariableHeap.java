package io.makegood.internal.space;

import java.util.Arrays;

/** Variables, the most active first; of equally active ones, that with the lowest number. */
final class VariableHeap {
    private static final int ABSENT = -1;

    private final IntList heap = new IntList();
    private int[] places = new int[0];

    boolean isEmpty() {
        return heap.size() == 0;
    }

    void add(int variable, double[] activities) {
        if (variable >= places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, Math.max(64, variable * 2));
            Arrays.fill(places, before, places.length, ABSENT);
        }
        if (places[variable] != ABSENT) {
            return;
        }
        places[variable] = heap.size();
        heap.add(variable);
        up(heap.size() - 1, activities);
    }

    /** The variable, if it waits here, has become more active. */
    void moreActive(int variable, double[] activities) {
        if (places[variable] != ABSENT) {
            up(places[variable], activities);
        }
    }

    int takeFirst(double[] activities) {
        int first = heap.get(0);
        int last = heap.get(heap.size() - 1);
        heap.cutTo(heap.size() - 1);
        places[first] = ABSENT;
        if (!isEmpty()) {
            put(last, 0);
            down(activities);
        }
        return first;
    }

    private void up(int from, double[] activities) {
        int variable = heap.get(from);
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (!isBefore(variable, heap.get(parent), activities)) {
                break;
            }
            put(heap.get(parent), place);
            place = parent;
        }
        put(variable, place);
    }

    private void down(double[] activities) {
        int variable = heap.get(0);
        int place = 0;
        while (2 * place + 1 < heap.size()) {
            int child = 2 * place + 1;
            if (child + 1 < heap.size() && isBefore(heap.get(child + 1), heap.get(child), activities)) {
                child++;
            }
            if (!isBefore(heap.get(child), variable, activities)) {
                break;
            }
            put(heap.get(child), place);
            place = child;
        }
        put(variable, place);
    }

    private void put(int variable, int place) {
        heap.set(place, variable);
        places[variable] = place;
    }

    private static boolean isBefore(int one, int other, double[] activities) {
        return activities[one] != activities[other] ? activities[one] > activities[other] : one < other;
    }
}
