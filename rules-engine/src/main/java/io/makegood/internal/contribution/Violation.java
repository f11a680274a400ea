package io.makegood.internal.contribution;

import io.makegood.internal.text.ReasonForms;

/**
 * A rule of the safeguard phase found that a finished decision or message must not be.
 *
 * @param wrong what is wrong with it, in the author's words
 */
public record Violation(String wrong) implements Contribution {
    @Override
    public String conclusion() {
        return ReasonForms.MUST_NOT_BE + wrong;
    }
}
