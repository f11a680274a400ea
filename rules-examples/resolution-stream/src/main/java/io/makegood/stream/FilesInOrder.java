package io.makegood.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;
import org.jspecify.annotations.Nullable;

/** Hands out files by name, so that what is read in one order is read in the same order again. */
final class FilesInOrder implements FileSplitAssigner {
    private final TreeMap<String, FileSourceSplit> left = new TreeMap<>();

    FilesInOrder(Collection<FileSourceSplit> files) {
        addSplits(files);
    }

    @Override
    public Optional<FileSourceSplit> getNext(@Nullable String hostname) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.pollFirstEntry().getValue());
    }

    @Override
    public void addSplits(Collection<FileSourceSplit> files) {
        files.forEach(file -> left.put(file.path().toString(), file));
    }

    @Override
    public Collection<FileSourceSplit> remainingSplits() {
        List<FileSourceSplit> remaining = new ArrayList<>(left.values());
        return remaining;
    }
}
