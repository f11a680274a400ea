package io.makegood.workbench.batch;

import org.jspecify.annotations.Nullable;

/**
 * A case that is decided otherwise, or by one policy only.
 *
 * @param line in which it stands
 * @param caseId as the case says; null when it does not
 * @param digest of exactly what is otherwise
 */
public record Change(long line, @Nullable String caseId, String digest) {}
