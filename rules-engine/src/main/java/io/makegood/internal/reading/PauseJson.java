package io.makegood.internal.reading;

import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a remedy waits for, as it is written in JSON. Every pause has an end, and what happens then is decided now.
 *
 * @param kind why
 * @param until the hard stop
 * @param question the one question asked; null when none is
 * @param next what is done at the hard stop without further proof
 */
public record PauseJson(
        PauseKind kind, Instant until, @Nullable InfoRequest question, RemedyType next) {}
