package io.makegood.internal.bundle;

import io.makegood.internal.bundle.PolicyFileReader.PolicyFile;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.problem.Code;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Reads a policy bundle from a folder or from the class path. */
public final class BundleReader {
    private static final String ENGLISH = "en";

    private final SortedMap<String, String> files;
    private final List<Problem> problems;

    private BundleReader(SortedMap<String, String> files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Reads the bundle in a folder.
     *
     * @throws PolicyException naming what is wrong with it
     */
    public static Bundle read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Bundle bundle = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return bundle;
    }

    /**
     * Reads the bundle in a folder as far as it can be read, so that what is wrong with one file does not hide what is wrong with others.
     *
     * @param problems gets what is wrong with it
     * @throws PolicyException when there is no such folder, or too much in it to go on
     */
    public static Bundle read(Path folder, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Bundle bundle = new BundleReader(texts(folder, found), found).bundle();
        problems.addAll(told(found));
        return bundle;
    }

    /**
     * Reads a bundle that was read from somewhere before.
     *
     * @param texts of its files, by path
     * @param problems what is wrong with these already; gets what else is wrong
     */
    public static Bundle read(SortedMap<String, String> texts, List<Problem> problems) {
        List<Problem> found = new ArrayList<>(problems);
        Bundle bundle = new BundleReader(texts, found).bundle();
        problems.clear();
        problems.addAll(told(found));
        return bundle;
    }

