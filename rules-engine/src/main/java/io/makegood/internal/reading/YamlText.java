package io.makegood.internal.reading;

import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.reading.RawValue.Fields;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Items;
import io.makegood.internal.reading.RawValue.Refused;
import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML from SnakeYAML's events: nothing is resolved, so that {@code NO} stays Norway, {@code 12:30} a time and
 * {@code 12.00} an amount, and an alias is seen before it multiplies anything.
 */
final class YamlText {
    private final Problems problems;
    private final RawValueBuilder builder;
    private final Iterator<Event> events;
    private Place last = new Place(1, 1);

    private YamlText(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
        this.builder = new RawValueBuilder(problems);
    }

    static RawValue read(String text, Problems problems) {
        refuseUnreadable(text, problems);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Iterator<Event> events = new Yaml(new SafeConstructor(options))
                .parse(new StringReader(text))
                .iterator();
        YamlText yaml = new YamlText(events, problems);
        try {
            return yaml.document();
        } catch (MarkedYAMLException e) {
            throw invalid(e, text, problems);
        } catch (YAMLException | NumberFormatException e) {
            throw problems.fatal(yaml.last, null, "what follows is not valid YAML", null);
        }
    }

    private static void refuseUnreadable(String text, Problems problems) {
        int lineStart = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                String message = "YAML does not allow the character " + QuotedText.character(c);
                throw problems.fatal(Place.at(text, i), null, message, null);
            }
            if (c == '\n') {
                lineStart = i + 1;
            } else if (i - lineStart >= Limits.LINE) {
                throw problems.fatal(
                        Place.at(text, lineStart),
                        null,
                        "a line has more than " + Limits.LINE + " characters",
                        "several lines, or a name that ends with `.json` if this is JSON");
            }
        }
    }

    private Event next() {
        Event event = events.next();
        last = place(event.getStartMark());
        return event;
    }

    private RawValue document() {
        RawValue root = null;
        while (true) {
            Event event = next();
            if (event.is(ID.StreamEnd)) {
                if (root == null) {
                    throw problems.fatal(new Place(1, 1), null, "the file is empty", null);
                }
                return root;
            }
            if (event.is(ID.DocumentStart)) {
                if (root != null) {
                    throw builder.severalCases(place(event.getStartMark()));
                }
                root = value(next(), Pointer.ROOT);
            }
        }
    }

    private RawValue value(Event event, Pointer pointer) {
        Place place = place(event.getStartMark());
        builder.count(place, pointer);
        refuseReferences(event, place, pointer);
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(place, scalar.getValue(), form(scalar));
        }
        if (event.is(ID.MappingStart)) {
            return fields(place, pointer);
        }
        if (event.is(ID.SequenceStart)) {
            return items(place, pointer);
        }
        return new Refused(place);
    }

    private Fields fields(Place place, Pointer pointer) {
        builder.open(place, pointer);
        Map<String, Entry> entries = RawValueBuilder.entries();
        for (Event key = next(); !key.is(ID.MappingEnd); key = next()) {
            if (key instanceof ScalarEvent scalar) {
                String name = scalar.getValue();
                Pointer inside = pointer.field(name);
                Place keyPlace = place(key.getStartMark());
                refuseReferences(key, keyPlace, inside);
                RawValue value = value(next(), inside);
                if (form(scalar) == Form.PLAIN && name.equals("<<")) {
                    problems.add(keyPlace, pointer, "a case file does not merge values with `<<`", "write them out");
                } else {
                    builder.put(entries, name, new Entry(keyPlace, value), inside);
                }
            } else {
                RawValue odd = value(key, pointer);
                if (!(odd instanceof Refused)) {
                    problems.add(odd.place(), pointer, "a name is expected before the colon", null);
                }
                RawValue unused = value(next(), pointer);
                assert unused != null;
            }
        }
        builder.close();
        return new Fields(place, entries);
    }

    private Items items(Place place, Pointer pointer) {
        builder.open(place, pointer);
        List<RawValue> items = new ArrayList<>();
        for (Event item = next(); !item.is(ID.SequenceEnd); item = next()) {
            items.add(value(item, pointer.item(items.size())));
        }
        builder.close();
        return new Items(place, items);
    }

    private void refuseReferences(Event event, Place place, Pointer pointer) {
        if (event instanceof AliasEvent alias) {
            problems.add(
                    place,
                    pointer,
                    "a case file does not refer to other places: " + QuotedText.of("*" + alias.getAnchor()),
                    "write the value out");
            return;
        }
        String anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
        if (anchor != null) {
            problems.add(place, pointer, "a case file has no anchors: " + QuotedText.of("&" + anchor), "leave it out");
        }
        String tag = tag(event);
        if (tag != null) {
            String shown = tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
            problems.add(place, pointer, "a case file has no tags: " + QuotedText.of(shown), "leave it out");
        }
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : null;
    }

    /** Only these mean nothing: {@code Null} is also a name people have. */
    private static Form form(ScalarEvent scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return Form.QUOTED;
        }
        return switch (scalar.getValue()) {
            case "", "~", "null" -> Form.NOTHING;
            default -> Form.PLAIN;
        };
    }

    private static CaseFileException invalid(MarkedYAMLException e, String text, Problems problems) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        Place here = place(e.getProblemMark());
        Place start = e.getContextMark() == null ? here : place(e.getContextMark());
        if (problem.contains("TAB")) {
            return problems.fatal(here, null, "a tab cannot stand here", "spaces");
        }
        if (problem.contains("cannot start any token")) {
            String character = problem.replaceFirst("(?s)found character '(.+?)' that.*", "$1");
            return problems.fatal(
                    here, null, "no value can start with " + QuotedText.of(character), "put the text in quotes");
        }
        if (problem.equals("mapping values are not allowed here")) {
            return problems.fatal(
                    here,
                    null,
                    "a colon is not expected here",
                    "put the text in quotes, or align the line with its neighbours");
        }
        if (problem.equals("could not find expected ':'")) {
            return problems.fatal(start, null, "a name is expected here, with a colon after it", null);
        }
        if (problem.startsWith("expected <block end>")) {
            return problems.fatal(
                    here, null, "this does not fit what stands above it", "align the line with its neighbours");
        }
        if (problem.contains("escape character")) {
            return problems.fatal(here, null, "this escape is not known", "single quotes, or `\\\\` for a backslash");
        }
        if (problem.startsWith("expected the node content, but found")) {
            return problems.fatal(here, null, "a value is expected here", null);
        }
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return problems.fatal(start, null, "the quotes opened here are not closed", null);
        }
        if (problem.startsWith("expected ',' or ")) {
            char bracket = problem.charAt("expected ',' or '".length());
            return problems.fatal(
                    here, null, "expected `,` or `" + bracket + "` for what starts in line " + start.line(), null);
        }
        if ("while scanning a directive".equals(e.getContext()) || problem.contains("directive")) {
            return problems.fatal(start, null, "a case file has no directives", "leave the line out");
        }
        int offset = e.getProblemMark() == null
                ? text.length()
                : text.offsetByCodePoints(
                        0, Math.min(e.getProblemMark().getIndex(), text.codePointCount(0, text.length())));
        if (offset == text.length()) {
            return problems.fatal(here, null, "the file ends too early", null);
        }
        String found = QuotedText.of(Character.toString(text.codePointAt(offset)));
        return problems.fatal(here, null, "this is not valid YAML: " + found + " is not expected here", null);
    }

    private static Place place(@Nullable Mark mark) {
        return mark == null ? Place.NONE : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
