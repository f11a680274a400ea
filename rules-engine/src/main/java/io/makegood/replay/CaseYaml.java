package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.CaseWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a case as an author would: what fits in one line stands in one. */
final class CaseYaml {
    private static final int WIDTH = 140;
    /** What YAML, in whatever version, takes for nothing but a text, even within brackets. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:y|n|yes|no|on|off|true|false|null|\\d+:\\d.*)$)[A-Za-z0-9/](?:[A-Za-z0-9 _./@()-]|:(?! )|(?<! )#)*(?<![ :])");

    private final StringBuilder text = new StringBuilder();

    private CaseYaml() {}

    /** A documented case of one step that nobody has confirmed. */
    static String of(String id, String title, String told, CaseFile facts, ObjectNode expected, ObjectNode never) {
        CaseYaml yaml = new CaseYaml();
        yaml.line(0, "id: " + flow(TextNode.valueOf(id)));
        yaml.line(0, "title: " + flow(TextNode.valueOf(title)));
        yaml.line(0, "kind: unconfirmed");
        yaml.line(0, "told: >-");
        yaml.wrapped(told);
        yaml.line(0, "");
        yaml.line(0, "facts:");
        yaml.fields(1, CaseWriter.tree(facts));
        yaml.line(0, "");
        yaml.line(0, "steps:");
        yaml.line(1, "- when: the case is decided");
        yaml.line(2, "expect:");
        yaml.fields(3, expected);
        if (!never.isEmpty()) {
            yaml.line(2, "never:");
            yaml.line(3, "- wrong: what came out if it were otherwise");
            yaml.line(4, "matches:");
            yaml.fields(5, never);
        }
        return yaml.text.toString();
    }

    private void line(int deep, String line) {
        text.append(line.isEmpty() ? "" : "  ".repeat(deep)).append(line).append('\n');
    }

    private void wrapped(String told) {
        StringBuilder line = new StringBuilder();
        for (String word : told.split("\\s+", -1)) {
            if (line.length() + word.length() > WIDTH - 10) {
                line(1, line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(1, line.toString());
    }

    private void fields(int deep, JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String flow = field.getKey() + ": " + flow(field.getValue());
            if (isShort(deep, field.getValue(), flow)) {
                line(deep, flow);
            } else {
                line(deep, field.getKey() + ":");
                within(deep + 1, field.getValue());
            }
        }
    }

    private void within(int deep, JsonNode value) {
        if (value.isObject()) {
            fields(deep, value);
            return;
        }
        for (JsonNode element : value) {
            String flow = "- " + flow(element);
            if (isShort(deep, element, flow)) {
                line(deep, flow);
            } else {
                int begin = text.length();
                fields(deep + 1, element);
                // The first field stands beside the hyphen.
                text.setCharAt(begin + 2 * deep, '-');
            }
        }
    }

    /** Whether something stands in one line: it fits, and holds no lists of facts. */
    private static boolean isShort(int deep, JsonNode value, String flow) {
        boolean isDeep = value.isArray() && !value.isEmpty() && value.get(0).isObject();
        for (JsonNode inner : value) {
            isDeep |= inner.isArray() && !inner.isEmpty() && inner.get(0).isObject();
        }
        return !value.isContainerNode() || !isDeep && flow.length() + 2 * deep <= WIDTH;
    }

    private static String flow(JsonNode value) {
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.properties().forEach(field -> fields.add(field.getKey() + ": " + flow(field.getValue())));
            return "{" + String.join(", ", fields) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(flow(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isTextual() && PLAIN.matcher(value.textValue()).matches() ? value.textValue() : value.toString();
    }
}
