package io.makegood.vocabulary;

/** What came of the customer's own attempts to reach the seller. */
public enum SellerResponse {
    /** The customer did not try, or we do not know. */
    NOT_CONTACTED,
    /** The seller did not answer. */
    NONE,
    /** The seller answered and would not help. */
    REFUSED,
    /** The seller answered and proposed a remedy. */
    OFFERED
}
