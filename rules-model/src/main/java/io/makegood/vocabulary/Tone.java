package io.makegood.vocabulary;

/** How the customer sounds. A flag only: no health or grief remark is stored. */
public enum Tone {
    /** Nothing tells how the customer feels. */
    UNKNOWN,
    /** The customer is matter-of-fact; nothing is said differently. */
    CALM,
    /** The customer worries; sympathy comes first, and no wait is asked for. */
    ANXIOUS,
    /** The customer is annoyed; the apology acknowledges it, and no wait is asked for. */
    ANGRY,
    /** The customer has lost somebody or something dear; errands are spared, and no wait is asked for. */
    GRIEVING,
    /** The customer takes it with humour, and is thanked for that. */
    JOKING,
    /** A child writes; the address is familiar, and some sentences are simpler. */
    CHILD
}
