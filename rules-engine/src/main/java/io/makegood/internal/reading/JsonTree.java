package io.makegood.internal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.reading.RawValue.Fields;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Items;
import io.makegood.internal.reading.RawValue.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads JSON that somebody has already parsed; its values have no lines and columns. */
final class JsonTree {
    private final RawValueBuilder builder;

    private JsonTree(Problems problems) {
        this.builder = new RawValueBuilder(problems);
    }

    static RawValue read(JsonNode root, Problems problems) {
        return new JsonTree(problems).value(root, Pointer.ROOT);
    }

    private RawValue value(JsonNode node, Pointer pointer) {
        builder.count(Place.NONE, pointer);
        return switch (node.getNodeType()) {
            case OBJECT -> fields(node, pointer);
            case ARRAY -> items(node, pointer);
            case NUMBER -> new Scalar(Place.NONE, node.asText(), Form.NUMBER);
            case BOOLEAN -> new Scalar(Place.NONE, node.asText(), Form.TRUTH);
            case NULL, MISSING -> new Scalar(Place.NONE, "", Form.NOTHING);
            case STRING, BINARY, POJO -> new Scalar(Place.NONE, node.asText(), Form.QUOTED);
        };
    }

    private Fields fields(JsonNode node, Pointer pointer) {
        builder.open(Place.NONE, pointer);
        Map<String, Entry> entries = RawValueBuilder.entries();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            Pointer inside = pointer.field(property.getKey());
            Entry entry = new Entry(Place.NONE, value(property.getValue(), inside));
            builder.put(entries, property.getKey(), entry, inside);
        }
        builder.close();
        return new Fields(Place.NONE, entries);
    }

    private Items items(JsonNode node, Pointer pointer) {
        builder.open(Place.NONE, pointer);
        List<RawValue> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(value(item, pointer.item(items.size())));
        }
        builder.close();
        return new Items(Place.NONE, items);
    }
}
