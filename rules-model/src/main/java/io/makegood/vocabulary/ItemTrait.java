package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What kind of goods a line holds, as far as it changes what can be done. */
public final class ItemTrait extends Term {
    private static final BuiltIns<ItemTrait> BUILT_IN = new BuiltIns<>();

    /** Content or a code without a parcel; it can be sent at once, and nothing comes back. */
    public static final ItemTrait DIGITAL = builtIn("DIGITAL");
    /** Spoils within days, such as food or flowers; nobody else can use it after a return. */
    public static final ItemTrait PERISHABLE = builtIn("PERISHABLE");
    /** Nobody else may use it once it was opened, such as cosmetics or underwear. */
    public static final ItemTrait HYGIENE = builtIn("HYGIENE");
    /** Made or engraved for this customer, so that nobody else can use it. */
    public static final ItemTrait PERSONALISED = builtIn("PERSONALISED");
    /** Dangerous in the mail, such as batteries or chemicals; a customer must not send it. */
    public static final ItemTrait HAZARDOUS = builtIn("HAZARDOUS");
    /** Sold on the condition that it cannot be returned just because the customer does not like it. */
    public static final ItemTrait FINAL_SALE = builtIn("FINAL_SALE");
    /** Lent for a time and a fee; it stays ours and is due back. */
    public static final ItemTrait RENTAL = builtIn("RENTAL");
    /** The customer needs exactly this variant: edition, size, ingredient, access code. */
    public static final ItemTrait EXACT_VARIANT_REQUIRED = builtIn("EXACT_VARIANT_REQUIRED");

    private ItemTrait(String name, int ordinal) {
        super(name, ordinal);
    }

    private static ItemTrait builtIn(String name) {
        return BUILT_IN.add(ordinal -> new ItemTrait(name, ordinal));
    }

    /**
     * The term of this name, built-in or a policy's own.
     *
     * @throws IllegalArgumentException when no term can have that name
     */
    @JsonCreator
    public static ItemTrait of(String name) {
        return BUILT_IN.orOwn(name, own -> new ItemTrait(own, BuiltIns.OTHERS));
    }

    /** All built-in ones, in their order. */
    public static List<ItemTrait> values() {
        return BUILT_IN.all();
    }
}
