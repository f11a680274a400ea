package io.makegood.bundle;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;

/**
 * Where a policy comes from, which may be another one tomorrow. A source of one's own is a lambda, over a table for example; it is asked again and
 * again, by one thread at a time, and may give the same bundle as before.
 */
@FunctionalInterface
public interface PolicySource {
    /**
     * The bundle that is there now.
     *
     * @throws PolicyException when what is there is no bundle
     * @throws IOException when it cannot be told what is there
     */
    PolicyBundle read() throws IOException;

    /**
     * A folder. One that is written to while it is read is read again; what somebody has not begun to write is not missed. Write beside it and rename, or
     * sign it.
     */
    static PolicySource folder(Path folder) {
        return () -> PolicyBundle.read(folder);
    }

    /** A zip archive; the files lie at its top, or all in one folder. */
    static PolicySource zip(Path file) {
        return () -> PolicyBundle.unzip(file.toString(), Files.newInputStream(file));
    }

    /**
     * A folder on the class path.
     *
     * @param folder such as {@code com/example/policy}
     */
    static PolicySource classPath(ClassLoader loader, String folder) {
        return () -> {
            URL file = loader.getResource(folder + "/policy.yaml");
            if (file == null) {
                throw new FileNotFoundException("there is no `" + folder + "/policy.yaml` on the class path");
            }
            return new PolicyBundle("classpath:" + folder, BundleReader.filesAt(file));
        };
    }

    /**
     * A zip archive behind an address. It is only sent again when the server has another one, by its {@code ETag} or {@code Last-Modified}; an answer
     * that takes longer than half a minute is none.
     *
     * @param address {@code http} or {@code https}
     * @param client the caller's, with its proxy, its redirects, its threads
     */
    static PolicySource url(URI address, HttpClient client) {
        return new UrlSource(address, client, UrlSource.PATIENCE);
    }

    /**
     * The same source, giving nothing but what is signed by one of these keys.
     *
     * @throws IllegalArgumentException when there are no keys
     */
    default PolicySource signedBy(PublicKey... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("a signature needs a key to be verified by");
        }
        List<PublicKey> trusted = List.of(keys);
        return () -> {
            PolicyBundle bundle = read();
            List<Problem> problems = BundleSignature.verify(bundle, trusted);
            if (!problems.isEmpty()) {
                throw new PolicyException(problems);
            }
            return bundle;
        };
    }
}
