package io.makegood.internal.proving;

import io.makegood.explain.ProofFinding;
import io.makegood.internal.space.Box;
import io.makegood.internal.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found, before there is an example.
 *
 * @param span where in the policy; null where it is in no place
 * @param rules whose rules are concerned, first the one it is about
 * @param maybe what to do; null when that is open
 * @param shown where it shows; null when no case can show it
 */
record Finding(
        ProofFinding.Kind kind,
        @Nullable Span span,
        List<String> rules,
        String text,
        @Nullable String maybe,
        @Nullable Box shown) {}