    /**
     * The texts of the files of a bundle, by path.
     *
     * @param problems gets what is wrong with the folder
     * @throws PolicyException when there is no such folder, or too much in it to go on
     */
    public static SortedMap<String, String> texts(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            throw new PolicyException(List.of(Code.MISSING_FILE.problem(
                    "`" + folder
                            + "` is no folder; a policy bundle is a folder with policy.yaml, principles.yaml and rules/",
                    null)));
        }
        return BundleFiles.read(folder, problems);
    }

    /** As {@link #texts(Path, List)}, of files that lie in memory, whatever they are. */
    public static SortedMap<String, String> texts(Map<String, byte[]> contents, List<Problem> problems) {
        return BundleFiles.read(contents, problems);
    }

    /** What the ranks of principles are called in a bundle that has nothing wrong, as far as it says so. */
    public static SortedMap<Integer, String> ladder(SortedMap<String, String> texts) {
        return PrinciplesReader.ladder(texts.getOrDefault(BundleLayout.PRINCIPLES, ""));
    }

    /**
     * The codes of warnings and hints a policy does not want to be told.
     *
     * @param texts of its files, by path
     */
    public static Set<String> ignored(SortedMap<String, String> texts) {
        String text = texts.get(BundleLayout.POLICY);
        return text == null ? Set.of() : PolicyFileReader.ignored(text);
    }

    /** Reads a bundle that comes with the library. */
    public static Bundle readResource(String name) {
        List<Problem> problems = new ArrayList<>();
        Bundle bundle = new BundleReader(filesOfResource(name), problems).bundle();
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return bundle;
    }

    /** The files of a bundle that comes with the library: path within the bundle, and text. */
    public static SortedMap<String, String> filesOfResource(String name) {
        URL url = resource(name);
        if (url == null) {
            throw new IllegalStateException("the bundle " + name + " is not on the class path");
        }
        return filesAt(url);
    }

    /** Where the {@code policy.yaml} of a bundle lies that comes with the library; null when there is none of this name. */
    public static @Nullable URL resource(String name) {
        return BundleReader.class.getResource("/io/makegood/policies/" + name + "/" + BundleLayout.POLICY);
    }

    /**
     * The files of a bundle on the class path.
     *
     * @param policyFile where its {@code policy.yaml} lies
     */
    public static SortedMap<String, String> filesAt(URL policyFile) {
        try {
            return policyFile.openConnection() instanceof JarURLConnection jar
                    ? filesOfJar(jar)
                    : filesOf(folderOf(Path.of(policyFile.toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The jar is opened for this call only: a file system of it would be shared by all who read it at the same time, and closed by the first who is done.
     * A connection knows jars within jars, too, where somebody brought a handler for them.
     */
    private static SortedMap<String, String> filesOfJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        Map<String, byte[]> contents = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            String policy = connection.getEntryName();
            String folder = policy.substring(0, policy.lastIndexOf('/') + 1);
            for (Map.Entry<String, JarEntry> file : entries(jar, folder).entrySet()) {
                try (InputStream in = jar.getInputStream(file.getValue())) {
                    contents.put(file.getKey(), in.readNBytes(BundleLimits.BYTES + 1));
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files = BundleFiles.read(contents, problems);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return files;
    }

    /**
     * The files in a folder of a jar, by their paths within it.
     *
     * @param folder with a slash at its end
     */
    public static SortedMap<String, JarEntry> entries(JarFile jar, String folder) {
        SortedMap<String, JarEntry> entries = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                entries.put(entry.getName().substring(folder.length()), entry);
            }
        }
        return entries;
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("no folder holds " + file);
        }
        return folder;
    }

    private static SortedMap<String, String> filesOf(Path folder) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files = BundleFiles.read(folder, problems);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return files;
    }

    private Bundle bundle() {
        List<RuleSource> rules = new ArrayList<>();
        SortedMap<String, String> cases = new TreeMap<>();
        files.forEach((path, text) -> {
            if (BundleLayout.isRuleFile(path)) {
                rules.add(new RuleSource(path, text));
                if (text.isBlank()) {
                    problems.add(
                            BundleLayout.wrong(Code.EMPTY_FILE, path, "the file is empty", "its rules, or no such file")
                                    .at(1, 1));
                }
            } else if (BundleLayout.isCase(path)) {
                cases.put(path, text);
            }
        });
        Citations citations = new Citations(files);
        // What policy.yaml names stands in other files; all is told in the order of the files nonetheless.
        List<Problem> ofPrinciples = new ArrayList<>();
        String principlesText = files.get(BundleLayout.PRINCIPLES);
        SortedMap<String, Principle> principles = principlesText == null
                ? new TreeMap<>()
                : PrinciplesReader.read(principlesText, citations, ofPrinciples);
        List<Problem> ofMessages = new ArrayList<>();
        String vocabularyText = files.get(BundleLayout.VOCABULARY);
        VocabularyReader declared =
                vocabularyText == null ? VocabularyReader.none() : VocabularyReader.read(vocabularyText, citations);
        Vocabulary vocabulary = declared.vocabulary();
        UnreadWords unread = UnreadWords.NONE;
        if (vocabularyText == null && isTold(BundleLayout.VOCABULARY)) {
            unread = UnreadWords.ALL;
        } else if (vocabularyText != null && !declared.isFine()) {
            unread = UnreadWords.of(vocabularyText, vocabulary);
        }
        SortedMap<String, Map<String, String>> messages = messages(vocabulary, principles.keySet(), ofMessages);
        String policyText =
                text(BundleLayout.POLICY, "a file with the `name` of the policy, its `version` and its `parameters`");
        PolicyFile policy = policyText == null
                ? PolicyFile.NONE
                : PolicyFileReader.read(
                        policyText,
                        new PolicyFileReader.Surroundings(
                                rules.stream().map(RuleSource::text).toList(),
                                citations,
                                principles.keySet(),
                                pointsSaidIn(messages, ofMessages)),
                        problems);
        text(BundleLayout.PRINCIPLES, "a file with the `principles` the rules serve");
        problems.addAll(ofPrinciples);
        if (vocabularyText != null) {
            problems.addAll(declared.problems(policy.parameters()));
        }
        String floorsText =
                text(BundleLayout.LEGAL_FLOORS, "a file with `floors: []`, for a policy that holds to no law");
        List<Problem> ofFloors = new ArrayList<>();
        LegalFloors floors =
                floorsText == null ? LegalFloors.NONE : LegalFloorsReader.read(floorsText, vocabulary, ofFloors);
        problems.addAll(unread.without(ofFloors));
        boolean areNamedTwice = ofPrinciples.stream()
                .anyMatch(problem -> Code.DUPLICATE_ID.isOf(problem) || Code.DUPLICATE_KEY.isOf(problem));
        ofMessages.removeIf(problem -> areNamedTwice && Code.UNKNOWN_PRINCIPLE.isOf(problem));
        problems.addAll(unread.without(ofMessages));
        if (rules.isEmpty() && !isTold(BundleLayout.RULES)) {
            problems.add(BundleLayout.wrong(
                    Code.MISSING_FILE, "rules", "the bundle has no rules", "`.drl` files below `rules/`"));
        }
        return new Bundle(
                policy.name(),
                policy.version(),
                policy.validity(),
                fingerprint(files),
                policy.parameters(),
                vocabulary,
                unread,
                declared.followUps(),
                policy.engine(),
                principles,
                floors,
                files.get(BundleLayout.INVARIANTS),
                rules,
                messages,
                cases);
    }

    /** The points English has a sentence for; null when there are some that could not be read. */
    private @Nullable Set<String> pointsSaidIn(
            SortedMap<String, Map<String, String>> messages, List<Problem> ofMessages) {
        Map<String, String> english = messages.get(ENGLISH);
        if (english == null || english.isEmpty()) {
            String path = BundleLayout.MESSAGES + ENGLISH + ".properties";
            return isTold(path) || isTold(path, ofMessages) ? null : Set.of();
        }
        return MessageKeys.pointsSaid(english);
    }

    private SortedMap<String, Map<String, String>> messages(
            Vocabulary vocabulary, Set<String> principles, List<Problem> ofMessages) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((path, text) -> {
            if (BundleLayout.isMessageFile(path)) {
                texts.put(BundleLayout.languageOf(path), text);
            }
        });
        SortedMap<String, Map<String, String>> messages = new TreeMap<>();
        // A language comes before its countries.
        texts.forEach((name, text) -> {
            int dash = name.indexOf('-');
            String language = name.substring(0, Math.max(0, dash));
            String path = BundleLayout.MESSAGES + name + ".properties";
            String ofLanguage = BundleLayout.MESSAGES + language + ".properties";
            Map<String, String> inherited = messages.getOrDefault(language, Map.of());
            messages.put(name, MessagesReader.read(path, text, vocabulary, principles, inherited, ofMessages));
            if (dash > 0 && !texts.containsKey(language) && !isTold(ofLanguage)) {
                ofMessages.add(BundleLayout.wrong(
                        Code.MISSING_FILE,
                        path,
                        "what is said otherwise in a country stands beside `" + ofLanguage
                                + "`, and there is no such file",
                        "`" + ofLanguage + "`"));
            }
        });
        return messages;
    }

    /** The text of a file no bundle can do without; null when it is not there or was not read. */
    private @Nullable String text(String path, String maybe) {
        String text = files.get(path);
        if (text == null && !isTold(path)) {
            problems.add(BundleLayout.wrong(Code.MISSING_FILE, path, "the bundle has no such file", maybe));
        }
        return text;
    }

    /** Whether the reason why there is no such file is told already. */
    private boolean isTold(String path) {
        return isTold(path, problems);
    }

    private static boolean isTold(String path, List<Problem> problems) {
        return problems.stream()
                .anyMatch(problem -> String.valueOf(problem.file()).startsWith(path)
                        || String.valueOf(problem.maybe()).startsWith("`" + path));
    }

    /** Nobody reads more. */
    private static List<Problem> told(List<Problem> problems) {
        if (problems.size() <= BundleLimits.PROBLEMS) {
            return problems;
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, BundleLimits.PROBLEMS));
        first.add(problems.get(BundleLimits.PROBLEMS).at(0, 0));
        return first;
    }

    /** The first digits of {@link #sha256}. */
    public static String fingerprint(SortedMap<String, String> texts) {
        return sha256(texts).substring(0, 16);
    }

    /** Of what can change a decision: without cases, invariants and signatures. */
    public static String sha256(SortedMap<String, String> texts) {
        StringBuilder deciding = new StringBuilder();
        texts.forEach((path, text) -> {
            if (BundleLayout.isDeciding(path)) {
                deciding.append(path).append('\0').append(text).append('\0');
            }
        });
        return Sha256.of(deciding.toString());
    }
}
