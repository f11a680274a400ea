package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.rule.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Policies put together by tests. */
public final class MadePolicy {
    private MadePolicy() {}

    /** A policy of these rules, whatever the files of the bundle say. */
    public static Policy of(Bundle bundle, RuleBase ruleBase) {
        return new Policy(bundle, ruleBase);
    }

    /**
     * The default policy with other files.
     *
     * @param folder to which it is written first
     * @param pathsAndTexts in turn: files that are added, or that stand in the place of its own
     */
    static Policy customerFirst(Path folder, String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>(BundleReader.filesOfResource("customer-first"));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return load(folder, files);
    }

    /**
     * The default policy with its files changed.
     *
     * @param folder to which it is written
     */
    public static Policy customerFirst(Path folder, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>(BundleReader.filesOfResource("customer-first"));
        files.replaceAll((path, text) -> change.apply(text));
        return load(folder, files);
    }

    /** The policy of these files, which are written to the folder first. */
    static Policy load(Path folder, Map<String, String> files) {
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return Policy.load(folder);
    }
}
