package io.makegood.internal.bundle;

import io.makegood.internal.codes.Languages;
import io.makegood.internal.problem.Code;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in a bundle. Whatever is neither part of it nor known to be left alone is a problem: an author might believe that it has an
 * effect.
 */
public final class BundleLayout {
    public static final String POLICY = "policy.yaml";
    public static final String PRINCIPLES = "principles.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String LEGAL_FLOORS = "legal-floors.yaml";
    public static final String INVARIANTS = "invariants.yaml";
    public static final String RULES = "rules/";
    static final String MESSAGES = "messages/";
    static final String CASES = "cases/";

    private static final String RULE_FILE = ".drl";
    private static final String MESSAGE_FILE = ".properties";
    private static final String YAML_FILE = ".yaml";

    private static final List<String> AT_THE_TOP = List.of(POLICY, PRINCIPLES, VOCABULARY, LEGAL_FLOORS, INVARIANTS);
    /** A list of the files with their hashes, and its signature. They say who made the bundle, and change no decision. */
    public static final String SUMS = "SHA256SUMS";

    public static final String SIGNATURE = SUMS + ".sig";
    private static final List<String> OF_SIGNATURES = List.of(SUMS, SIGNATURE);

    private static final List<String> FOLDERS = List.of("rules", "messages", "cases");
    /** What others call these folders. */
    private static final Map<String, String> CALLED_OTHERWISE = Map.of(
            "texts", "messages",
            "translations", "messages",
            "i18n", "messages",
            "l10n", "messages",
            "locales", "messages",
            "languages", "messages",
            "tests", "cases",
            "examples", "cases",
            "scenarios", "cases",
            "drl", "rules");

    /** What others call the files at the top. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("laws", LEGAL_FLOORS),
            Map.entry("law", LEGAL_FLOORS),
            Map.entry("legal", LEGAL_FLOORS),
            Map.entry("floors", LEGAL_FLOORS),
            Map.entry("config", POLICY),
            Map.entry("settings", POLICY),
            Map.entry("parameters", POLICY),
            Map.entry("values", PRINCIPLES),
            Map.entry("terms", VOCABULARY),
            Map.entry("glossary", VOCABULARY),
            Map.entry("dictionary", VOCABULARY),
            Map.entry("words", VOCABULARY),
            Map.entry("constraints", INVARIANTS));

    /** Endings others know for rules. */
    private static final List<String> OF_RULES = List.of("rule", "rules", "drools", "dsl", "dslr", "java");

    private static final List<String> COMPANIONS = List.of("readme", "license", "licence", "notice", "changelog");
    private static final List<String> BACKUPS = List.of("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp");
    private static final List<String> OF_SYSTEMS = List.of("thumbs.db", "desktop.ini", "__macosx");
    private static final String TAKE_IT_OUT = "take it out of the folder of the policy";

    private BundleLayout() {}

    /** Whether a file, folder or link of this name is none of the bundle's business: hidden, a backup of an editor, made by the system. */
    static boolean isLeftAlone(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || (name.startsWith("#") && name.endsWith("#"))
                || BACKUPS.stream().anyMatch(lower::endsWith)
                || OF_SYSTEMS.contains(lower);
    }

    /** Whether the file is part of the bundle and read. */
    static boolean isPart(String path) {
        return AT_THE_TOP.contains(path)
                || isRuleFile(path)
                || isMessageFile(path)
                || isCase(path)
                || OF_SIGNATURES.contains(path);
    }

    /** Whether the file can change a decision. */
    static boolean isDeciding(String path) {
        return isPart(path) && !isCase(path) && !path.equals(INVARIANTS) && isSigned(path);
    }

    /** Whether the file is listed in {@link #SUMS}. */
    public static boolean isSigned(String path) {
        return !OF_SIGNATURES.contains(path);
    }

    static boolean isRuleFile(String path) {
        return path.startsWith(RULES) && path.endsWith(RULE_FILE);
    }

    static boolean isMessageFile(String path) {
        return path.startsWith(MESSAGES) && path.endsWith(MESSAGE_FILE) && path.indexOf('/', MESSAGES.length()) < 0;
    }

    static boolean isCase(String path) {
        return path.startsWith(CASES) && path.endsWith(YAML_FILE);
    }

    /** The language of a file of messages. */
    static String languageOf(String path) {
        return path.substring(MESSAGES.length(), path.length() - MESSAGE_FILE.length());
    }

    /** Whether the file is for readers only: a readme, a licence, notes in Markdown. */
    static boolean isCompanion(String path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        boolean looksLikePart = isLike(name, RULE_FILE) || isLikeYaml(name) || isLike(name, MESSAGE_FILE);
        return !looksLikePart && (name.endsWith(".md") || COMPANIONS.stream().anyMatch(known -> isNamed(name, known)));
    }

    /** Whether there can be parts in the folder. */
    static boolean isFolder(String path) {
        return FOLDERS.contains(path) || path.startsWith(RULES) || path.startsWith(CASES);
    }

