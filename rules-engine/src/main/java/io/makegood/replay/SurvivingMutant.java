package io.makegood.replay;

/**
 * A mistake in a policy that its documented cases do not notice.
 *
 * @param place where the rule stands, or the parameter: file and line
 * @param where the rule, or the parameter, by its name
 * @param change what the mistake is
 * @param caseToWrite what a documented case would have to show to notice it
 * @since 0.1.0
 */
public record SurvivingMutant(String place, String where, String change, String caseToWrite) {
    /** For a list: the mistake on one line, and the case below it. */
    @Override
    public String toString() {
        return place + ": " + where + ": " + change + "\n  " + caseToWrite;
    }
}
