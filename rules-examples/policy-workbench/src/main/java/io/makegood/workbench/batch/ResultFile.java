package io.makegood.workbench.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows, can be cut back, and belongs to one run at a time. */
final class ResultFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private ResultFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens a file, which may not be there yet, and changes nothing in it. */
    static ResultFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        ResultFile file = new ResultFile(path, channel);
        if (!file.isOurs()) {
            channel.close();
            throw BatchException.refused("another run is writing `" + path + "`", "wait for it, or another `--output`");
        }
        return file;
    }

    /** The lock ends with the process, however that ends. */
    private boolean isOurs() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
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
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
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
