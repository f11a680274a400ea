package io.makegood.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.bundle.PolicyBundle;
import io.makegood.engine.Policy;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.problem.EditedText;
import io.makegood.problem.Edit;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Single slips of the pen at every place of the rules and messages of the default policy: something is told of each, in the right file at the right line, and what is
 * told to be meant mends it. The build tries a sample; {@code -Dmakegood.slips=all} tries all of them, which takes hours, and any other number so many of each kind.
 */
class SingleMistakesTest {
    private static final SortedMap<String, String> FILES = BundleReader.filesOfResource("customer-first");
    private static final Bundle BUNDLE = BundleReader.read(FILES, new ArrayList<>());

    /** What is told of the default policy as it is. */
    private static final Set<String> NOTED = Policy.load(PolicyBundle.of("", FILES)).notes().stream()
            .map(note -> note.code() + note.message())
            .collect(Collectors.toSet());

    private static final int SAMPLE = 1;
    /** How far from its place a mistake is told at most, in lines. */
    private static final int NEAR = 2;

    /** Words and signs of a rule file: texts, comments, names with their paths, numbers, signs. */
    private static final Pattern TOKEN =
            Pattern.compile("//[^\\n]*|\"[^\"\\n]*\"|[\\w$]+|==|!=|<=|>=|&&|\\|\\||[^\\s\\w]");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?<!(?:other|one|none|formal|familiar|[A-Z]{2}) ?)\\{(\\w+)(?=[},])");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.+-]+)(?=\\s*=)");

    /** A slip: what is written in place of a piece of a file. */
    private record Slip(String kind, String file, int from, int to, String written) {
        String in(String text) {
            return text.substring(0, from) + written + text.substring(to);
        }
    }

    private record Rate(int tried, int told, int near, int withEdit, int mended) {
        String shown() {
            return String.format(
                    Locale.ROOT,
                    "%d tried, %.1f %% told, %.1f %% near, %.1f %% with an edit, of which %.1f %% mend it",
                    tried,
                    100.0 * told / tried,
                    100.0 * near / tried,
                    100.0 * withEdit / tried,
                    withEdit == 0 ? 100.0 : 100.0 * mended / withEdit);
        }
    }

    @Test
    void a_slip_is_told_where_it_was_made_and_can_be_mended() {
        Map<String, List<Slip>> slips = new LinkedHashMap<>();
        FILES.forEach((file, text) -> {
            if (file.startsWith("rules/")) {
                ofRules(file, text, slips);
            } else if (file.startsWith("messages/")) {
                ofMessages(file, text, slips);
            }
        });
        String wanted = System.getProperty("makegood.slips", String.valueOf(SAMPLE));
        int most = wanted.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(wanted);
        long seed = Long.getLong("makegood.seed", 17);
        int told = 0;
        int near = 0;
        int tried = 0;
        int withEdit = 0;
        int mended = 0;
        for (Map.Entry<String, List<Slip>> each : slips.entrySet()) {
            List<Slip> some = new ArrayList<>(each.getValue());
            java.util.Collections.shuffle(some, new Random(seed));
            Rate rate = rate(some.subList(0, Math.min(most, some.size())));
            System.out.println(each.getKey() + ": " + rate.shown());
            tried += rate.tried;
            told += rate.told;
            near += rate.near;
            withEdit += rate.withEdit;
            mended += rate.mended;
        }
        Rate all = new Rate(tried, told, near, withEdit, mended);
        System.out.println("all: " + all.shown());
        assertTrue(told >= 0.97 * tried, all::shown);
        assertTrue(near >= 0.95 * tried, all::shown);
        assertTrue(mended >= 0.95 * withEdit, all::shown);
        assertTrue(withEdit >= 0.75 * tried, all::shown);
    }

    private static Rate rate(List<Slip> slips) {
        int told = 0;
        int near = 0;
        int withEdit = 0;
        int mended = 0;
        for (Slip slip : slips) {
            String text = FILES.getOrDefault(slip.file, "");
            String broken = slip.in(text);
            List<Problem> problems = problems(slip.file, broken);
            int line = (int) text.substring(0, slip.from)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            boolean isNear = problems.stream()
                    .anyMatch(problem -> slip.file.equals(problem.file()) && Math.abs(problem.line() - line) <= NEAR);
            told += problems.isEmpty() ? 0 : 1;
            near += isNear ? 1 : 0;
            List<Edit> edits = new ArrayList<>();
            problems.forEach(problem -> {
                if (problem.edit() != null) {
                    edits.add(problem.edit());
                }
            });
            withEdit += edits.isEmpty() ? 0 : 1;
            String edited = EditedText.of(broken, edits);
            boolean isMended = !edits.isEmpty()
                    && (edited.equals(text) || problems(slip.file, edited).isEmpty());
            mended += isMended ? 1 : 0;
            if (Boolean.getBoolean("makegood.tell") && (!isNear || !isMended)) {
                System.out.println(
                        "  " + slip.kind + " " + slip.file + ":" + line + " `" + text.substring(slip.from, slip.to)
                                + "` -> `" + slip.written + "`: "
                                + (problems.isEmpty()
                                        ? "silent"
                                        : problems.get(0).toString().replace("\n", " ")
                                                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + ")" : "")
                                                + (edits.isEmpty() ? " NO EDIT" : isMended ? "" : " NOT MENDED")));
            }
        }
        return new Rate(slips.size(), told, near, withEdit, mended);
    }

    private static List<Problem> problems(String file, String text) {
        SortedMap<String, String> files = new TreeMap<>(FILES);
        files.put(file, text);
        List<Problem> problems = new ArrayList<>();
        if (file.startsWith("messages/")) {
            BundleReader.read(files, problems);
        } else {
            try {
                RuleReader.read(withRules(file, text), new DroolsLexer());
            } catch (PolicyException e) {
                problems.addAll(e.problems());
            }
        }
        if (problems.isEmpty()) {
            Policy.load(PolicyBundle.of("", files)).notes().stream()
                    .filter(note -> !NOTED.contains(note.code() + note.message()))
                    .map(note -> note.in(String.valueOf(note.file()).replaceFirst("^/", "")))
                    .forEach(problems::add);
        }
        return problems;
    }

    /** The bundle as it was read, with another text of one rule file. */
    private static Bundle withRules(String file, String text) {
        List<RuleSource> rules = BUNDLE.rules().stream()
                .map(rule -> rule.path().equals(file) ? new RuleSource(file, text) : rule)
                .toList();
        return new Bundle(
                BUNDLE.name(),
                BUNDLE.version(),
                BUNDLE.validity(),
                BUNDLE.fingerprint(),
                BUNDLE.parameters(),
                BUNDLE.vocabulary(),
                BUNDLE.unread(),
                BUNDLE.followUps(),
                BUNDLE.engine(),
                BUNDLE.principles(),
                BUNDLE.floors(),
                BUNDLE.invariants(),
                rules,
                BUNDLE.messages(),
                BUNDLE.cases());
    }

    private static void ofRules(String file, String text, Map<String, List<Slip>> slips) {
        Matcher matcher = TOKEN.matcher(text);
        String before = "";
        while (matcher.find()) {
            String token = matcher.group();
            int from = matcher.start();
            int to = matcher.end();
            if (token.startsWith("//")) {
                continue;
            }
            String kind = kindOf(token, before);
            if (token.startsWith("\"")) {
                String call = text.substring(Math.max(0, from - 12), from);
                boolean isName = before.equals("(") && !call.endsWith("@because(") && !call.endsWith("violates( ");
                if (isName) {
                    add(
                            slips,
                            "misspelt " + kindOfText(text, from),
                            file,
                            from + 1,
                            to - 1,
                            misspelt(token.substring(1, token.length() - 1)));
                }
                add(slips, "dropped quote", file, to - 1, to, "");
                add(slips, "dropped opening quote", file, from, from + 1, "");
            } else if (kind != null) {
                add(slips, "misspelt " + kind, file, from, to, misspelt(token));
            }
            if (!text.substring(0, from).contains("\nrule")) {
                before = token;
                continue;
            }
            if (token.length() <= 2 && !token.equals("in") && !token.equals("!")
                    || kind != null && kind.equals("keyword")) {
                add(slips, "dropped " + shown(token), file, from, to, "");
            }
            if (!token.startsWith("\"") && !token.matches("[\\w$]+|!")) {
                add(slips, "doubled " + shown(token), file, to, to, token);
            }
            if (token.equals("(")) {
                add(slips, "swapped bracket", file, from, to, ")");
                add(slips, "other bracket", file, from, to, "[");
            } else if (token.equals(")")) {
                add(slips, "swapped bracket", file, from, to, "(");
                add(slips, "other bracket", file, from, to, "}");
            }
            before = token;
        }
    }

    private static String shown(String token) {
        return token.matches("\\w+") ? "keyword" : "`" + token + "`";
    }

    private static String kindOfText(String text, int from) {
        String before = text.substring(Math.max(0, from - 12), from);
        return before.contains("found(") || before.contains("find(")
                ? "finding"
                : before.contains("principle(") ? "principle" : "parameter";
    }

    private static @Nullable String kindOf(String token, String before) {
        if (List.of("rule", "when", "then", "end", "exists", "accumulate", "from")
                .contains(token)) {
            return "keyword";
        }
        if (token.matches("[A-Z][A-Z_0-9]{3,}") && before.equals(".")) {
            return "term";
        }
        if (token.matches("[A-Z][a-z]\\w{3,}")) {
            return "fact or vocabulary";
        }
        if (token.matches("[a-z]\\w{4,}") && before.equals(".")) {
            return "verb or property";
        }
        if (token.matches("[a-z]\\w{4,}") && List.of("(", ",", "!").contains(before)) {
            return "property";
        }
        return null;
    }

    private static void ofMessages(String file, String text, Map<String, List<Slip>> slips) {
        Matcher keys = KEY.matcher(text);
        while (keys.find()) {
            add(slips, "misspelt message key", file, keys.start(1), keys.end(1), misspelt(keys.group(1)));
        }
        Matcher placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            boolean isComment = text.substring(text.lastIndexOf('\n', placeholders.start()) + 1)
                    .startsWith("#");
            if (!isComment && placeholders.group(1).matches("[a-z]\\w{3,}")) {
                add(
                        slips,
                        "misspelt placeholder",
                        file,
                        placeholders.start(1),
                        placeholders.end(1),
                        misspelt(placeholders.group(1)));
                add(slips, "dropped brace", file, placeholders.start(), placeholders.start() + 1, "");
            }
        }
    }

    private static void add(Map<String, List<Slip>> slips, String kind, String file, int from, int to, String written) {
        slips.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Slip(kind, file, from, to, written));
    }

    /** Two letters in the middle change places, or one is left out where they are the same. */
    private static String misspelt(String word) {
        int at = word.length() / 2;
        char one = word.charAt(at - 1);
        char other = word.charAt(at);
        return one == other
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at - 1) + other + one + word.substring(at + 1);
    }
}
