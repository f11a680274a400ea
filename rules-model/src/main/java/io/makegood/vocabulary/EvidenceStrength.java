package io.makegood.vocabulary;

/** How strong a piece of evidence is. Soft evidence is accepted from an honest-looking customer. */
public enum EvidenceStrength {
    NONE,
    SOFT,
    HARD
}
