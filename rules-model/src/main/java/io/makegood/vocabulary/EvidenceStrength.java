package io.makegood.vocabulary;

/** How strong a piece of evidence is. Soft evidence is accepted from an honest-looking customer. */
public enum EvidenceStrength {
    /** It proves nothing, and the default rules give it no weight. */
    NONE,
    /** It could have been made up; for the customer it is enough as long as nothing hard speaks against it. */
    SOFT,
    /** It can hardly be forged; against the customer it outweighs soft evidence, and with a high risk it puts the report in doubt. */
    HARD
}