    /** What is wrong with a folder that is none of the bundle. */
    static Problem misplacedFolder(String path) {
        if (AT_THE_TOP.contains(path)) {
            return wrong(Code.MISPLACED_FILE, path, "this is a folder, and a file is expected");
        }
        if (path.startsWith(MESSAGES)) {
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "messages stand in files of `messages/`, not in folders below it",
                    TAKE_IT_OUT);
        }
        String called = CALLED_OTHERWISE.get(path.toLowerCase(Locale.ROOT));
        String nearest = called == null ? Nearest.to(path, FOLDERS) : called;
        return wrong(
                Code.MISPLACED_FILE,
                path,
                "there is no such folder in a policy bundle, and nothing in it is read",
                nearest == null ? TAKE_IT_OUT : "`" + nearest + "/`");
    }

    /** What is wrong with a file that is none of the bundle. */
    static Problem misplacedFile(String path) {
        String name = nameOf(path);
        String lower = name.toLowerCase(Locale.ROOT);
        if (FOLDERS.contains(path)) {
            return wrong(Code.MISPLACED_FILE, path, "this is a file, and a folder is expected");
        }
        if (isLike(lower, RULE_FILE) || lower.endsWith(".rdrl")) {
            String stem = name.substring(0, lower.endsWith(".rdrl") ? lower.length() - 5 : lower.indexOf(RULE_FILE));
            boolean isBelowRules = path.startsWith(RULES);
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    isBelowRules
                            ? "a rule file has a name that ends with `.drl`, so this one is not read"
                            : "rule files stand below `rules/`, so this one is not read",
                    "`" + (isBelowRules ? folderOf(path) : RULES) + stem + RULE_FILE + "`");
        }
        if (path.startsWith(RULES)) {
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "below `rules/` only files whose names end with `.drl` are read",
                    isMisspelt(lower, RULE_FILE) || OF_RULES.contains(ending(lower))
                            ? "`" + folderOf(path) + stem(name) + RULE_FILE + "`"
                            : lower.endsWith(".txt") || name.indexOf('.') < 0
                                    ? "`" + folderOf(path) + stem(name) + RULE_FILE
                                            + "`, if there are rules in it; else " + TAKE_IT_OUT
                                    : TAKE_IT_OUT);
        }
        if (isLike(lower, MESSAGE_FILE) || path.startsWith(MESSAGES)) {
            return misplacedMessages(path, name, lower);
        }
        if (path.startsWith(CASES)) {
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "below `cases/` only files whose names end with `.yaml` are read",
                    isLikeYaml(lower) ? "`" + folderOf(path) + stem(name) + YAML_FILE + "`" : TAKE_IT_OUT);
        }
        String other = path.equals(name) && isLikeYaml(lower) ? OTHER_NAMES.get(stem(lower)) : null;
        if (other != null) {
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "there is no such file in a policy bundle, so it is not read",
                    "`" + other + "`");
        }
        String part = "-" + stem(lower) + YAML_FILE;
        String nearest = AT_THE_TOP.stream()
                .filter(known -> known.endsWith(part))
                .findFirst()
                .orElse(Nearest.to(stem(name) + YAML_FILE, AT_THE_TOP));
        return wrong(
                Code.MISPLACED_FILE,
                path,
                "there is no such file in a policy bundle, so it is not read",
                nearest == null
                        ? isLikeYaml(lower) && path.equals(name)
                                ? "`" + CASES + stem(name) + YAML_FILE + "`, if it is a documented case; else "
                                        + TAKE_IT_OUT
                                : TAKE_IT_OUT
                        : "`" + nearest + "`");
    }

    private static Problem misplacedMessages(String path, String name, String lower) {
        if (!isLike(lower, MESSAGE_FILE) && !isMisspelt(lower, MESSAGE_FILE)) {
            boolean isOfLanguage = Languages.exists(stem(name)) && path.equals(MESSAGES + name);
            return wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "below `messages/` only files named after a language are read",
                    (isOfLanguage ? "`" + MESSAGES + stem(name) : "a name such as `" + MESSAGES + "en") + MESSAGE_FILE
                            + "`");
        }
        return wrong(
                Code.MISPLACED_FILE,
                path,
                "messages stand in files such as `messages/en.properties`, so this one is not read",
                "`" + MESSAGES + stem(name) + MESSAGE_FILE + "`");
    }

    /** Whether the name ends with what was meant as this ending. */
    private static boolean isMisspelt(String lowerName, String ending) {
        String written = ending(lowerName);
        return !written.isEmpty() && Nearest.isSlip(written, ending.substring(1)) && written.length() > 2;
    }

    /** What stands behind the last dot. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** Whether the name has the ending, in whatever case, perhaps with another one after it. */
    private static boolean isLike(String lowerName, String ending) {
        return lowerName.endsWith(ending) || lowerName.contains(ending + ".");
    }

    private static boolean isLikeYaml(String lowerName) {
        // XML is another thing, however near its name is.
        return !lowerName.endsWith(".xml")
                && (isLike(lowerName, YAML_FILE) || isLike(lowerName, ".yml") || isMisspelt(lowerName, YAML_FILE));
    }

    private static boolean isNamed(String lowerName, String companion) {
        return lowerName.equals(companion) || lowerName.startsWith(companion + ".");
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static Problem wrong(Code code, String path, String message) {
        return wrong(code, path, message, null);
    }

    static Problem wrong(Code code, String path, String message, @Nullable String maybe) {
        return code.problem(message, maybe).in(harmless(path));
    }

    /** The path with nothing a screen would obey. */
    private static String harmless(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints()
                .limit(BundleLimits.PATH)
                .forEach(c -> shown.append(QuotedText.isHarmless(c) ? Character.toString(c) : QuotedText.character(c)));
        return path.codePointCount(0, path.length()) > BundleLimits.PATH ? shown + "…" : shown.toString();
    }

    /** Whether the path can be shown as it is. */
    static boolean isHarmless(String path) {
        return path.equals(harmless(path));
    }
}
