package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What may be asked of a customer, and nothing else. */
public final class InfoRequest extends Term {
    private static final BuiltIns<InfoRequest> BUILT_IN = new BuiltIns<>();

    public static final InfoRequest ORDER_NUMBER = builtIn("ORDER_NUMBER");
    public static final InfoRequest ADDRESS_CONFIRMATION = builtIn("ADDRESS_CONFIRMATION");
    public static final InfoRequest SELF_CHECK = builtIn("SELF_CHECK");
    public static final InfoRequest REASON = builtIn("REASON");
    public static final InfoRequest WISH = builtIn("WISH");
    public static final InfoRequest ONE_CLARIFICATION = builtIn("ONE_CLARIFICATION");
    public static final InfoRequest PHOTO_OPTIONAL = builtIn("PHOTO_OPTIONAL");
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
