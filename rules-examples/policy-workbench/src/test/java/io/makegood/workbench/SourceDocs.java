package io.makegood.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of a type says, taken from its source, since it is gone at run time. */
final class SourceDocs {
    private static final String JAVADOC = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final String ANNOTATIONS = "(?:@\\w+(?:\\((?:[^)\"]++|\"[^\"]*+\")*+\\))?\\s+)*";
    private static final Pattern TYPE = Pattern.compile(
            JAVADOC + ANNOTATIONS + "public (?:abstract |final |sealed )*(?:class|enum|record|interface) ",
            Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            JAVADOC + ANNOTATIONS + "public (?:final |static )*[\\w.<>@ ]+ (\\w+)\\(([^)]*)\\)", Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile(JAVADOC + "(?:public static final \\w+ )?([A-Z][A-Z0-9_]+)\\s*[(,;}=\\n]", Pattern.DOTALL);
    /** A comment that stands alone between the members of a type heads those that follow. */
    private static final Pattern HEADING = Pattern.compile("(?m)^ {4}// (.+)$");

    private static final Pattern NESTED = Pattern.compile("(?ms)^ {4}public enum (\\w+) \\{$.*?^ {4}}$");

    private static final List<String> MODULES = List.of("rules-model", "rules-engine");

    private static final Pattern COMPONENT = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)", Pattern.DOTALL);

    private final String ofType;
    private final Map<String, String> ofComponents = new HashMap<>();
    private final Map<String, String> docs = new LinkedHashMap<>();
    private final Map<String, String> headings = new HashMap<>();

    SourceDocs(Class<?> type) {
        String text = text(type);
        Matcher typeDoc = TYPE.matcher(text);
        ofType = typeDoc.find() ? plain(typeDoc.group(1)) : "";
        if (!ofType.isEmpty()) {
            for (Matcher m = COMPONENT.matcher(typeDoc.group(1)); m.find(); ) {
                ofComponents.put(m.group(1), plain(m.group(2)));
            }
        }
        for (Matcher m = METHOD.matcher(text); m.find(); ) {
            String key = m.group(2) + parameters(m.group(3));
            docs.put(key, plain(m.group(1)));
            for (Matcher heading = HEADING.matcher(text).region(0, m.start()); heading.find(); ) {
                headings.put(key, heading.group(1));
            }
        }
        for (Matcher m = CONSTANT.matcher(body(type, text)); m.find(); ) {
            docs.put(m.group(2), plain(m.group(1)));
        }
    }

    /** The text of the type's own comment. */
    String ofType() {
        return ofType;
    }

    /** What the comment on a record says of one of its components; empty when it says nothing. */
    String ofComponent(String name) {
        return ofComponents.getOrDefault(name, "");
    }

    /** The text of the comment on a method; empty when there is none. */
    String of(Method method) {
        return docs.getOrDefault(key(method), "");
    }

    /** The text of the comment on a constant; empty when there is none. */
    String ofConstant(String name) {
        return docs.getOrDefault(name, "");
    }

    /** What the members a method stands among have in common; empty when the source does not say. */
    String headingOf(Method method) {
        return headings.getOrDefault(key(method), "");
    }

    /** Lower for what stands further up in the source. */
    int placeOf(Method method) {
        return List.copyOf(docs.keySet()).indexOf(key(method));
    }

    private static String key(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    private static List<String> parameters(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.replaceAll("@\\w+ ", "").replaceAll(" \\w+$", ""))
                .collect(Collectors.toList());
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*\\s?", " ")
                .replaceAll("\\{@link (?:\\w+)?#(\\w+)(?:\\([^)]*\\))?}", "`$1`")
                .replaceAll("\\{@link ([\\w.]+)}", "`$1`")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replaceAll(" @(?:param|return|throws) .*", "")
                .strip();
    }

    /** The lines that belong to a type: without those of the types nested in it, and without those around it. */
    private static String body(Class<?> type, String text) {
        Matcher nested = NESTED.matcher(text);
        if (type.getNestHost() == type) {
            return nested.replaceAll("");
        }
        return nested.results()
                .filter(each -> each.group(1).equals(type.getSimpleName()))
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private static String text(Class<?> type) {
        String path = "src/main/java/" + type.getNestHost().getName().replace('.', '/') + ".java";
        for (String module : MODULES) {
            Path source = Workplace.ROOT.resolve(module).resolve(path);
            if (Files.exists(source)) {
                try {
                    return Files.readString(source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("there is no source of " + type);
    }
}
