package io.makegood.bundle;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys that sign bundles, as text: PEM, as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class SigningKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private SigningKeys() {}

    /** A new pair of keys. */
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as text. */
    public static String toPem(PrivateKey key) {
        return pem(PRIVATE, key);
    }

    /** The key as text. */
    public static String toPem(PublicKey key) {
        return pem(PUBLIC, key);
    }

    /**
     * Reads a private key.
     *
     * @throws IllegalArgumentException when there is no private key for Ed25519 in the text, without a password
     */
    public static PrivateKey privateKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decoded(PRIVATE, pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no private key for " + ALGORITHM, e);
        }
    }

    /**
     * Reads a public key.
     *
     * @throws IllegalArgumentException when there is no public key for Ed25519 in the text
     */
    public static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(PUBLIC, pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key for " + ALGORITHM, e);
        }
    }

    private static String pem(String kind, Key key) {
        return begin(kind) + "\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n" + end(kind) + "\n";
    }

    private static byte[] decoded(String kind, String pem) {
        int begin = pem.indexOf(begin(kind));
        int end = pem.indexOf(end(kind));
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("this is no " + (kind.equals(PRIVATE) ? "private" : "public")
                    + " key: it has no `" + begin(kind) + "`");
        }
        return Base64.getMimeDecoder().decode(pem.substring(begin + begin(kind).length(), end));
    }

    private static String begin(String kind) {
        return "-----BEGIN " + kind + "-----";
    }

    private static String end(String kind) {
        return "-----END " + kind + "-----";
    }
}
