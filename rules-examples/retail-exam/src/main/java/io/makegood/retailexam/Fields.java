package io.makegood.retailexam;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object; what is missing or of another kind is told.
 *
 * @param path where the object stands, such as {@code order.items[0]}; empty for the line itself
 */
record Fields(JsonNode node, String path) {
    /** An object. */
    static Fields of(@Nullable JsonNode node, String path) throws MalformedLine {
        if (node == null || !node.isObject()) {
            throw new MalformedLine(
                    "`" + path + "` is " + (node == null ? "missing" : "no object"), "`\"" + path + "\": {…}`");
        }
        return new Fields(node, path);
    }

    /** A text. */
    String text(String name) throws MalformedLine {
        return present(optionalText(name), name, "\"…\"");
    }

    /** A text; null when there is none. */
    @Nullable String optionalText(String name) throws MalformedLine {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new MalformedLine("`" + at(name) + "` is no text", "`\"" + name + "\": \"…\"`");
        }
        return value.textValue();
    }

    /** Texts; null when there are none. */
    @Nullable List<String> optionalTexts(String name) throws MalformedLine {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            throw new MalformedLine("`" + at(name) + "` is no list", "`\"" + name + "\": [\"…\"]`");
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw new MalformedLine(
                        "`" + at(name) + "` has an entry that is no text", "`\"" + name + "\": [\"…\"]`");
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    boolean truth(String name) throws MalformedLine {
        JsonNode value = node.get(name);
        if (value == null || !value.isBoolean()) {
            throw new MalformedLine("`" + at(name) + "` is neither true nor false", "`\"" + name + "\": true`");
        }
        return value.booleanValue();
    }

    /** An amount in dollars, to the cent: the exam adds in binary, which leaves dust behind. */
    BigDecimal amount(String name) throws MalformedLine {
        return present(optionalAmount(name), name, "12.50");
    }

    /** As {@link #amount}; null when there is none. */
    @Nullable BigDecimal optionalAmount(String name) throws MalformedLine {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            String written = value.isNumber() || value.isTextual() ? value.asText() : "";
            BigDecimal amount = new BigDecimal(written);
            if (amount.precision() - amount.scale() > 12 || amount.scale() > 30) {
                throw new NumberFormatException(written);
            }
            return amount.setScale(2, RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw new MalformedLine("`" + at(name) + "` is no amount", "`\"" + name + "\": 12.50`");
        }
    }

    Fields object(String name) throws MalformedLine {
        return of(node.get(name), at(name));
    }

    /** Objects. */
    List<Fields> objects(String name) throws MalformedLine {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw new MalformedLine(
                    "`" + at(name) + "` is " + (value == null ? "missing" : "no list"), "`\"" + name + "\": [{…}]`");
        }
        List<Fields> objects = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            objects.add(of(value.get(i), at(name) + "[" + i + "]"));
        }
        return objects;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    private <T> T present(@Nullable T value, String name, String example) throws MalformedLine {
        if (value == null) {
            throw new MalformedLine("`" + at(name) + "` is missing", "`\"" + name + "\": " + example + "`");
        }
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
