package io.makegood.generatedcases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chance, repeatable by its seed. */
public final class Dice {
    private final SplittableRandom random;

    /** The same seed falls the same way. */
    public Dice(long seed) {
        // Neighbouring seeds start far apart.
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 0x2545F4914F6CDD1DL);
    }

    /** True as often as that. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** The same for large numbers. */
    public long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    /** One of them. */
    @SafeVarargs
    public final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** One of them or null, each as often. */
    @SafeVarargs
    public final <T> @Nullable T oneOrNone(T... of) {
        int index = random.nextInt(of.length + 1);
        return index == of.length ? null : of[index];
    }

    /** One of them. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some of them, at least as many as that. */
    public <T extends Comparable<? super T>> Set<T> some(int least, List<T> of) {
        List<T> left = new ArrayList<>(of);
        Set<T> taken = new TreeSet<>();
        int count = between(Math.min(least, of.size()), of.size());
        while (taken.size() < count) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }

    /** All of them in some other order. */
    public <T> List<T> shuffled(List<T> list) {
        List<T> left = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
