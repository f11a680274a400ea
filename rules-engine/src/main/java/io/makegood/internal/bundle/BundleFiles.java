package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a bundle from a folder, whatever is in it: nothing outside is looked at, only regular files are opened, and no more of them
 * than the limits allow is read.
 */
final class BundleFiles {
    private static final int ATTEMPTS = 6;
    /** In milliseconds; each is twice as long as the one before. */
    private static final long FIRST_PAUSE = 10;

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, String> pathsByLowerCase = new HashMap<>();
    private final List<Problem> problems;
    private int files;
    private long bytes;

    private BundleFiles(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The texts of the files that are part of the bundle, by their paths within it. A folder that was written to meanwhile is read again, so that no
     * policy is read half.
     *
     * @param folder of the bundle; may itself be reached through a link, or be a ConfigMap as Kubernetes mounts it
     * @param problems gets everything that is wrong with the folder
     * @throws PolicyException when there is too much to go on, or when it is written to all the time
     */
    static SortedMap<String, String> read(Path folder, List<Problem> problems) {
        return read(folder, problems, FolderState::of);
    }

    /** How the state of a folder is told. */
    @FunctionalInterface
    interface Look {
        FolderState at(Path folder) throws IOException;
    }

    static SortedMap<String, String> read(Path folder, List<Problem> problems, Look look) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Problem> found = new ArrayList<>();
            BundleFiles files = new BundleFiles(found);
            try {
                FolderState before = look.at(folder);
                PolicyException exceeded = null;
                try {
                    files.readFolder(before.folder(), "", 0);
                } catch (PolicyException e) {
                    exceeded = e;
                }
                if (look.at(folder).equals(before)) {
                    if (exceeded != null) {
                        throw exceeded;
                    }
                    problems.addAll(found);
                    return files.texts;
                }
            } catch (IOException e) {
                // Whoever puts another folder in its place takes it away first.
                files.unreadable(".", e);
                if (attempt == ATTEMPTS) {
                    throw new PolicyException(found);
                }
            }
            pause(attempt);
        }
        throw new PolicyException(List.of(BundleLayout.wrong(
                Code.UNREADABLE_FILE,
                ".",
                "the folder is written to while it is read, and a policy is not read half",
                "write it to another folder, and give that the name of this one when it is complete")));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolicyException(List.of(
                    Code.UNREADABLE_FILE.problem("interrupted while waiting for a folder to be complete", null)));
        }
    }

    /**
     * The same for files that lie in memory.
     *
     * @param contents bytes by path, whatever they are; paths have slashes
     */
    static SortedMap<String, String> read(Map<String, byte[]> contents, List<Problem> problems) {
        BundleFiles files = new BundleFiles(problems);
        Set<String> misplaced = new TreeSet<>();
        new TreeMap<>(contents).forEach((path, content) -> {
            if (++files.files > BundleLimits.FILES) {
                throw files.exceeded(files.tooMany(path));
            }
            files.take(path, content, misplaced);
        });
        return files.texts;
    }

    private void take(String path, byte[] content, Set<String> misplaced) {
        for (String name : path.split("/")) {
            if (BundleLayout.isLeftAlone(name)) {
                return;
            }
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (!BundleLayout.isFolder(folder)) {
                if (misplaced.add(folder)) {
                    problems.add(BundleLayout.misplacedFolder(folder));
                }
                return;
            }
        }
        if (BundleLayout.isPart(path)) {
            if (isFine(path)) {
                add(
                        path,
                        content.length > BundleLimits.BYTES ? tooLong(path, String.valueOf(content.length)) : content);
            }
        } else if (!BundleLayout.isCompanion(path)) {
            problems.add(BundleLayout.misplacedFile(path));
        }
    }

    private void readFolder(Path folder, String prefix, int depth) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (++files > BundleLimits.FILES) {
                    throw exceeded(tooMany(prefix.isEmpty() ? "." : prefix));
                }
                entries.add(entry);
            }
        } catch (IOException e) {
            unreadable(prefix.isEmpty() ? "." : prefix, e);
        } catch (DirectoryIteratorException e) {
            unreadable(prefix.isEmpty() ? "." : prefix, e.getCause());
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            readEntry(entry, prefix, depth);
        }
    }

    private void readEntry(Path entry, String prefix, int depth) {
        String name = String.valueOf(entry.getFileName()).replace("/", "");
        if (BundleLayout.isLeftAlone(name)) {
            return;
        }
        String path = prefix + name;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                problems.add(BundleLayout.wrong(
                        Code.UNREADABLE_FILE,
                        path,
                        "this is a link, and a policy has no links: what it leads to could change under another name",
                        "a copy of what it leads to"));
            } else if (attributes.isDirectory()) {
                enter(entry, path, depth + 1);
            } else if (!attributes.isRegularFile()) {
                problems.add(BundleLayout.wrong(
                        Code.UNREADABLE_FILE, path, "this is neither a file nor a folder", "take it out"));
            } else if (BundleLayout.isPart(path)) {
                readFile(entry, path, attributes.size());
            } else if (!BundleLayout.isCompanion(path)) {
                problems.add(BundleLayout.misplacedFile(path));
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void enter(Path folder, String path, int depth) {
        if (!BundleLayout.isFolder(path)) {
            problems.add(BundleLayout.misplacedFolder(path));
        } else if (depth > BundleLimits.DEPTH) {
            problems.add(BundleLayout.wrong(
                    Code.TOO_LARGE,
                    path,
                    "this folder lies " + depth + " deep, more than " + BundleLimits.DEPTH,
                    "fewer folders"));
        } else {
            readFolder(folder, path + "/", depth);
        }
    }

    private void readFile(Path file, String path, long size) throws IOException {
        if (isFine(path)) {
            add(path, bytes(file, path, size));
        }
    }

    private static Problem tooMany(String place) {
        return BundleLayout.wrong(
                Code.TOO_LARGE,
                place,
                "the policy has more than " + BundleLimits.FILES + " files and folders up to here");
    }

    private boolean isFine(String path) {
        if (path.length() > BundleLimits.PATH) {
            problems.add(BundleLayout.wrong(
                    Code.TOO_LARGE,
                    path,
                    "the path has " + path.length() + " characters, more than " + BundleLimits.PATH,
                    "shorter names"));
            return false;
        }
        if (!BundleLayout.isHarmless(path)) {
            problems.add(BundleLayout.wrong(
                    Code.MISPLACED_FILE, path, "the name has characters nobody sees", "letters and digits"));
            return false;
        }
        String other = pathsByLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            problems.add(BundleLayout.wrong(
                    Code.MISPLACED_FILE,
                    path,
                    "only capital letters tell this file from `" + other + "`",
                    "another name"));
            return false;
        }
        return true;
    }

    /** @param content null when it was too long */
    private void add(String path, byte @Nullable [] content) {
        if (content == null) {
            return;
        }
        bytes += content.length;
        if (bytes > BundleLimits.BYTES_IN_TOTAL) {
            throw exceeded(BundleLayout.wrong(
                    Code.TOO_LARGE,
                    path,
                    "up to here the files have " + bytes + " bytes together, more than "
                            + BundleLimits.BYTES_IN_TOTAL));
        }
        FileText text = FileText.of(path, content);
        problems.addAll(text.problems());
        if (text.problems().isEmpty()) {
            texts.put(path, text.text());
        }
    }

    private byte @Nullable [] bytes(Path file, String path, long size) throws IOException {
        byte[] content = null;
        if (size <= BundleLimits.BYTES) {
            try (InputStream in = Channels.newInputStream(Files.newByteChannel(file, options(file)))) {
                content = in.readNBytes(BundleLimits.BYTES + 1);
            }
        }
        if (content == null || content.length > BundleLimits.BYTES) {
            // Some files are longer than they say.
            return tooLong(path, content == null ? String.valueOf(size) : "more");
        }
        return content;
    }

    private byte @Nullable [] tooLong(String path, String bytes) {
        problems.add(BundleLayout.wrong(
                Code.TOO_LARGE,
                path,
                "the file has " + bytes + " bytes, and no file has more than " + BundleLimits.BYTES,
                "several files"));
        return null;
    }

    /** A file that became a link since it was looked at is not opened; the file systems of archives have no links and do not know the option. */
    private static Set<OpenOption> options(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)
                : Set.of(StandardOpenOption.READ);
    }

    /** What was not looked at cannot be judged, so nothing else is told. */
    private PolicyException exceeded(Problem problem) {
        problems.add(problem);
        return new PolicyException(problems);
    }

    private void unreadable(String path, @Nullable IOException e) {
        boolean isDenied = e instanceof AccessDeniedException;
        problems.add(BundleLayout.wrong(
                Code.UNREADABLE_FILE,
                path,
                isDenied ? "this cannot be read: access is denied" : "this cannot be read"));
    }
}
