package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a batch at one moment.
 *
 * @param files those that were there, with their content
 */
record Snapshot(Map<Path, String> files) {
    /** Of a batch that writes these two. */
    static Snapshot of(Path output, Path rejected) {
        Map<Path, String> files = new TreeMap<>();
        try {
            for (Path file : new Path[] {output, rejected, new CheckpointFile(output).file()}) {
                if (Files.exists(file)) {
                    files.put(file, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(files);
    }

    /**
     * Makes the files what they were.
     *
     * @param torn what else had got to the disk when the process was killed
     */
    void restore(String torn) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            boolean isCheckpoint = file.getKey().toString().endsWith(".checkpoint");
            Files.writeString(file.getKey(), file.getValue() + (isCheckpoint ? "" : torn), StandardCharsets.UTF_8);
        }
    }

    void delete() throws IOException {
        for (Path file : files.keySet()) {
            Files.delete(file);
        }
    }

    /** The files are what they were, byte for byte. */
    void assertIsThere() throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            String there = Files.readString(file.getKey());
            // Not compared by assertEquals, which would print megabytes.
            if (!there.equals(file.getValue())) {
                assertEquals(file.getValue().length(), there.length(), () -> "the length of " + file.getKey());
                throw new AssertionError(file.getKey() + " is another one");
            }
        }
    }
}
