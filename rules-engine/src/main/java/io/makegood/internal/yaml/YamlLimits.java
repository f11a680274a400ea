package io.makegood.internal.yaml;

/** How large a YAML file may be. Far above every real one, far below what hurts. */
public final class YamlLimits {
    /** Characters of one file. */
    public static final int CHARACTERS = 5 * 1024 * 1024;
    /** Lists and named values within one another. */
    public static final int DEPTH = 50;
    /** Values of one file. */
    public static final int VALUES = 250_000;
    /** Characters of one line: the time it takes to read it grows with their square. */
    public static final int LINE = 100_000;
    /** Uses of lists that have a name, {@code *eu}. */
    public static final int REFERENCES = 100;

    private YamlLimits() {}
}
