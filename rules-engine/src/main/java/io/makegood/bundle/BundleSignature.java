package io.makegood.bundle;

import io.makegood.internal.bundle.BundleLayout;
import io.makegood.internal.bundle.Sha256;
import io.makegood.internal.problem.Code;
import io.makegood.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs bundles, and verifies them. A signed bundle has a file {@code SHA256SUMS}, with the hash and the path of each of its other files as
 * {@code sha256sum} writes them, and a file {@code SHA256SUMS.sig}, the Ed25519 signature of that one in Base64.
 */
public final class BundleSignature {
    /** The file that lists the others. */
    public static final String SUMS = BundleLayout.SUMS;

    /** The file with its signature. */
    public static final String SIGNATURE = BundleLayout.SIGNATURE;

    private static final String ALGORITHM = "Ed25519";
    private static final int HASH = 64;
    private static final String BETWEEN = "  ";

    private BundleSignature() {}

    /**
     * The bundle with a new signature; one that was there is replaced.
     *
     * @throws IllegalArgumentException when this is no key for Ed25519
     */
    public static PolicyBundle sign(PolicyBundle bundle, PrivateKey key) {
        StringBuilder sums = new StringBuilder();
        hashes(bundle).forEach((path, hash) -> sums.append(hash + BETWEEN + path + "\n"));
        SortedMap<String, String> files = new TreeMap<>(bundle.files());
        files.put(SUMS, sums.toString());
        files.put(SIGNATURE, Base64.getEncoder().encodeToString(signature(sums.toString(), key)) + "\n");
        return new PolicyBundle(bundle.origin(), files);
    }

    /**
     * What keeps a bundle from being one that was signed by one of these keys and not changed since; nothing when it is. Names each file that was
     * changed, is missing, or was added.
     */
    public static List<Problem> verify(PolicyBundle bundle, Collection<? extends PublicKey> keys) {
        String sums = bundle.files().get(SUMS);
        String signature = bundle.files().get(SIGNATURE);
        if (sums == null || signature == null) {
            return bundle.placed(List.of(wrong(
                    Code.NOT_SIGNED,
                    sums == null ? SUMS : SIGNATURE,
                    "the bundle is not signed: it has no such file",
                    "`makegood sign`")));
        }
        byte[] bytes = decoded(signature.strip());
        if (bytes == null || keys.stream().noneMatch(key -> isSignedBy(key, sums, bytes))) {
            return bundle.placed(List.of(wrong(
                    Code.NOT_SIGNED,
                    SIGNATURE,
                    "this is no signature of `" + SUMS
                            + "` by a key that is trusted, so nobody knows whose the bundle is")));
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> signed = read(sums);
        SortedMap<String, String> found = hashes(bundle);
        signed.forEach((path, hash) -> {
            if (!found.containsKey(path)) {
                problems.add(wrong(Code.NOT_SIGNED, path, "the file was signed, and is missing"));
            } else if (!hash.equals(found.get(path))) {
                problems.add(wrong(Code.NOT_SIGNED, path, "the file was changed since it was signed"));
            }
        });
        found.keySet().stream()
                .filter(path -> !signed.containsKey(path))
                .forEach(path -> problems.add(wrong(Code.NOT_SIGNED, path, "the file was added, and is not signed")));
        return bundle.placed(problems);
    }

    private static SortedMap<String, String> hashes(PolicyBundle bundle) {
        SortedMap<String, String> hashes = new TreeMap<>();
        bundle.files().forEach((path, text) -> {
            if (BundleLayout.isSigned(path)) {
                hashes.put(path, Sha256.of(text));
            }
        });
        return hashes;
    }

    /** Hashes by path. What is no such line was signed all the same, and is about no file. */
    private static SortedMap<String, String> read(String sums) {
        SortedMap<String, String> hashes = new TreeMap<>();
        sums.lines()
                .filter(line -> line.length() > HASH + BETWEEN.length())
                .forEach(line -> hashes.put(line.substring(HASH + BETWEEN.length()), line.substring(0, HASH)));
        return hashes;
    }

    private static byte[] signature(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("this is no key for " + ALGORITHM, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSignedBy(PublicKey key, String text, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(bytes);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Problem wrong(Code code, String path, String message) {
        return wrong(code, path, message, null);
    }

    private static Problem wrong(Code code, String path, String message, @Nullable String maybe) {
        return code.problem(message, maybe).in(path);
    }
}
