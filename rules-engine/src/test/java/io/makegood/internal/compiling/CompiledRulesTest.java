package io.makegood.internal.compiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drools.DrlReader;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled before is found again, and nothing else is taken for it. */
class CompiledRulesTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<RuleText> RULES = DrlReader.read(BUNDLE);

    @TempDir
    Path cache;

    @Test
    void nothing_is_found_where_nothing_was_kept() {
        assertNull(new CompiledRules(cache.resolve("none"), BUNDLE).find());
    }

    @Test
    void what_was_kept_is_found() {
        new CompiledRules(cache, BUNDLE).keep(RULES);

        assertEquals(RULES, new CompiledRules(cache, BUNDLE).find());
    }

    @Test
    void a_changed_bundle_has_rules_of_its_own() {
        new CompiledRules(cache, BUNDLE).keep(RULES);

        assertNull(new CompiledRules(cache, changed("== true", "== false")).find());
    }

    @Test
    void a_file_somebody_altered_is_not_believed() throws IOException {
        new CompiledRules(cache, BUNDLE).keep(RULES);
        String text = Files.readString(kept());

        Files.writeString(kept(), text.replaceFirst("REFUND_FULL", "DECLINE"));
        assertNotEquals(text, Files.readString(kept()));
        assertNull(new CompiledRules(cache, BUNDLE).find());

        Files.writeString(kept(), text.substring(0, text.length() / 2));
        assertNull(new CompiledRules(cache, BUNDLE).find());

        Files.writeString(kept(), "");
        assertNull(new CompiledRules(cache, BUNDLE).find());
    }

    @Test
    void the_file_of_another_bundle_is_not_believed() throws IOException {
        new CompiledRules(cache, BUNDLE).keep(RULES);
        byte[] ours = Files.readAllBytes(kept());
        Files.delete(kept());
        Bundle changed = changed("== true", "== false");
        new CompiledRules(cache, changed).keep(RULES);
        Files.write(kept(), ours);

        assertNull(new CompiledRules(cache, changed).find());
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_left_alone() throws IOException {
        Path file = Files.writeString(cache.resolve("a file"), "in the way");

        new CompiledRules(file, BUNDLE).keep(RULES);

        assertEquals("in the way", Files.readString(file));
        assertNull(new CompiledRules(file, BUNDLE).find());
    }

    @Test
    void rules_with_mistakes_are_never_kept() throws IOException {
        Bundle wrong = changed("$claim.find(", "$claim.fnd(");

        assertThrows(PolicyException.class, () -> Compiler.compile(wrong, cache));

        try (Stream<Path> files = Files.list(cache)) {
            assertEquals(0, files.count());
        }
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Bundle changed(String from, String to) {
        List<RuleSource> rules = new ArrayList<>();
        for (RuleSource source : BUNDLE.rules()) {
            rules.add(new RuleSource(
                    source.path(), source.text().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))));
        }
        return ChangedBundle.withRules(BUNDLE, rules);
    }
}
