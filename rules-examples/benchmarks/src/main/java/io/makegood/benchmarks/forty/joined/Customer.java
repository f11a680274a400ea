package io.makegood.benchmarks.forty.joined;

/** Who bought it. */
public final class Customer {
    private final String id;
    private final boolean member;
    private final boolean vulnerable;

    public Customer(String id, boolean member, boolean vulnerable) {
        this.id = id;
        this.member = member;
        this.vulnerable = vulnerable;
    }

    public String getId() {
        return id;
    }

    public boolean isMember() {
        return member;
    }

    public boolean isVulnerable() {
        return vulnerable;
    }
}
