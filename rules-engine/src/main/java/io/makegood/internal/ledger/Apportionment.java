package io.makegood.internal.ledger;

import java.math.BigInteger;
import java.util.Arrays;

/** Splits amounts so that the shares add up to the cent. Amounts are in minor units, such as cents. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Shares in proportion to weights, by largest remainder: everybody gets what is his, rounded down, and what is left over goes cent by cent to
     * whoever lost most by the rounding; of equals to the first. Without any weight, all weigh the same.
     *
     * @param amount zero or more
     * @param weights zero or more each; at least one
     */
    static long[] byWeight(long amount, long[] weights) {
        long[] shares = new long[weights.length];
        if (amount == 0) {
            return shares;
        }
        long[] weighed = weights;
        long sum = sum(weights);
        if (sum == 0) {
            weighed = new long[weights.length];
            Arrays.fill(weighed, 1);
            sum = weights.length;
        }
        long[] lost = new long[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            long weight = weighed[i];
            if (Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0) {
                shares[i] = amount * weight / sum;
                lost[i] = amount * weight % sum;
            } else {
                BigInteger[] split = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(BigInteger.valueOf(sum));
                shares[i] = split[0].longValueExact();
                lost[i] = split[1].longValueExact();
            }
            left -= shares[i];
        }
        Integer[] mostLostFirst = left == 0 ? new Integer[0] : places(weights.length);
        if (left > 0) {
            Arrays.sort(mostLostFirst, (a, b) -> Long.compare(lost[b], lost[a]));
        }
        for (int i = 0; i < left; i++) {
            shares[mostLostFirst[i]]++;
        }
        return shares;
    }

    private static Integer[] places(int count) {
        Integer[] places = new Integer[count];
        Arrays.setAll(places, i -> i);
        return places;
    }

    /** The share of some pieces among equal ones: what does not divide goes cent by cent to the first pieces. */
    static long ofPieces(long amount, int pieces, int from, int to) {
        return upTo(amount, pieces, to) - upTo(amount, pieces, from);
    }

    private static long upTo(long amount, int pieces, int count) {
        return pieces == 0 ? 0 : amount / pieces * count + Math.min(count, amount % pieces);
    }

    /** An amount times a part of a whole, rounded down. */
    static long floor(long amount, long part, long whole) {
        return Math.multiplyHigh(amount, part) == 0 && amount * part >= 0
                ? amount * part / whole
                : BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(whole))
                        .longValueExact();
    }

    /** An amount times a part of a whole, rounded half up. */
    static long proportion(long amount, long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        BigInteger twice =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        return twice.add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(whole).shiftLeft(1))
                .longValueExact();
    }

    /** The same for an amount that may be many times the whole; no more than a bound. */
    static long proportionAtMost(long amount, long part, long whole, long most) {
        return Math.multiplyHigh(amount, part) == 0
                        || BigInteger.valueOf(amount)
                                        .multiply(BigInteger.valueOf(part))
                                        .divide(BigInteger.valueOf(whole))
                                        .compareTo(BigInteger.valueOf(most))
                                < 0
                ? Math.min(most, proportion(amount, part, whole))
                : most;
    }

    static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
