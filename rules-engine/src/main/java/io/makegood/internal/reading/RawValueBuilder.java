package io.makegood.internal.reading;

import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the readers of YAML, JSON and JSON trees have in common: the limits, and that a name is given once. */
final class RawValueBuilder {
    private final Problems problems;
    private int depth;
    private int values;

    RawValueBuilder(Problems problems) {
        this.problems = problems;
    }

    void open(Place place, Pointer pointer) {
        if (++depth > Limits.DEPTH) {
            throw problems.fatal(place, pointer, "nested deeper than " + Limits.DEPTH + " levels", null);
        }
    }

    void close() {
        depth--;
    }

    void count(Place place, Pointer pointer) {
        if (++values > Limits.VALUES) {
            throw problems.fatal(
                    place, pointer, "more than " + Limits.VALUES + " values: this is not a single case", null);
        }
    }

    /** Keeps the first of two entries of the same name. */
    void put(Map<String, Entry> entries, String name, Entry entry, Pointer pointer) {
        Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            String where = first.name().line() > 0 ? ", first in " + problems.where(first.name()) : "";
            problems.add(entry.name(), pointer, QuotedText.of(name) + " is given twice" + where, null);
        }
    }

    static Map<String, Entry> entries() {
        return new LinkedHashMap<>();
    }

    CaseFileException severalCases(Place place) {
        return problems.fatal(
                place, null, "a second document starts here, and a " + problems.input() + " holds one case", null);
    }
}
