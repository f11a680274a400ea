package io.makegood.internal.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON pointer, spelled out only when somebody asks: most values are right, and then nobody does. */
final class Pointer {
    static final Pointer ROOT = new Pointer(null, "", 0);
    /** Leads nowhere, and so does every way on from it: for whoever only wants to know whether anything is wrong at all. */
    static final Pointer NOWHERE = new Pointer(null, "", 0);

    private final @Nullable Pointer parent;
    private final @Nullable String name;
    private final int index;

    private Pointer(@Nullable Pointer parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    Pointer field(String field) {
        return this == NOWHERE ? this : new Pointer(this, field, 0);
    }

    Pointer item(int item) {
        return this == NOWHERE ? this : new Pointer(this, null, item);
    }

    /** What is spelled out, none of its names having to be escaped. */
    static Pointer of(String text) {
        Pointer pointer = ROOT;
        for (String segment : text.substring(1).split("/", -1)) {
            pointer = pointer.field(segment);
        }
        return pointer;
    }

    /** Names and indexes from the root down, not escaped. */
    List<String> segments() {
        Deque<String> segments = new ArrayDeque<>();
        Pointer here = this;
        while (here.parent != null) {
            segments.addFirst(here.name != null ? here.name : Integer.toString(here.index));
            here = here.parent;
        }
        return List.copyOf(segments);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments()) {
            text.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
