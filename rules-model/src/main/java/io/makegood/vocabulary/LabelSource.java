package io.makegood.vocabulary;

/** Where the return label comes from. */
public enum LabelSource {
    PREPAID_DOWNLOAD,
    PREPAID_IN_BOX,
    NONE
}
