package io.makegood.casefile;

/** A fact of a case file that is listed beside others of its kind. */
public interface CaseFact {
    /** What distinguishes the fact within its list: its id, or the ids it refers to. Never null. */
    String key();
}
