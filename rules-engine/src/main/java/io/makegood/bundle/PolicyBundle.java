package io.makegood.bundle;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ZipFiles;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The files of a policy bundle as they lay somewhere at one moment. What is read here is what is verified, compiled and kept, whatever happens there
 * meanwhile. Not compiled yet: {@link io.makegood.engine.Policy#load(PolicyBundle)}. Immutable.
 */
public final class PolicyBundle {
    private final String origin;
    private final SortedMap<String, String> files;
    private final String fingerprint;

    PolicyBundle(String origin, SortedMap<String, String> files) {
        this.origin = origin;
        this.files = Collections.unmodifiableSortedMap(files);
        this.fingerprint = BundleReader.fingerprint(files);
    }

    /**
     * Reads a folder.
     *
     * @throws PolicyException when there is no such folder, or something in it that has no place in a bundle
     */
    public static PolicyBundle read(Path folder) {
        return read(folder.toString(), problems -> BundleReader.texts(folder, problems));
    }

    /**
     * Reads a zip archive; its files lie at its top, or all in one folder.
     *
     * @param origin where it comes from, for messages
     * @param zip is read to its end and closed
     * @throws PolicyException when it is no archive, or something in it has no place in a bundle
     * @throws IOException when it cannot be read
     */
    public static PolicyBundle unzip(String origin, InputStream zip) throws IOException {
        try {
            return ofContents(origin, ZipFiles.read(zip));
        } catch (PolicyException e) {
            throw new PolicyException(e.problems().stream()
                    .map(problem -> problem.file() == null ? problem.in(origin) : problem)
                    .toList());
        }
    }

    /**
     * A bundle of these texts.
     *
     * @param origin where they come from, for messages
     * @param texts by path within the bundle, such as {@code rules/propose/remedy.drl}
     * @throws PolicyException when something has no place in a bundle
     */
    public static PolicyBundle of(String origin, Map<String, String> texts) {
        Map<String, byte[]> contents = new TreeMap<>();
        texts.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ofContents(origin, contents);
    }

    private static PolicyBundle ofContents(String origin, Map<String, byte[]> contents) {
        return read(origin, problems -> BundleReader.texts(contents, problems));
    }

    private static PolicyBundle read(String origin, Function<List<Problem>, SortedMap<String, String>> texts) {
        List<Problem> problems = new ArrayList<>();
        try {
            PolicyBundle bundle = new PolicyBundle(origin, texts.apply(problems));
            if (problems.isEmpty()) {
                return bundle;
            }
        } catch (PolicyException e) {
            // What goes too far ends with what was found before.
            problems = e.problems();
        }
        throw new PolicyException(placed(origin, problems));
    }

    /** Where it comes from, for messages: a path, an address. */
    public String origin() {
        return origin;
    }

    /** The texts of all its files by path within the bundle, with line feeds at the ends of lines; without what only lies beside it, such as a readme. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** A hash of all that can change a decision: the one of the {@link io.makegood.engine.Policy} it is compiled to. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The whole hash of which {@link #fingerprint()} has the first 16 digits.
     *
     * @return 64 hexadecimal digits of SHA-256
     */
    public String sha256() {
        return BundleReader.sha256(files);
    }

    /** Where one of its files lies, for messages. */
    public String placeOf(String file) {
        return place(origin, file);
    }

    private static String place(String origin, String file) {
        return origin + "/" + file;
    }

    /** The problems of its files, with where these lie. */
    List<Problem> placed(List<Problem> problems) {
        return placed(origin, problems);
    }

    private static List<Problem> placed(String origin, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file() == null ? problem : problem.in(place(origin, problem.file())))
                .toList();
    }

    @Override
    public String toString() {
        return origin + " (" + fingerprint + ")";
    }
}
