package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A schema in the model's jar that is derived from the model: compared with the committed one, or with {@code -Dmakegood.update=true} renewed. */
final class CommittedSchema {
    private CommittedSchema() {}

    static void check(Path file, String schema) throws IOException {
        if (Boolean.getBoolean("makegood.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
        }
        assertTrue(Files.exists(file), "no schema yet: run this test with -Dmakegood.update=true");
        assertEquals(
                Files.readString(file), schema, "the model has changed: run this test with -Dmakegood.update=true");
    }

    /** What in a schema has no description. */
    static Set<String> mute(String schema) throws IOException {
        Set<String> mute = new TreeSet<>();
        JsonNode tree = Json.mapper().readTree(schema);
        collectMute("", tree, mute);
        tree.get("$defs").properties().forEach(type -> collectMute(type.getKey(), type.getValue(), mute));
        return mute;
    }

    private static void collectMute(String name, JsonNode type, Set<String> mute) {
        if (isMute(type)) {
            mute.add(name);
        }
        type.path("properties").properties().forEach(property -> {
            if (isMute(property.getValue())) {
                mute.add(name + "." + property.getKey());
            }
        });
    }

    private static boolean isMute(JsonNode node) {
        return node.path("description").asText().isEmpty();
    }
}
