package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What may be asked of a customer, and nothing else. */
public final class InfoRequest extends Term {
    private static final BuiltIns<InfoRequest> BUILT_IN = new BuiltIns<>();

    /** Which order it is about, where the case does not tell. */
    public static final InfoRequest ORDER_NUMBER = builtIn("ORDER_NUMBER");
    /** Whether the address the parcel went to is right. */
    public static final InfoRequest ADDRESS_CONFIRMATION = builtIn("ADDRESS_CONFIRMATION");
    /** Whether the customer has looked where parcels are often found, such as with neighbours. */
    public static final InfoRequest SELF_CHECK = builtIn("SELF_CHECK");
    /** Why the customer does not want the goods, to find something that fits better; never to refuse. */
    public static final InfoRequest REASON = builtIn("REASON");
    /** Which of the remedies named the customer would like. */
    public static final InfoRequest WISH = builtIn("WISH");
    /** How it was, in a sentence or two, because facts and report do not fit together. */
    public static final InfoRequest ONE_CLARIFICATION = builtIn("ONE_CLARIFICATION");
    /** A picture, if it is easily taken; the decision does not depend on it. */
    public static final InfoRequest PHOTO_OPTIONAL = builtIn("PHOTO_OPTIONAL");
    /** What happened, in the customer's own few words. */
    public static final InfoRequest SHORT_STATEMENT = builtIn("SHORT_STATEMENT");
    /** How something made for the customer is to read, look or fit. */
    public static final InfoRequest PERSONALISATION = builtIn("PERSONALISATION");

    private InfoRequest(String name, int ordinal) {
        super(name, ordinal);
    }

    private static InfoRequest builtIn(String name) {
        return BUILT_IN.add(ordinal -> new InfoRequest(name, ordinal));
    }

    /**
     * The term of this name, built-in or a policy's own.
     *
     * @throws IllegalArgumentException when no term can have that name
     */
    @JsonCreator
    public static InfoRequest of(String name) {
        return BUILT_IN.orOwn(name, own -> new InfoRequest(own, BuiltIns.OTHERS));
    }

    /** All built-in ones, in their order. */
    public static List<InfoRequest> values() {
        return BUILT_IN.all();
    }
}
