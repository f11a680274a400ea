package io.makegood.internal.space;

import java.util.Arrays;

/** A list of numbers that grows. */
final class IntList {
    private int[] numbers = new int[4];
    private int size;

    int size() {
        return size;
    }

    int get(int place) {
        return numbers[place];
    }

    void set(int place, int number) {
        numbers[place] = number;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Forgets what comes after the first so many. */
    void cutTo(int size) {
        this.size = size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
