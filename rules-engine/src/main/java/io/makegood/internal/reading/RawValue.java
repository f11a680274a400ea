package io.makegood.internal.reading;

import java.util.List;
import java.util.Map;

/** A value as it was written, with its place, before anybody knows what it is meant to be. */
sealed interface RawValue {
    Place place();

    /** Named values, in the order of the input. */
    record Fields(Place place, Map<String, Entry> entries) implements RawValue {}

    /** A name with its value. */
    record Entry(Place name, RawValue value) {
        /** Where to point at when the value is wrong: the name, when nothing was written after it. */
        Place place() {
            return value instanceof Scalar scalar && scalar.form() == Form.NOTHING ? name : value.place();
        }
    }

    record Items(Place place, List<RawValue> items) implements RawValue {}

    /**
     * A single value.
     *
     * @param text as written, without quotes
     */
    record Scalar(Place place, String text, Form form) implements RawValue {}

    /** Something that was refused already, so that nothing more is to be said about it. */
    record Refused(Place place) implements RawValue {}

    /** How a single value was written. */
    enum Form {
        /** YAML without quotes: whatever its field wants it to be. */
        PLAIN,
        QUOTED,
        /** A JSON number. */
        NUMBER,
        /** A JSON true or false. */
        TRUTH,
        NOTHING
    }

    /** The place of what the pointer points at, or of what it would be part of. */
    default Place place(List<String> pointer) {
        RawValue here = this;
        Place place = place();
        for (String segment : pointer) {
            if (here instanceof Fields fields && fields.entries().containsKey(segment)) {
                Entry entry = fields.entries().get(segment);
                here = entry.value();
                place = entry.place();
            } else if (here instanceof Items items) {
                here = items.items().get(Integer.parseInt(segment));
                place = here.place();
            } else {
                break;
            }
        }
        return place;
    }
}
