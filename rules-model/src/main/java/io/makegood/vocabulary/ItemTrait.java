package io.makegood.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What kind of goods a line holds, as far as it changes what can be done. */
public final class ItemTrait extends Term {
    private static final BuiltIns<ItemTrait> BUILT_IN = new BuiltIns<>();

    public static final ItemTrait DIGITAL = builtIn("DIGITAL");
    public static final ItemTrait PERISHABLE = builtIn("PERISHABLE");
    public static final ItemTrait HYGIENE = builtIn("HYGIENE");
    public static final ItemTrait PERSONALISED = builtIn("PERSONALISED");
    public static final ItemTrait HAZARDOUS = builtIn("HAZARDOUS");
    public static final ItemTrait FINAL_SALE = builtIn("FINAL_SALE");
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
