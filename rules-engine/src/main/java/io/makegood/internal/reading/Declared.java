package io.makegood.internal.reading;

import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a case can speak of.
 *
 * @param vocabulary the terms and attributes there are
 * @param ignored is told of attributes, traits and wishes that the vocabulary does not declare, which are then left out; null where they are wrong
 */
public record Declared(Vocabulary vocabulary, @Nullable Consumer<Problem> ignored) {
    /** What every policy knows; everything else is wrong. */
    public static final Declared BUILT_IN = new Declared(Vocabulary.builtIn(), null);
}
