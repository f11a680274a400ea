package io.makegood.stream;

import io.makegood.engine.CaseFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file that are not blank, each with its number; a file whose name ends with {@code .gz} is unpacked. A restored reader reads the file
 * from its beginning: only so does it know the numbers.
 */
final class JsonLinesFormat implements BulkFormat<Line, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private static final int BUFFER = 1 << 16;
    /** What is handed over at once. */
    private static final int LINES = 256;

    private static final int BYTES = 1 << 20;
    /** One byte more than a case may have, so that one sees that it is too long. */
    private static final int KEPT = CaseFiles.LARGEST_BYTES + 1;

    private final Path root;

    /** @param root the file or folder that is read; files are named as they lie in it */
    JsonLinesFormat(Path root) {
        this.root = root;
    }

    @Override
    public Reader<Line> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return new LineReader(split, nameOf(split.path()));
    }

    @Override
    public Reader<Line> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        LineReader reader = new LineReader(split, nameOf(split.path()));
        CheckpointedPosition position = split.getReaderPosition().orElse(null);
        if (position != null) {
            reader.skip(Math.max(0, position.getOffset()) + position.getRecordsAfterOffset());
        }
        return reader;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Line> getProducedType() {
        return TypeInformation.of(Line.class);
    }

    private String nameOf(Path file) {
        String path = file.getPath();
        String folder = root.getPath() + Path.SEPARATOR;
        return path.startsWith(folder) ? path.substring(folder.length()) : file.getName();
    }

    private static final class LineReader implements Reader<Line> {
        private final InputStream stream;
        private final String name;
        private final byte[] buffer = new byte[BUFFER];
        private int next;
        private int end;
        /** Lines, blank ones counted. */
        private long lines;
        /** Lines that were handed over. */
        private long handedOver;

        LineReader(FileSourceSplit split, String name) throws IOException {
            InputStream file = split.path().getFileSystem().open(split.path());
            this.stream = split.path().getName().endsWith(".gz") ? new GZIPInputStream(file, BUFFER) : file;
            this.name = name;
        }

        void skip(long records) throws IOException {
            while (handedOver < records && read() != null) {
                handedOver++;
            }
        }

        @Override
        public @Nullable RecordIterator<Line> readBatch() throws IOException {
            Line[] batch = new Line[LINES];
            int count = 0;
            int bytes = 0;
            while (count < LINES && bytes < BYTES) {
                Line line = read();
                if (line == null) {
                    break;
                }
                batch[count++] = line;
                bytes += line.text().length;
            }
            if (count == 0) {
                return null;
            }
            ArrayResultIterator<Line> result = new ArrayResultIterator<>();
            result.set(batch, count, handedOver, 0);
            handedOver += count;
            return result;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        private @Nullable Line read() throws IOException {
            while (fill()) {
                byte[] text = text();
                lines++;
                if (!Line.isBlank(text)) {
                    return new Line(name, Line.FILE, lines, text);
                }
            }
            return null;
        }

        private byte[] text() throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
            boolean isEnded = false;
            while (!isEnded && fill()) {
                int stop = next;
                while (stop < end && buffer[stop] != '\n') {
                    stop++;
                }
                isEnded = stop < end;
                text.write(buffer, next, Math.min(stop - next, KEPT - text.size()));
                next = stop + (isEnded ? 1 : 0);
            }
            return text.toByteArray();
        }

        private boolean fill() throws IOException {
            if (next == end) {
                next = 0;
                end = Math.max(0, stream.read(buffer, 0, buffer.length));
            }
            return next < end;
        }
    }
}
