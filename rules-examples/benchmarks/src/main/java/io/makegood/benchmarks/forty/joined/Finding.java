package io.makegood.benchmarks.forty.joined;

/** Something found out. */
public final class Finding {
    private final String name;

    public Finding(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
