package io.makegood.internal.compiling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Vocabulary;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checked rules of a bundle in a file. Its name is a hash of everything they depend on: the bundle and what the library lets rules speak
 * of. Its first line is a hash of the rest, so that a file somebody altered, or that was not written to its end, is not believed.
 */
final class CompiledRules {
    private static final String FORMAT = "1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path file;

    CompiledRules(Path folder, Bundle bundle) {
        this.folder = folder;
        this.file = folder.resolve(key(bundle) + ".rules");
    }

    /** The rules, checked before; null when they were not, or what is kept cannot be believed. */
    @Nullable List<RuleText> find() {
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            String body = text.substring(end + 1);
            return end > 0 && text.substring(0, end).equals(seal(body))
                    ? JSON.readValue(body, new TypeReference<List<RuleText>>() {})
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps checked rules for the next start. Nothing depends on it, so that a folder which cannot be written to is left alone. */
    void keep(List<RuleText> rules) {
        Path written = null;
        try {
            Files.createDirectories(folder);
            written = Files.createTempFile(folder, "rules", ".tmp");
            String body = JSON.writeValueAsString(rules);
            Files.writeString(written, seal(body) + "\n" + body);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            discard(written);
        }
    }

    private static void discard(@Nullable Path written) {
        try {
            if (written != null) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            // It lies in a folder for what may be thrown away.
        }
    }

    private String seal(String body) {
        return hash(file.getFileName() + "\n" + body);
    }

    private static String key(Bundle bundle) {
        StringBuilder all = new StringBuilder(FORMAT)
                .append('\n')
                .append(CompiledRules.class.getPackage().getImplementationVersion())
                .append('\n')
                .append(bundle.fingerprint());
        // The fingerprint covers the rules as well, but it is cut short for people to read.
        for (RuleSource source : bundle.rules()) {
            all.append('\n').append(source.path()).append('\n').append(source.text());
        }
        for (Phase phase : Phase.values()) {
            all.append('\n').append(phase.fact());
            Arrays.stream(phase.fact().getMethods())
                    .map(Method::toGenericString)
                    .sorted()
                    .forEach(method -> all.append('\n').append(method));
        }
        Vocabulary.BY_NAME.values().forEach(terms -> all.append('\n').append(Vocabulary.termsOf(terms)));
        return hash(all.toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
