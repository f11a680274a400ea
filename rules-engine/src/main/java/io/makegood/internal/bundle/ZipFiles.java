package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks an archive into memory, and no more of it than a bundle may have, whatever it says of itself. */
public final class ZipFiles {
    /** Bytes of the largest archive anybody needs: packed, nothing that is small enough is larger than this. */
    public static final int LARGEST = BundleLimits.BYTES_IN_TOTAL + BundleLimits.FILES * 1_000;

    private static final String POLICY = "/" + BundleLayout.POLICY;

    private ZipFiles() {}

    /**
     * The files in an archive by path. When all of them lie in one folder, as services that keep sources pack them, paths begin below it.
     *
     * @throws PolicyException when it is no archive, or more than a bundle can be
     * @throws IOException when it cannot be read
     */
    public static Map<String, byte[]> read(InputStream archive) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > BundleLimits.FILES) {
                    throw refused("the archive has more than " + BundleLimits.FILES + " files and folders");
                }
                byte[] content =
                        zip.readNBytes((int) Math.min(Integer.MAX_VALUE, BundleLimits.BYTES_IN_TOTAL - bytes + 1));
                bytes += content.length;
                if (bytes > BundleLimits.BYTES_IN_TOTAL) {
                    throw refused("the files in the archive have more than " + BundleLimits.BYTES_IN_TOTAL
                            + " bytes together");
                }
                if (!entry.isDirectory() && contents.put(entry.getName(), content) != null) {
                    throw refused("the archive has two files `" + entry.getName() + "`");
                }
            }
            if (entries == 0) {
                throw refused("this is no zip archive, or an empty one");
            }
        } catch (ZipException | IllegalArgumentException e) {
            // The latter for names in no known encoding.
            throw refused("the archive is damaged: " + e.getMessage());
        }
        return belowTheirFolder(contents);
    }

    private static Map<String, byte[]> belowTheirFolder(Map<String, byte[]> contents) {
        String folder = contents.keySet().stream()
                .filter(path -> path.endsWith(POLICY) && path.indexOf('/') == path.length() - POLICY.length())
                .findFirst()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .orElse("");
        boolean areAllInIt = contents.keySet().stream().allMatch(path -> path.startsWith(folder));
        if (folder.isEmpty() || !areAllInIt) {
            return contents;
        }
        Map<String, byte[]> below = new TreeMap<>();
        contents.forEach((path, content) -> below.put(path.substring(folder.length()), content));
        return below;
    }

    private static PolicyException refused(String why) {
        return new PolicyException(List.of(Code.UNREADABLE_FILE.problem(why, null)));
    }
}
