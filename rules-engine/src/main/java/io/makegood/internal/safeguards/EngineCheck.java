package io.makegood.internal.safeguards;

/** What the engine holds every resolution to, whatever the policy: arithmetic, law, and that there is an answer. */
public enum EngineCheck {
    DECIDED_ONCE("every claim is decided once"),
    SUMS_ADD_UP("sums add up"),
    PAID_ONCE("nothing is paid or sent twice"),
    LAW_IS_MET("nobody gets less than the law gives"),
    PAUSES_END("every pause ends at a date ahead"),
    DATES_HOLD("no date is better than the service behind it");

    private final String words;

    EngineCheck(String words) {
        this.words = words;
    }

    /** What is held to, for whoever reads a warning. */
    public String words() {
        return words;
    }
}
