package io.makegood.bundle;

import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps bundles by fingerprint, so that what was decided by one of them can be decided again. Safe for use by many threads. */
public interface PolicyArchive {
    /**
     * Keeps a bundle, whole. One with the same fingerprint that is there already stays: it decides alike.
     *
     * @throws IOException when it cannot be kept
     */
    void keep(PolicyBundle bundle) throws IOException;

    /**
     * The bundle with a fingerprint, or none.
     *
     * @param fingerprint as a resolution names it, 16 hexadecimal digits
     * @throws PolicyException when there is one, and it is damaged
     * @throws IOException when it cannot be told whether there is one
     */
    Optional<PolicyBundle> find(String fingerprint) throws IOException;

    /** An archive in a folder, which is made when something is kept. Each bundle lies in a folder named by its fingerprint, like any other bundle. */
    static PolicyArchive folder(Path folder) {
        return new FolderArchive(folder);
    }
}
