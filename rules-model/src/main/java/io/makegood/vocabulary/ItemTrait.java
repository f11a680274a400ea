package io.makegood.vocabulary;

/** What kind of goods a line holds, as far as it changes what can be done. */
public enum ItemTrait {
    DIGITAL,
    PERISHABLE,
    HYGIENE,
    PERSONALISED,
    HAZARDOUS,
    FINAL_SALE,
    RENTAL,
    /** The customer needs exactly this variant: edition, size, ingredient, access code. */
    EXACT_VARIANT_REQUIRED
}
