package io.makegood.internal.matching;

import java.util.Arrays;

/**
 * What was asked already. A question about the claim is asked once, whatever the phase and the fact, for a claim does not change. Belongs to
 * one thread.
 */
final class Answers {
    /** By the number of the question. */
    private final short[] known;

    private final int ofClaim;

    /** About one claim. */
    Answers(Questions questions) {
        this.known = new short[questions.count()];
        this.ofClaim = questions.ofClaim();
    }

    /** Forgets what is not about the claim. */
    void forgetFact() {
        Arrays.fill(known, ofClaim, known.length, Question.UNASKED);
    }

    /** The number of the answer to the question with this number; unasked, if it is not known yet. */
    short known(int number) {
        return known[number];
    }

    /** Whether the question with this number was asked already. */
    boolean knows(int number) {
        return known[number] != Question.UNASKED;
    }

    /** Notes the number of the answer to the question with this number, and returns it. */
    short note(int number, short answer) {
        known[number] = answer;
        return answer;
    }
}
