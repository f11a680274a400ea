package io.makegood.internal.reading;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.reading.RawValue.Fields;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Items;
import io.makegood.internal.reading.RawValue.Refused;
import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.internal.reading.ValueForm.Reading;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a case of what was written, and goes on after a mistake, so that all of them are said at once. */
final class Binder {
    private static final String VERSION = "schemaVersion";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)");
    private static final int LONGEST_MOMENT = 40;

    private final Problems problems;
    private final Declared declared;
    /** Where the facts of a list stood before the case sorted them; only for lists that were not sorted. */
    private final Map<String, int[]> unsorted = new HashMap<>();

    private @Nullable String currency;
    private @Nullable ZoneId zone;
    private int failures;

    Binder(Problems problems, Declared declared) {
        this.problems = problems;
        this.declared = declared;
    }

    /** The case, or null when something is wrong. */
    @Nullable CaseFile caseFile(RawValue root) {
        if (root instanceof Fields fields) {
            currency = onlyCurrency(fields);
            zone = isInUtc(fields) ? ZoneOffset.UTC : zoneOf(fields);
            return (CaseFile) record(fields, CaseFile.class, Pointer.ROOT);
        }
        if (root instanceof Scalar scalar && scalar.form() == Form.NOTHING) {
            fail(root.place(), Pointer.ROOT, "the " + problems.input() + " is empty", null);
        } else if (!(root instanceof Refused)) {
            String names = "`clock`, `customer`, `orders` and `incidents`";
            fail(root.place(), Pointer.ROOT, "this is no case: expected " + names + ", and more", null);
        }
        return null;
    }

    /** The place in the input of a place in the case, whose lists are sorted. */
    Pointer asWritten(Pointer inCase) {
        Pointer written = Pointer.ROOT;
        for (String segment : inCase.segments()) {
            int[] positions = unsorted.get(written.toString());
            if (positions != null) {
                written = written.item(positions[Integer.parseInt(segment)]);
            } else {
                written = written.field(segment);
            }
        }
        return written;
    }

    private @Nullable Record record(Fields written, Class<?> type, Pointer pointer) {
        Shape shape = Shape.of(type);
        String outerCurrency = currency;
        currency = currencyOf(written) == null ? outerCurrency : currencyOf(written);
        int before = failures;
        @Nullable Object[] arguments = new Object[shape.size()];
        Attributes[] attributes = {Attributes.NONE};
        Set<String> settled = new HashSet<>();
        written.entries().forEach((name, entry) -> {
            Field field = shape.field(name);
            Attribute<?> attribute =
                    field != null || shape.owner() == null ? null : vocabulary().attribute(shape.owner(), name);
            if (field != null) {
                settled.add(name);
                arguments[field.index()] = value(field, entry, pointer.field(name));
            } else if (attribute != null) {
                Object value = value(attribute, entry, pointer.field(name));
                attributes[0] = value == null ? attributes[0] : attributes[0].with(attribute, value);
            } else if (shape.owner() != null && declared.ignored() != null) {
                ignore(entry.name(), pointer.field(name), QuotedText.of(name) + " is not known here");
            } else if (type == CaseFile.class && name.equals(VERSION)) {
                version(entry, pointer.field(name));
            } else if (type != CaseFile.class || !name.equals("$schema")) {
                String nearest = unknown(name, entry, shape, written, pointer);
                if (nearest != null) {
                    settled.add(nearest);
                }
            }
        });
        for (Field field : shape.fields()) {
            boolean expected = field.required() || field.neverEmpty();
            if (expected && !settled.contains(field.name())) {
                missing(field, type, written.place(), pointer);
            } else if (arguments[field.index()] == null) {
                arguments[field.index()] = absent(field);
            }
        }
        if (shape.attributesIndex() >= 0) {
            arguments[shape.attributesIndex()] = attributes[0];
        }
        currency = outerCurrency;
        if (failures > before) {
            return null;
        }
        Record record = shape.create(arguments);
        shape.fields().stream()
                .filter(Field::many)
                .forEach(field -> remember(field, arguments[field.index()], record, pointer));
        return record;
    }

    /** A case may say in which form it is written, so that what is too new is told by that as well. */
    private void version(Entry entry, Pointer pointer) {
        if (!(entry.value() instanceof Scalar written) || !written.text().matches("[1-9][0-9]{0,3}")) {
            fail(
                    entry.value().place(),
                    pointer,
                    "`" + VERSION + "` is no version",
                    "`" + VERSION + ": " + CaseFile.SCHEMA_VERSION + "`");
        } else if (Integer.parseInt(written.text()) > CaseFile.SCHEMA_VERSION) {
            fail(
                    entry.value().place(),
                    pointer,
                    "this case is written in form " + written.text() + ", and this version of Makegood reads up to "
                            + CaseFile.SCHEMA_VERSION,
                    "a later version of Makegood");
        }
    }

    private static @Nullable Object absent(Field field) {
        if (field.type() == boolean.class) {
            return false;
        }
        return field.type() == int.class ? Integer.valueOf(0) : null;
    }

    private @Nullable Object value(Field field, Entry entry, Pointer pointer) {
        RawValue written = entry.value();
        if (written instanceof Scalar scalar && scalar.form() == Form.NOTHING) {
            if (field.required() || field.neverEmpty()) {
                fail(entry.place(), pointer, "`" + field.name() + "` has no value", field.example());
            }
            return null;
        }
        return field.many() ? values(field, written, pointer) : single(field, written, pointer);
    }

    private @Nullable Object value(Attribute<?> attribute, Entry entry, Pointer pointer) {
        RawValue written = entry.value();
        if (!(written instanceof Scalar scalar)) {
            fail(written, pointer, is(attribute.name(), written) + ", expected " + AttributeForm.expected(attribute));
            return null;
        }
        if (scalar.form() == Form.NOTHING) {
            return null;
        }
        Reading reading = AttributeForm.read(attribute, scalar, currency);
        if (reading.complaint() != null) {
            fail(written.place(), pointer, "`" + attribute.name() + "` " + reading.complaint(), reading.maybe());
        }
        return reading.value();
    }

    private Vocabulary vocabulary() {
        return declared.vocabulary();
    }

    /** What the vocabulary does not declare is left out, for whoever wants it so, and told. */
    private void ignore(Place place, Pointer pointer, String message) {
        Consumer<Problem> ignored = declared.ignored();
        if (ignored != null) {
            ignored.accept(problems.problem(place, pointer, message, null));
        }
    }

    private @Nullable Collection<Object> values(Field field, RawValue written, Pointer pointer) {
        if (written instanceof Items items) {
            Collection<Object> values = field.distinct() ? new LinkedHashSet<>() : new ArrayList<>();
            for (int i = 0; i < items.items().size(); i++) {
                RawValue item = items.items().get(i);
                Pointer inside = pointer.item(i);
                if (item instanceof Scalar scalar && scalar.form() == Form.NOTHING) {
                    fail(item.place(), inside, "`" + field.name() + "` has an empty entry", null);
                    continue;
                }
                Object value = single(field, item, inside);
                if (value != null && !values.add(value)) {
                    String twice = "`" + field.name() + "` lists " + QuotedText.of(value.toString()) + " twice";
                    fail(item.place(), inside, twice, null);
                }
            }
            return values;
        }
        if (written instanceof Scalar scalar) {
            String shown = QuotedText.of(scalar.text());
            String maybe = shown.equals("`" + scalar.text() + "`") ? "`[" + scalar.text() + "]`" : null;
            fail(written.place(), pointer, is(field, written) + ", expected a list", maybe);
        } else {
            fail(written, pointer, is(field, written) + ", expected a list");
        }
        return null;
    }

    private @Nullable Object single(Field field, RawValue written, Pointer pointer) {
        ValueForm form = field.form();
        if (form == null) {
            if (written instanceof Fields fields) {
                return record(fields, field.type(), pointer);
            }
            String names = Shape.of(field.type()).fields().stream()
                    .filter(Field::required)
                    .map(required -> "`" + required.name() + "`")
                    .collect(Collectors.joining(", "));
            fail(
                    written,
                    pointer,
                    is(field, written) + ", expected fields" + (names.isEmpty() ? "" : " such as " + names));
            return null;
        }
        if (!(written instanceof Scalar scalar)) {
            fail(written, pointer, is(field, written) + ", expected " + form.expected());
            return null;
        }
        if (field.required() && scalar.text().isBlank()) {
            fail(written.place(), pointer, "`" + field.name() + "` is blank", field.example());
            return null;
        }
        if (Term.class.isAssignableFrom(field.type())) {
            return term(field, scalar, pointer);
        }
        Reading reading = form.read(scalar, currency);
        if (reading.complaint() != null) {
            String inZone =
                    field.type() == Instant.class && zone != null ? ValueForm.inZone(scalar.text(), zone) : null;
            fail(
                    written.place(),
                    pointer,
                    "`" + field.name() + "` " + reading.complaint(),
                    inZone == null ? reading.maybe() : "`" + inZone + "`");
        }
        return reading.value();
    }

    /** Whether the moments of a case are written in UTC, and none otherwise. */
    private static boolean isInUtc(RawValue value) {
        int[] counts = new int[2];
        countMoments(value, counts);
        return counts[0] > 0 && counts[1] == 0;
    }

    private static void countMoments(RawValue value, int[] counts) {
        if (value instanceof Scalar scalar && scalar.text().length() < LONGEST_MOMENT) {
            Matcher moment = MOMENT.matcher(scalar.text());
            if (moment.matches()) {
                counts[moment.group(1).equals("Z") ? 0 : 1]++;
            }
        } else if (value instanceof Fields fields) {
            fields.entries().values().forEach(entry -> countMoments(entry.value(), counts));
        } else if (value instanceof Items items) {
            items.items().forEach(item -> countMoments(item, counts));
        }
    }

    /** Where the case takes place, as its clock says; null when it does not. */
    private static @Nullable ZoneId zoneOf(Fields root) {
        Entry clock = root.entries().get("clock");
        Entry zone = clock != null && clock.value() instanceof Fields fields
                ? fields.entries().get("zone")
                : null;
        if (zone != null && zone.value() instanceof Scalar written) {
            try {
                return ZoneId.of(written.text());
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Term term(Field field, Scalar written, Pointer pointer) {
        Class<? extends Term> kind = field.type().asSubclass(Term.class);
        Term term = vocabulary().find(kind, written.text());
        if (term == null) {
            String message = "`" + field.name() + "` cannot be " + QuotedText.of(written.text());
            if (declared.ignored() != null && !field.required()) {
                ignore(written.place(), pointer, message);
                return null;
            }
            List<String> names = vocabulary().all(kind).stream().map(Term::name).toList();
            fail(written.place(), pointer, message, Nearest.orAll(written.text(), names));
        }
        return term;
    }

    private static String is(Field field, RawValue written) {
        return is(field.name(), written);
    }

    private static String is(String field, RawValue written) {
        String name = "`" + field + "` ";
        if (written instanceof Scalar scalar) {
            return name + "is " + QuotedText.of(scalar.text());
        }
        return name + (written instanceof Items ? "is a list" : "has fields of its own");
    }

    /** Says so, and returns what was meant, if that is clear. */
    private @Nullable String unknown(String name, Entry entry, Shape shape, Fields written, Pointer pointer) {
        String message = QuotedText.of(name) + " is not known here";
        if (problems.areEnough()) {
            fail(entry.name(), pointer, message, null);
            return null;
        }
        List<String> open = Stream.concat(
                        shape.names().stream(),
                        shape.owner() == null
                                ? Stream.of()
                                : vocabulary().attributes(shape.owner()).stream()
                                        .map(Attribute::name))
                .filter(known -> !written.entries().containsKey(known))
                .toList();
        String nearest = Nearest.meant(name, open);
        String maybe = open.isEmpty() ? null : Nearest.orAll(name, open);
        fail(entry.name(), pointer.field(name), message, maybe);
        return nearest;
    }

    private void missing(Field field, Class<?> owner, Place place, Pointer pointer) {
        fail(place, pointer, field.missing(owner), field.missingExample(owner));
    }

    private void fail(RawValue written, Pointer pointer, String message) {
        if (written instanceof Refused) {
            failures++;
        } else {
            fail(written.place(), pointer, message, null);
        }
    }

    private void fail(Place place, Pointer pointer, String message, @Nullable String maybe) {
        failures++;
        problems.add(place, pointer, message, maybe);
    }

    private void remember(Field field, @Nullable Object listed, Record record, Pointer pointer) {
        if (!(listed instanceof Collection<?> written) || !(field.valueIn(record) instanceof Collection<?> kept)) {
            return;
        }
        Map<Object, Integer> positions = field.form() == null ? new IdentityHashMap<>() : new HashMap<>();
        written.forEach(value -> positions.put(value, positions.size()));
        int[] sorted = kept.stream()
                .mapToInt(value -> positions.getOrDefault(value, 0))
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != i) {
                unsorted.put(pointer.field(field.name()).toString(), sorted);
                return;
            }
        }
    }

    /** The currency all orders agree on; null when there is none. */
    private static @Nullable String onlyCurrency(Fields root) {
        Entry orders = root.entries().get("orders");
        if (orders == null || !(orders.value() instanceof Items items)) {
            return null;
        }
        Set<String> currencies = items.items().stream()
                .map(order -> order instanceof Fields fields ? currencyOf(fields) : null)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    private static @Nullable String currencyOf(Fields fields) {
        Entry entry = fields.entries().get("currency");
        return entry != null && entry.value() instanceof Scalar scalar ? scalar.text() : null;
    }
}
