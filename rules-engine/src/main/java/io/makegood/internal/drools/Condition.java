package io.makegood.internal.drools;

import io.makegood.internal.rulebook.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a rule's conditions reads. */
public final class Condition {
    private static final Pattern FOUND = Pattern.compile("\\bfound\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\bpolicy\\.(\\w+)\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.$])([a-z_]\\w*(?:\\.[a-z_]\\w*)*)(\\s*\\()?");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "in",
            "not",
            "contains",
            "memberOf",
            "matches",
            "soundslike",
            "str",
            "instanceof",
            "this",
            "or",
            "and",
            "exists",
            "eval",
            "new",
            "empty",
            "isdef",
            "excludes",
            "after",
            "before");

    private Condition() {}

    /** Everything read, in order, each once. */
    static List<Read> reads(String conditions) {
        Set<Read> reads = new LinkedHashSet<>();
        for (Path path : paths(conditions)) {
            reads.add(new Read(Read.Kind.PROPERTY, path.properties()));
        }
        for (Matcher m = FOUND.matcher(conditions); m.find(); ) {
            reads.add(new Read(Read.Kind.FINDING, m.group(1)));
        }
        for (Matcher m = PARAMETER.matcher(conditions); m.find(); ) {
            reads.add(new Read(Read.Kind.PARAMETER, m.group(2)));
        }
        return List.copyOf(reads);
    }

    /** Ways from the fact to a property. The verbs {@code found} and {@code policy.…} are no properties. */
    static List<Path> paths(String conditions) {
        String code = withoutTexts(conditions);
        List<Path> paths = new ArrayList<>();
        for (Matcher m = PATH.matcher(code); m.find(); ) {
            String path = m.group(1);
            boolean call = m.group(2) != null;
            String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
            if (WORDS.contains(head)) {
                continue;
            }
            if (call) {
                int last = path.lastIndexOf('.');
                String called = path.substring(last + 1);
                if (last < 0) {
                    if (!called.equals("found") && !called.equals("in")) {
                        paths.add(new Path(path, true));
                    }
                    continue;
                }
                path = path.substring(0, last);
            }
            if (!path.equals("policy") && !path.equals("claim.policy") && !(call && path.equals("claim"))) {
                paths.add(new Path(path, false));
            }
        }
        return paths;
    }

    static List<String[]> parameterCalls(String conditions) {
        List<String[]> calls = new ArrayList<>();
        for (Matcher m = PARAMETER.matcher(conditions); m.find(); ) {
            calls.add(new String[] {m.group(1), m.group(2)});
        }
        return calls;
    }

    /** The single conditions: what stands between commas, and between {@code &&} and {@code ||}, outside brackets and texts. */
    public static List<String> split(String conditions) {
        String plain = withoutTexts(conditions);
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean joined = plain.startsWith("&&", i) || plain.startsWith("||", i);
            if (depth == 0 && (c == ',' || joined)) {
                parts.add(conditions.substring(start, i));
                start = i + (joined ? 2 : 1);
            }
        }
        parts.add(conditions.substring(start));
        return parts;
    }

    /** The conditions with every text literal blanked out, at equal length. */
    static String withoutTexts(String code) {
        Matcher m = TEXT.matcher(code);
        StringBuilder plain = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(
                    plain, Matcher.quoteReplacement("\"" + " ".repeat(m.group().length() - 2) + "\""));
        }
        m.appendTail(plain);
        return plain.toString();
    }

    /** A way to a property, or the name of a method that is called on the fact itself. */
    record Path(String properties, boolean method) {}
}
