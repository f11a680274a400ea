package io.makegood.internal.matching;

import io.makegood.internal.rulebook.RuleFailure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property that rules ask for, and which rules go on with each of its values. A rule that does not ask goes on with any. */
final class Question {
    private static final int BITS = 64;

    private final String name;
    private final Function<Object, @Nullable Object> read;
    private final long[] asking;
    private final long[] unlisted;
    /** By ordinal, of a term; null where the property is no term. */
    private final long @Nullable [][] byOrdinal;

    private final Map<@Nullable Object, long[]> byValue;
    private final long[] ofNothing;

    private Question(
            String name,
            Function<Object, @Nullable Object> read,
            long[] asking,
            long[] unlisted,
            long @Nullable [][] byOrdinal,
            Map<@Nullable Object, long[]> byValue) {
        this.name = name;
        this.read = read;
        this.asking = asking;
        this.unlisted = unlisted;
        this.byOrdinal = byOrdinal;
        this.byValue = byValue;
        this.ofNothing = byValue.getOrDefault(null, unlisted);
    }

    /** What the rule with this bit wants of the property. */
    record Wanted(int bit, Test test) {}

    static Question of(List<Wanted> wanted, int rules) {
        Test any = wanted.get(0).test();
        int words = (rules + BITS - 1) / BITS;
        long[] asking = new long[words];
        Map<@Nullable Object, long[]> byValue = new HashMap<>();
        for (Wanted each : wanted) {
            asking[each.bit() / BITS] |= 1L << each.bit();
            for (Object value : each.test().listed()) {
                byValue.computeIfAbsent(value, v -> new long[words]);
            }
        }
        long[] unlisted = new long[words];
        for (int word = 0; word < words; word++) {
            unlisted[word] = ~asking[word];
        }
        byValue.values().forEach(mask -> Arrays.fill(mask, -1L));
        for (Wanted each : wanted) {
            Set<@Nullable Object> values = each.test().listed();
            byValue.forEach((value, mask) -> {
                if (!values.contains(value)) {
                    mask[each.bit() / BITS] &= ~(1L << each.bit());
                }
            });
        }
        return new Question(any.key(), any.left(), asking, unlisted, byOrdinal(any.type(), byValue, unlisted), byValue);
    }

    private static long @Nullable [][] byOrdinal(
            Class<?> type, Map<@Nullable Object, long[]> byValue, long[] unlisted) {
        Object[] terms = type.getEnumConstants();
        if (terms == null) {
            return null;
        }
        long[][] masks = new long[terms.length][];
        for (int i = 0; i < terms.length; i++) {
            masks[i] = byValue.getOrDefault(terms[i], unlisted);
        }
        return masks;
    }

    /** The bits of the rules that ask. */
    long[] asking() {
        return asking;
    }

    boolean isAskedBy(long[] left) {
        for (int word = 0; word < left.length; word++) {
            if ((left[word] & asking[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object valueIn(Object fact) {
        try {
            return read.apply(fact);
        } catch (RuntimeException e) {
            throw new RuleFailure("a condition on `" + name + "` broke down: " + e, e);
        }
    }

    /** The bits of the rules that go on with what the fact says. */
    long[] allowed(Object fact) {
        Object value = valueIn(fact);
        if (value == null) {
            return ofNothing;
        }
        return byOrdinal != null ? byOrdinal[((Enum<?>) value).ordinal()] : byValue.getOrDefault(value, unlisted);
    }
}
