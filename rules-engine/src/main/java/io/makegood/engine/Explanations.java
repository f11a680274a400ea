package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.explain.Precedent;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.Why;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.internal.changes.ChangeJson;
import io.makegood.internal.changes.ChangeText;
import io.makegood.internal.explaining.ExplanationJson;
import io.makegood.internal.explaining.ExplanationText;
import io.makegood.internal.explaining.PrecedentText;
import java.util.List;

/** Explanations as text for authors of policies, in English as all that is said to them, and as JSON. */
public final class Explanations {
    private static final int FEW = 3;

    private Explanations() {}

    /** As text. */
    public static String toText(Why why) {
        return ExplanationText.of(requireNonNull(why, "why"));
    }

    /** As JSON. */
    public static String toJson(Why why) {
        return ExplanationJson.of(requireNonNull(why, "why"));
    }

    /**
     * As text, with the differences in what rules read that fired, and a few others.
     *
     * @since 0.1.0
     */
    public static String toText(Precedent precedent) {
        return PrecedentText.of(requireNonNull(precedent, "precedent"));
    }

    /**
     * As JSON.
     *
     * @since 0.1.0
     */
    public static String toJson(Precedent precedent) {
        return PrecedentText.json(requireNonNull(precedent, "precedent"));
    }

    /** As text, with the few nearest rules. */
    public static String toText(WhyNot whyNot) {
        return ExplanationText.of(requireNonNull(whyNot, "whyNot"), FEW);
    }

    /** As text, with all rules that could have said it. */
    public static String toFullText(WhyNot whyNot) {
        return ExplanationText.of(requireNonNull(whyNot, "whyNot"), Integer.MAX_VALUE);
    }

    /** As JSON. */
    public static String toJson(WhyNot whyNot) {
        return ExplanationJson.of(requireNonNull(whyNot, "whyNot"));
    }

    /** As text, with the few nearest rules. */
    public static String toText(WhyRather whyRather) {
        return ExplanationText.of(requireNonNull(whyRather, "whyRather"), FEW);
    }

    /** As text, with all rules that could have said it. */
    public static String toFullText(WhyRather whyRather) {
        return ExplanationText.of(requireNonNull(whyRather, "whyRather"), Integer.MAX_VALUE);
    }

    /** As JSON. */
    public static String toJson(WhyRather whyRather) {
        return ExplanationJson.of(requireNonNull(whyRather, "whyRather"));
    }

    /** As text, with the cheapest ways for each who can make them. */
    public static String toText(WhatWouldChange whatWouldChange) {
        return ChangeText.of(requireNonNull(whatWouldChange, "whatWouldChange"));
    }

    /** As JSON; the changed cases are left out. */
    public static String toJson(WhatWouldChange whatWouldChange) {
        return ChangeJson.of(requireNonNull(whatWouldChange, "whatWouldChange"));
    }

    /** Tipping points as text. */
    public static String toText(List<TippingPoint> tippingPoints) {
        return ChangeText.of(List.copyOf(requireNonNull(tippingPoints, "tippingPoints")));
    }

    /** Tipping points as JSON. */
    public static String toJson(List<TippingPoint> tippingPoints) {
        return ChangeJson.of(List.copyOf(requireNonNull(tippingPoints, "tippingPoints")));
    }
}
