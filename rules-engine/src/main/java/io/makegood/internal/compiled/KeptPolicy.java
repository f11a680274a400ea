package io.makegood.internal.compiled;

import io.makegood.internal.bundle.BundleReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file beside a bundle of the library that keeps what its files came to. It is believed when it is whole, was made by this version of the library,
 * and lies in one jar with the very files it was made of. A folder of classes is what somebody is working on: there, the files are read.
 */
final class KeptPolicy {
    /** What the name of the file ends with; before that it is that of the bundle. */
    static final String ENDING = ".policy";

    private KeptPolicy() {}

    /** The policy of this name as it was kept; null when there is none, or none that can be believed. */
    static @Nullable ReadPolicy find(String name) {
        URL policyFile = BundleReader.resource(name);
        try {
            return policyFile != null && policyFile.openConnection() instanceof JarURLConnection connection
                    ? inJar(connection)
                    : null;
        } catch (IOException e) {
            // What is wrong with the jar is told by who reads the files.
            return null;
        }
    }

    private static @Nullable ReadPolicy inJar(JarURLConnection policyFile) throws IOException {
        policyFile.setUseCaches(false);
        try (JarFile jar = policyFile.getJarFile()) {
            String path = policyFile.getEntryName();
            String folder = path.substring(0, path.lastIndexOf('/'));
            JarEntry kept = jar.getJarEntry(folder + ENDING);
            if (kept == null) {
                return null;
            }
            SortedMap<String, Long> sums = new TreeMap<>();
            BundleReader.entries(jar, folder + "/").forEach((file, entry) -> sums.put(file, entry.getCrc()));
            try (InputStream in = jar.getInputStream(kept)) {
                return unpacked(in.readAllBytes(), madeOf(sums));
            }
        }
    }

    /**
     * What a policy was made of, in words that are the same for the same files and version only.
     *
     * @param sums of all files of the bundle, by path
     */
    static String madeOf(SortedMap<String, Long> sums) {
        StringBuilder madeOf = new StringBuilder("Makegood ").append(LibraryVersion.CURRENT);
        sums.forEach((path, sum) -> madeOf.append('\n').append(path).append(' ').append(sum));
        return madeOf.toString();
    }

    /** As zip archives count it. */
    static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    /** The content of the file. */
    static byte[] packed(ReadPolicy policy, String madeOf) {
        byte[] content = PolicyWriter.write(policy);
        Packer packer = new Packer();
        packer.bytes(madeOf.getBytes(StandardCharsets.UTF_8));
        packer.number((int) sum(content));
        packer.bytes(content);
        return packer.toBytes();
    }

    /**
     * The policy in the file.
     *
     * @param madeOf what is there to make it of
     * @return null when it was made of something else, or is not what was written
     */
    static @Nullable ReadPolicy unpacked(byte[] file, String madeOf) {
        try {
            Unpacker unpacker = new Unpacker(file);
            if (!new String(unpacker.bytes(), StandardCharsets.UTF_8).equals(madeOf)) {
                return null;
            }
            int sum = unpacker.number();
            byte[] content = unpacker.bytes();
            return (int) sum(content) == sum ? PolicyReader.read(content) : null;
        } catch (IndexOutOfBoundsException e) {
            // Cut off.
            return null;
        }
    }
}
