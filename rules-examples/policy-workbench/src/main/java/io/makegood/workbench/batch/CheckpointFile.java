package io.makegood.workbench.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the last checkpoint of an output lies. At every moment there is a whole one or none. */
final class CheckpointFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final Path next;

    CheckpointFile(Path output) {
        this.file = output.resolveSibling(output.getFileName() + ".checkpoint");
        this.next = output.resolveSibling(output.getFileName() + ".checkpoint.next");
    }

    Path file() {
        return file;
    }

    /** The last checkpoint; null when there is none. */
    @Nullable Checkpoint read() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Checkpoint.class);
        } catch (JsonProcessingException e) {
            throw BatchException.refused(
                    "`" + file + "` is no checkpoint of this version of makegood",
                    "start again with another `--output`");
        }
    }

    /** Of what is finished, nothing is left to be resumed. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void write(Checkpoint checkpoint) throws IOException {
        byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(checkpoint);
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(json);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
