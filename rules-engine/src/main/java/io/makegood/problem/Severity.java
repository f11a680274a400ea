package io.makegood.problem;

import java.util.Locale;

/**
 * How grave a problem is.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** It keeps the policy or the case from being used. */
    ERROR,
    /** It can be used, and hardly does what its author meant. */
    WARNING,
    /** It may be meant, and is worth knowing. */
    HINT;

    /** As messages write it: {@code error}, {@code warning}, {@code hint}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
