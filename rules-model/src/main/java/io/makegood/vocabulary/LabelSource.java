package io.makegood.vocabulary;

/** Where the return label comes from. */
public enum LabelSource {
    /** We pay for the return, and send a label to print with the message. */
    PREPAID_DOWNLOAD,
    /** We pay for the return, and the label lies in the parcel with the new item. */
    PREPAID_IN_BOX,
    /** There is no label: nothing travels back, or the customer pays for it. */
    NONE
}
