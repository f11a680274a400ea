package io.makegood.workbench.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows, can be cut back, and belongs to one run at a time. */
final class ResultFile implements AutoCloseable {
    private static final int PIECE = 1 << 18;

    private final FileChannel channel;

    private ResultFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file, which may not be there yet, and changes nothing in it. */
    static ResultFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isOurs(channel)) {
                return new ResultFile(channel);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw BatchException.refused("another run is writing `" + path + "`", "wait for it, or another `--output`");
    }

    /** The lock ends with the process, however that ends. */
    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    long length() throws IOException {
        return channel.size();
    }

    /** Forgets what stands behind the length; what is written next stands there. */
    void cutTo(long length) throws IOException {
        channel.truncate(length);
        channel.position(length);
    }

    void append(byte[] bytes) throws IOException {
        // Piece by piece: the channel copies what it is given into memory outside the heap.
        for (int start = 0; start < bytes.length; start += PIECE) {
            ByteBuffer rest = ByteBuffer.wrap(bytes, start, Math.min(PIECE, bytes.length - start));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    /** Returns when everything written is on the disk. */
    void flush() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
