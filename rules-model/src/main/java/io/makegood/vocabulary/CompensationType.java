package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** A gesture on top of the remedy, called appeasement in the trade. */
public final class CompensationType extends Term {
    private static final BuiltIns<CompensationType> BUILT_IN = new BuiltIns<>();

    /** Whole months of paid membership for nothing, for customers who are members. */
    public static final CompensationType MEMBERSHIP_EXTENSION = builtIn("MEMBERSHIP_EXTENSION");
    /** An amount on the customer's account with us, to pay with; no money goes out. */
    public static final CompensationType GOODWILL_CREDIT = builtIn("GOODWILL_CREDIT");
    /** What the customer had paid for shipping goes back, even beside another compensation. */
    public static final CompensationType SHIPPING_FEE_REFUND = builtIn("SHIPPING_FEE_REFUND");
    /** An amount taken off what the customer pays for something; none of the default rules gives it. */
    public static final CompensationType DISCOUNT = builtIn("DISCOUNT");
    /** A small kindness other than credit or money, of the worth the rule says; none of the default rules gives it. */
    public static final CompensationType GESTURE = builtIn("GESTURE");

    private CompensationType(String name, int ordinal) {
        super(name, ordinal);
    }

    private static CompensationType builtIn(String name) {
        return BUILT_IN.add(ordinal -> new CompensationType(name, ordinal));
    }

    /**
     * The term of this name, built-in or a policy's own.
     *
     * @throws IllegalArgumentException when no term can have that name
     */
    @JsonCreator
    public static CompensationType of(String name) {
        return BUILT_IN.orOwn(name, own -> new CompensationType(own, BuiltIns.OTHERS));
    }

    /** All built-in ones, in their order. */
    public static List<CompensationType> values() {
        return BUILT_IN.all();
    }
}
