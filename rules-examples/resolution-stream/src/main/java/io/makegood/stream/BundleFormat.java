package io.makegood.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads bundles, each a zip archive whose name begins with the moment from which it is in force, in UTC: {@code 20261101T000000Z-terms.zip}. So a folder of
 * them lists itself in the order in which they decide. One that ends with {@code .shadow.zip} only decides along.
 */
final class BundleFormat implements BulkFormat<PublishedBundle, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6})Z.*");
    private static final String SHADOW = ".shadow.zip";

    /** The largest archive that is looked into, in bytes. */
    private static final int LARGEST = 16 << 20;

    @Override
    public Reader<PublishedBundle> createReader(Configuration config, FileSourceSplit split) {
        return new WholeFile(split.path(), true);
    }

    @Override
    public Reader<PublishedBundle> restoreReader(Configuration config, FileSourceSplit split) {
        return new WholeFile(split.path(), split.getReaderPosition().isEmpty());
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<PublishedBundle> getProducedType() {
        return TypeInformation.of(PublishedBundle.class);
    }

    static PublishedBundle published(String name, byte[] zip) {
        return new PublishedBundle(name, inForce(name), name.endsWith(SHADOW), zip);
    }

    /** The moment a name begins with, in milliseconds since 1970; {@link PublishedBundle#UNKNOWN} when there is none. */
    static long inForce(String name) {
        Matcher moment = NAME.matcher(name);
        if (!moment.matches()) {
            return PublishedBundle.UNKNOWN;
        }
        try {
            return LocalDateTime.parse(moment.group(1), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT))
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return PublishedBundle.UNKNOWN;
        }
    }

    private static final class WholeFile implements Reader<PublishedBundle> {
        private final Path file;
        private boolean isOpen;

        WholeFile(Path file, boolean isOpen) {
            this.file = file;
            this.isOpen = isOpen;
        }

        @Override
        public @Nullable RecordIterator<PublishedBundle> readBatch() throws IOException {
            if (!isOpen) {
                return null;
            }
            isOpen = false;
            try (InputStream stream = file.getFileSystem().open(file)) {
                String name = file.getName();
                PublishedBundle published = published(name, stream.readNBytes(LARGEST));
                ArrayResultIterator<PublishedBundle> result = new ArrayResultIterator<>();
                result.set(new PublishedBundle[] {published}, 1, 0, 0);
                return result;
            }
        }

        @Override
        public void close() {}
    }
}
