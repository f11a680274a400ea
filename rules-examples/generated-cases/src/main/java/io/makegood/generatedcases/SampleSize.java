package io.makegood.generatedcases;

/** How many of something a test takes: few in every build, more in the profile {@code nightly}. */
public final class SampleSize {
    /** How many times as many as usual: the system property {@code makegood.times}. */
    private static final int TIMES = Integer.getInteger("makegood.times", 1);

    private SampleSize() {}

    /**
     * As many as a system property says.
     *
     * @param property its name after {@code makegood.}
     * @param usual how many without it, for {@code makegood.times=1}
     */
    public static int of(String property, int usual) {
        return Integer.getInteger("makegood." + property, usual * TIMES);
    }
}
