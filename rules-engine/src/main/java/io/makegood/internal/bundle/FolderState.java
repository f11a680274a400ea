package io.makegood.internal.bundle;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a folder without reading its files: two states that are equal are of a folder nobody wrote to meanwhile, as far as its file system
 * can tell.
 *
 * @param folder without links on the way to it
 * @param entries what is there, by path
 */
record FolderState(Path folder, Map<Path, String> entries) {
    /** Kubernetes mounts files of one moment in a folder of their own, to which this link leads; everything beside it is a link into it. */
    private static final String MOUNTED = "..data";

    /**
     * The state of a folder now.
     *
     * @param folder may be a link, or what Kubernetes makes of a ConfigMap
     * @throws IOException when it is not there
     */
    static FolderState of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path mounted = real.resolve(MOUNTED);
        if (Files.isSymbolicLink(mounted)) {
            Path data = mounted.toRealPath();
            real = real.equals(data.getParent()) ? data : real;
        }
        Map<Path, String> entries = new HashMap<>();
        Files.walkFileTree(real, Set.<FileVisitOption>of(), BundleLimits.DEPTH + 1, collecting(real, entries));
        return new FolderState(real, entries);
    }

    private static FileVisitor<Path> collecting(Path folder, Map<Path, String> entries) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return isLeftAlone(path) && !path.equals(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : visitFile(path, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (!isLeftAlone(path)) {
                    entries.put(
                            path,
                            attributes.lastModifiedTime() + " " + attributes.fileKey()
                                    + (attributes.isDirectory() ? "" : " " + attributes.size()));
                }
                return entries.size() > BundleLimits.FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
                // It went meanwhile, or cannot be read; the latter stays so.
                entries.put(path, e.getClass().getName());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isLeftAlone(Path path) {
        return BundleLayout.isLeftAlone(String.valueOf(path.getFileName()).replace("/", ""));
    }
}
