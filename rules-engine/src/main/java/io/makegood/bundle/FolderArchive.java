package io.makegood.bundle;

import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with a folder for each bundle. What is there is there whole, since it is written beside it and renamed. */
record FolderArchive(Path folder) implements PolicyArchive {
    private static final int FINGERPRINT = 16;

    @Override
    public void keep(PolicyBundle bundle) throws IOException {
        Path place = folder.resolve(bundle.fingerprint());
        if (Files.exists(place)) {
            mustBe(bundle, place);
            return;
        }
        Files.createDirectories(folder);
        Path beside = Files.createTempDirectory(folder, ".keeping-");
        try {
            for (Map.Entry<String, String> file : bundle.files().entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(parentOf(path));
                Files.writeString(path, file.getValue());
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(beside);
            // Somebody else was faster.
            if (!Files.exists(place)) {
                throw e;
            }
            mustBe(bundle, place);
        }
    }

    private static void mustBe(PolicyBundle bundle, Path place) throws IOException {
        try {
            if (PolicyBundle.read(place).fingerprint().equals(bundle.fingerprint())) {
                return;
            }
        } catch (PolicyException e) {
            throw new IOException("the archive has something at `" + place + "` that is no bundle", e);
        }
        throw new FileAlreadyExistsException("the archive has another bundle at `" + place + "`");
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException(path + " lies in no folder");
        }
        return parent;
    }

    private static void delete(Path beside) throws IOException {
        try (Stream<Path> all = Files.walk(beside)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : innermostFirst) {
                Files.delete(each);
            }
        }
    }

    @Override
    public Optional<PolicyBundle> find(String fingerprint) throws IOException {
        boolean isOne = fingerprint.length() == FINGERPRINT
                && fingerprint.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        Path place = isOne ? folder.resolve(fingerprint) : folder;
        return isOne && Files.isDirectory(place) ? Optional.of(PolicyBundle.read(place)) : Optional.empty();
    }
}
