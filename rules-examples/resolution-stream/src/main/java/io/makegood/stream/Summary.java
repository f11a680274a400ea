package io.makegood.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a job has written, counted where it stands: what was begun and not committed does not count. */
final class Summary {
    private static final Map<String, String> WORDS = words();

    /** The names of all outputs. */
    static final List<String> OUTPUTS = List.copyOf(WORDS.keySet());

    private final Map<String, Long> counts;

    /** @param counts of lines, by the outputs they are in */
    Summary(Map<String, Long> counts) {
        this.counts = counts;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("resolutions", "cases decided");
        words.put("due", "decided again when a pause ended");
        words.put("rejected", "lines rejected");
        words.put("refused", "policies refused");
        words.put("differences", "cases the policy in the shadow decides otherwise");
        words.put("ledger", "ledgers");
        return words;
    }

    static Summary of(Path output) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String name : WORDS.keySet()) {
            counts.put(name, count(output.resolve(name)));
        }
        return new Summary(counts);
    }

    void tell(PrintWriter out) {
        OUTPUTS.forEach(name -> {
            long count = counts.getOrDefault(name, 0L);
            if (count > 0 || name.equals("resolutions")) {
                out.println(String.format(Locale.ROOT, "%,10d %s (%s)", count, WORDS.get(name), name));
            }
        });
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }
}
