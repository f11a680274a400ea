package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a documented case: what happened since the step before, and what must and must never be decided now. */
public final class Step {
    private final int number;
    private final String when;
    private final @Nullable Since since;
    private final ObjectNode expected;
    private final List<String> cites;
    private final List<Never> nevers;

    Step(int number, String when, @Nullable Since since, ObjectNode expected, List<String> cites, List<Never> nevers) {
        this.number = number;
        this.when = when;
        this.since = since;
        this.expected = expected;
        this.cites = List.copyOf(cites);
        this.nevers = List.copyOf(nevers);
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /** What happened, in words. */
    public String when() {
        return when;
    }

    /** Principles the decision must rest on. */
    public List<String> cites() {
        return cites;
    }

    /** What would be wrong, in words. */
    public List<String> wrongs() {
        return nevers.stream().map(Never::wrong).toList();
    }

    @Nullable Since since() {
        return since;
    }

    ObjectNode expected() {
        return expected;
    }

    List<Never> nevers() {
        return nevers;
    }

    /**
     * Something that must not come out.
     *
     * @param wrong what it would be, in words
     * @param principle which forbids it
     * @param matches part of a resolution that must not be
     * @param says words no message may contain
     */
    record Never(
            String wrong,
            @Nullable String principle,
            @Nullable JsonNode matches,
            @Nullable String says) {}
}
