package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant of the vocabulary says in a sentence what it means: authors read it in the handbook, users where they write code. */
class VocabularyTest {
    private static final Path SOURCES = Workplace.ROOT.resolve("rules-model/src/main/java/io/makegood/vocabulary");
    private static final Predicate<String> IS_FILLER = Set.of(
            "a",
            "an",
            "and",
            "are",
            "as",
            "at",
            "be",
            "by",
            "for",
            "has",
            "in",
            "is",
            "it",
            "its",
            "no",
            "not",
            "of",
            "on",
            "or",
            "something",
            "that",
            "the",
            "this",
            "to",
            "was",
            "what",
            "which",
            "with")::contains;

    /** The types of the package that have constants, and those within them. */
    static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString().replaceFirst("\\.java$", "");
                if (!name.equals("package-info")) {
                    types.add(type(name));
                    types.addAll(List.of(type(name).getDeclaredClasses()));
                }
            }
        }
        return types.stream().filter(type -> !constants(type).isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_constant_says_what_it_means(Class<?> type) {
        SourceDocs docs = new SourceDocs(type);
        Set<String> sentences = new HashSet<>();
        assertAll(constants(type).stream().map(name -> () -> {
            String sentence = docs.ofConstant(name);
            String place = type.getSimpleName() + "." + name + ": `" + sentence + "`";
            assertTrue(sentence.endsWith("."), () -> place + " is no sentence");
            assertTrue(sentence.split(" ").length >= 3, () -> place + " is too short to say anything");
            assertTrue(saysMore(name, sentence), () -> place + " only repeats the name");
            assertTrue(sentences.add(sentence), () -> place + " is what another constant says");
        }));
    }

    @Test
    void terms_a_policy_can_add_to_are_among_them() throws IOException {
        assertTrue(types().containsAll(Vocabulary.KINDS));
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            List<String> known = Vocabulary.builtIn().all(kind).stream()
                    .map(Term::name)
                    .sorted()
                    .toList();
            assertEquals(known, constants(kind).stream().sorted().toList());
        }
    }

    @Test
    void a_name_in_other_letters_is_no_meaning() {
        assertFalse(saysMore("CARD", "It is a card."));
        assertFalse(saysMore("SHIPPING_FEE", "The fee for shipping."));
        assertTrue(saysMore("CARD", "Paid by debit or credit card."));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Vocabulary.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isEnumConstant() || Term.class.isAssignableFrom(type) && field.getType() == type)
                .map(Field::getName)
                .toList();
    }

    /** Whether a sentence has a word that is not in the name. */
    private static boolean saysMore(String name, String sentence) {
        Set<String> known =
                Arrays.stream(name.toLowerCase(Locale.ROOT).split("_")).collect(Collectors.toSet());
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^a-z']+"))
                .filter(IS_FILLER.negate())
                .anyMatch(word -> known.stream().noneMatch(part -> word.startsWith(part) || part.startsWith(word)));
    }
}
