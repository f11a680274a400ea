package io.makegood.vocabulary;

/** How the customer sounds. A flag only: no health or grief remark is stored. */
public enum Tone {
    UNKNOWN,
    CALM,
    ANXIOUS,
    ANGRY,
    GRIEVING,
    JOKING,
    CHILD
}
