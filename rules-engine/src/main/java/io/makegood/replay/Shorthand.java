package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A tree as an author would write it on one line: {@code {remedy: REPLACEMENT, costs: [{payer: PLATFORM}]}}. */
final class Shorthand {
    private static final int LIMIT = 300;

    private Shorthand() {}

    static String of(@Nullable JsonNode node) {
        String text = node == null ? "nothing" : text(node);
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + " ...";
    }

    private static String text(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Shorthand::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.isNull() ? "nothing" : node.asText();
    }
}
