package io.makegood.internal.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said where a policy says nothing. */
public final class NeutralMessages {
    private static final Map<String, String> ALL = read();

    private NeutralMessages() {}

    /**
     * The messages of a language, completed. A point of which they have a sentence, whatever its variant, is left as it is.
     *
     * @param messages by key, as the policy has them
     */
    public static Map<String, String> complete(Map<String, String> messages) {
        Map<String, String> all = new HashMap<>(messages);
        Set<String> points =
                messages.keySet().stream().map(MessageKeys::pointOf).collect(Collectors.toSet());
        ALL.forEach((key, text) -> {
            if (!MessageKeys.isPoint(key) || !points.contains(key)) {
                all.putIfAbsent(key, text);
            }
        });
        return all;
    }

    private static Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        read("neutral.properties", all);
        read("agent.properties", all);
        return Map.copyOf(all);
    }

    private static void read(String name, Map<String, String> all) {
        try (InputStream file = NeutralMessages.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
