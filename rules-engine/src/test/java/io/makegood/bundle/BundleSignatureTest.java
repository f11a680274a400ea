package io.makegood.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.engine.Policy;
import io.makegood.engine.SmallPolicy;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A signed bundle is the one that was signed, file by file. */
class BundleSignatureTest {
    private static final KeyPair KEYS = SigningKeys.generate();
    private static final PolicyBundle SIGNED =
            BundleSignature.sign(PolicyBundle.of("policy", SmallPolicy.files("1", "REFUND_FULL")), KEYS.getPrivate());

    /** The first key of RFC 8032, 7.1, as {@code openssl pkey} writes it. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    /** Its signature of nothing. */
    private static final String SIGNATURE =
            "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw==";

    @Test
    void what_was_signed_verifies_and_decides_as_before() {
        assertEquals(List.of(), BundleSignature.verify(SIGNED, List.of(KEYS.getPublic())));
        assertEquals(
                List.of(),
                BundleSignature.verify(SIGNED, List.of(SigningKeys.generate().getPublic(), KEYS.getPublic())));
        PolicyBundle unsigned = PolicyBundle.of("policy", SmallPolicy.files("1", "REFUND_FULL"));
        assertEquals(unsigned.fingerprint(), SIGNED.fingerprint());
        assertEquals(SIGNED.fingerprint(), Policy.load(SIGNED).fingerprint());
    }

    @Test
    void each_file_that_was_changed_is_missing_or_was_added_is_named() {
        PolicyBundle tampered = changed(files -> {
            files.put("rules/propose/more.drl", "");
            files.remove("principles.yaml");
            files.computeIfPresent(SmallPolicy.DOCUMENTED, (path, text) -> text + "\n");
            files.computeIfPresent(SmallPolicy.RULE, (path, text) -> text.replace("REFUND_FULL", "REPLACEMENT"));
        });

        assertEquals(
                List.of(
                        "policy/cases/lamp.yaml: the file was changed since it was signed",
                        "policy/principles.yaml: the file was signed, and is missing",
                        "policy/rules/propose/remedy.drl: the file was changed since it was signed",
                        "policy/rules/propose/more.drl: the file was added, and is not signed"),
                verified(tampered));
    }

    @Test
    void every_single_file_counts() {
        for (String path : SIGNED.files().keySet()) {
            PolicyBundle changed = changed(files -> files.put(path, "A" + files.get(path)));
            assertEquals(1, verified(changed).size(), path);
            assertEquals(1, verified(changed(files -> files.remove(path))).size(), path);
        }
    }

    @Test
    void a_list_nobody_signed_is_not_believed() {
        PolicyBundle forged = BundleSignature.sign(
                changed(files -> files.put(SmallPolicy.RULE, "")),
                SigningKeys.generate().getPrivate());
        List<String> told = List.of("policy/SHA256SUMS.sig: this is no signature of `SHA256SUMS` by a key that is"
                + " trusted, so nobody knows whose the bundle is");
        assertEquals(told, verified(forged));
        assertEquals(told, verified(changed(files -> files.put(BundleSignature.SIGNATURE, "?"))));
        assertEquals(told, verified(changed(files -> files.put(BundleSignature.SIGNATURE, ""))));
        assertEquals(told, verified(changed(files -> files.put(BundleSignature.SUMS, ""))));
        assertEquals(
                List.of("policy/SHA256SUMS: the bundle is not signed: it has no such file\n  maybe: `makegood sign`"),
                verified(PolicyBundle.of("policy", SmallPolicy.files("1", "REFUND_FULL"))));
    }

    @Test
    void a_source_gives_nothing_but_what_is_signed() throws IOException {
        PolicySource signed = () -> SIGNED;
        assertEquals(SIGNED, signed.signedBy(KEYS.getPublic()).read());
        PolicySource changed = () -> changed(files -> files.remove(SmallPolicy.RULE));
        PolicySource demanding = changed.signedBy(KEYS.getPublic());
        PolicyException refused = assertThrows(PolicyException.class, demanding::read);
        assertEquals("policy/" + SmallPolicy.RULE, refused.problems().get(0).file());
        assertThrows(IllegalArgumentException.class, () -> signed.signedBy());
    }

    @Test
    void signing_again_takes_the_place_of_the_signature() {
        KeyPair other = SigningKeys.generate();
        PolicyBundle again =
                BundleSignature.sign(changed(files -> files.remove(SmallPolicy.DOCUMENTED)), other.getPrivate());
        assertEquals(List.of(), BundleSignature.verify(again, List.of(other.getPublic())));
        assertEquals(1, verified(again).size());
    }

    @Test
    void the_list_is_as_sha256sum_writes_it() {
        assertEquals(
                "d3db01a0b337fa955aea9c0e795df00cf3b5b85330efbb0d921c207b7416bde2  legal-floors.yaml",
                SIGNED.files().get(BundleSignature.SUMS).lines().toList().get(1));
    }

    @Test
    void keys_are_those_of_openssl() throws GeneralSecurityException {
        assertEquals(PRIVATE, SigningKeys.toPem(SigningKeys.privateKey("a comment\n" + PRIVATE)));
        assertEquals(PUBLIC, SigningKeys.toPem(SigningKeys.publicKey(PUBLIC.replace("\n", "\r\n"))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(SigningKeys.privateKey(PRIVATE));
        assertEquals(SIGNATURE, Base64.getEncoder().encodeToString(signature.sign()));
    }

    @Test
    void what_is_no_key_is_told() throws GeneralSecurityException {
        for (String text : List.of("", PRIVATE, "-----END PUBLIC KEY----- -----BEGIN PUBLIC KEY-----")) {
            assertEquals(
                    "this is no public key: it has no `-----BEGIN PUBLIC KEY-----`",
                    assertThrows(IllegalArgumentException.class, () -> SigningKeys.publicKey(text))
                            .getMessage());
        }
        String spoilt = PRIVATE.replaceAll("(?m)^M.*$", "AAAA");
        assertEquals(
                "this is no private key for Ed25519",
                assertThrows(IllegalArgumentException.class, () -> SigningKeys.privateKey(spoilt))
                        .getMessage());
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThrows(IllegalArgumentException.class, () -> BundleSignature.sign(SIGNED, rsa.getPrivate()));
        assertEquals(1, BundleSignature.verify(SIGNED, List.of(rsa.getPublic())).size());
        String ofRsa = SigningKeys.toPem(rsa.getPublic());
        assertThrows(IllegalArgumentException.class, () -> SigningKeys.publicKey(ofRsa));
    }

    private static PolicyBundle changed(Consumer<SortedMap<String, String>> change) {
        SortedMap<String, String> files = new TreeMap<>(SIGNED.files());
        change.accept(files);
        return PolicyBundle.of("policy", files);
    }

    private static List<String> verified(PolicyBundle bundle) {
        return BundleSignature.verify(bundle, List.of(KEYS.getPublic())).stream()
                .map(Problem::toString)
                .toList();
    }
}
