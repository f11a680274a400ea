package io.makegood.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of the model says, taken from its sources, since it is gone at run time. */
final class ModelDocs {
    static final Path MODEL = Path.of("..", "rules-model", "src", "main");

    private static final Pattern TYPE_DOC = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*public (?:record|enum|final class) (\\w+)", Pattern.DOTALL);
    private static final Pattern CONSTANT_DOC = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public static final \\w+ )?([A-Z][A-Z_]+)\\s*[(,;}=]", Pattern.DOTALL);

    private final Map<Class<?>, Map<String, String>> docs = new HashMap<>();

    /** The first paragraphs, before the first tag. */
    String ofType(Class<?> type) {
        return docs(type).getOrDefault("", "");
    }

    /** The {@code @param} of a record, or the comment on a constant; empty when there is none. */
    String of(Class<?> type, String name) {
        return docs(type).getOrDefault(name, "");
    }

    private Map<String, String> docs(Class<?> type) {
        return docs.computeIfAbsent(type, ModelDocs::read);
    }

    private static Map<String, String> read(Class<?> type) {
        Map<String, String> docs = new HashMap<>();
        Path file = Path.of("java", type.getName().replace('.', '/') + ".java");
        Path ofModel = MODEL.resolve(file);
        Path source = Files.exists(ofModel) ? ofModel : Path.of("src", "main").resolve(file);
        if (!Files.exists(source)) {
            return docs;
        }
        String text;
        try {
            text = Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher typeDoc = TYPE_DOC.matcher(text);
        if (typeDoc.find()) {
            String[] parts = plain(typeDoc.group(1)).split("@param ");
            docs.put("", parts[0].strip());
            for (int i = 1; i < parts.length; i++) {
                String[] nameAndText = parts[i].strip().split(" ", 2);
                docs.put(nameAndText[0], nameAndText[1].strip());
            }
        }
        Matcher constants = CONSTANT_DOC.matcher(text);
        while (constants.find()) {
            docs.put(constants.group(2), plain(constants.group(1)));
        }
        return docs;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*\\s?", " ")
                .replaceAll("\\{@link (?:\\w+)?#(\\w+)(?:\\(\\))?}", "$1")
                .replaceAll("\\{@link (\\w+)}", "$1")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
