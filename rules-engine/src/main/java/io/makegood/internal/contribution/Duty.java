package io.makegood.internal.contribution;

import io.makegood.vocabulary.ReturnMethod;
import java.util.function.ToIntFunction;

/** An obligation of which only one can hold: the one of higher precedence, then the one better for the customer. */
public enum Duty {
    RETURN("return: ", term -> -term.ordinal()),
    RETURN_BY("return by ", term -> term == ReturnMethod.PICKUP ? 1 : 0),
    SHIP_BY("shipping: ", Enum::ordinal),
    PROVE("proof of delivery: ", term -> -term.ordinal()),
    REFUND_TO("money to ", term -> -term.ordinal()),
    APOLOGISE("apology: ", Enum::ordinal),
    BORNE_BY("finally borne by ", term -> -term.ordinal()),
    SIGN("signature in the background: ", Enum::ordinal),
    WAIVE("a price difference is not asked for", term -> 0),
    COMPENSATE("compensation: ", term -> -term.ordinal());

    private final String words;
    private final ToIntFunction<Enum<?>> favour;

    Duty(String words, ToIntFunction<Enum<?>> favour) {
        this.words = words;
        this.favour = favour;
    }

    /** What it is called in a proof, before its term. */
    String words() {
        return words;
    }

    /** Of two terms, the better for the customer, the higher. */
    int favour(Enum<?> term) {
        return favour.applyAsInt(term);
    }
}
