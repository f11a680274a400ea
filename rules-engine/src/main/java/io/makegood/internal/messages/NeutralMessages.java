package io.makegood.internal.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

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
        ALL.forEach((key, text) -> {
            if (!MessageKeys.isPoint(key) || !MessageKeys.says(messages.keySet(), key)) {
                all.putIfAbsent(key, text);
            }
        });
        return all;
    }

    private static Map<String, String> read() {
        try (InputStream file = NeutralMessages.class.getResourceAsStream("neutral.properties")) {
            if (file == null) {
                throw new IllegalStateException("the neutral messages are not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> all = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
