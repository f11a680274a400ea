package io.makegood.internal.explaining;

import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Spoken;
import io.makegood.explain.Wanted;
import io.makegood.explain.Why;
import io.makegood.explain.Why.SufficientFact;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.internal.rendering.Page;
import io.makegood.internal.text.Words;
import io.makegood.resolution.UsedFact;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explanations as text, for authors of policies. */
public final class ExplanationText {
    private final Page page = new Page();
    private final int most;

    private ExplanationText(int most) {
        this.most = most;
    }

    /** @param most so many near misses are told, and how many more there are */
    public static String of(WhyNot whyNot, int most) {
        ExplanationText text = new ExplanationText(most);
        text.write(whyNot);
        return text.page.toString();
    }

    /** @param most so many near misses are told of each remedy, and how many more there are */
    public static String of(WhyRather why, int most) {
        ExplanationText text = new ExplanationText(most);
        text.page
                .line(
                        0,
                        "Why " + Words.of(why.one()) + " and not " + Words.of(why.other()) + ", for "
                                + why.decisionId())
                .line(1, why.because());
        text.speaking(why.forOne(), Words.of(why.one()));
        text.speaking(why.forOther(), Words.of(why.other()));
        text.page.blank();
        text.write(why.ofOther());
        return text.page.toString();
    }

    /** A reason in few facts; what is not so is told together. */
    public static String of(Why why) {
        Page page = new Page();
        String chosen = why.decisionId() + ": " + (why.wanted() == null ? "no remedy" : Meaning.inWords(why.wanted()));
        if (!why.isEnough()) {
            return page.line(
                            0,
                            chosen + ". It depends on more than what rules read, such as plans of delivery;"
                                    + " `resolve --why` tells the rules.")
                    .toString();
        }
        page.line(0, chosen + ", whatever else the case says, because");
        why.facts().stream().filter(fact -> !isNot(fact)).forEach(fact -> {
            String range = fact.range().equals(fact.value()) ? "" : "; " + fact.range() + " would do as well";
            page.line(1, fact.what() + " is " + fact.value() + range);
        });
        List<String> not = why.facts().stream()
                .filter(ExplanationText::isNot)
                .map(SufficientFact::what)
                .toList();
        if (!not.isEmpty()) {
            page.line(1, "and none of these is so: " + String.join(", ", not));
        }
        return page.toString();
    }

    private static boolean isNot(SufficientFact fact) {
        return fact.value().equals("no") && fact.range().equals("no");
    }

    private void speaking(List<Spoken> rules, String what) {
        page.heading(1, rules.isEmpty() ? "Nothing speaks for " + what : "What speaks for " + what);
        rules.forEach(rule -> write(2, rule));
    }

    private void write(WhyNot whyNot) {
        page.line(0, Meaning.inWords(whyNot.wanted()) + ", for " + whyNot.decisionId());
        page.line(1, verdict(whyNot));
        whyNot.by().forEach(rule -> write(2, rule));
        if (!whyNot.against().isEmpty()) {
            page.heading(1, "As the case is, it would be ruled out");
            whyNot.against().forEach(rule -> write(2, rule));
        }
        if (!whyNot.nearMisses().isEmpty()) {
            page.heading(1, nearMisses(whyNot));
            whyNot.nearMisses().stream().limit(most).forEach(miss -> write(2, miss));
            int more = whyNot.nearMisses().size() - most;
            if (more > 0) {
                page.line(2, "and " + more + (more == 1 ? " more rule" : " more rules"));
            }
        }
    }

    private static String nearMisses(WhyNot whyNot) {
        if (whyNot.wanted() instanceof Wanted.Rule) {
            return "What was missing";
        }
        boolean one = whyNot.nearMisses().size() == 1;
        String what = whyNot.verdict() == WhyNot.Verdict.OUTRANKED && whyNot.wanted() instanceof Wanted.Remedy
                ? "prefer or offer it"
                : "say it";
        return (one ? "The rule that could " : "The rules that could ")
                + what
                + (one ? ", and what was missing" : ", the nearest first, and what was missing");
    }

    private static String verdict(WhyNot whyNot) {
        String because = whyNot.because();
        String instead = whyNot.instead();
        return switch (whyNot.verdict()) {
            case CAME_OUT -> "came out: " + because;
            case LEFT_OPEN -> "is open still: " + because;
            case RULED_OUT -> "is ruled out: " + because + instead(instead);
            case OUTRANKED -> "is outranked" + (instead == null ? "" : " by " + instead) + ": " + because;
            case WITHOUT_EFFECT -> "was said, without effect: " + because + instead(instead);
            case MADE_GOOD_OTHERWISE -> "is not given beside another decision: " + because + instead(instead);
            case REVIEWED_INSTEAD -> because + instead(instead);
            case NOT_SAID -> because + instead(instead);
        };
    }

    private static String instead(@Nullable String instead) {
        return instead == null ? "" : "; instead: " + instead;
    }

    private void write(int level, Spoken rule) {
        String origin = rule.rule() == null ? "the engine" : "rule \"" + rule.rule() + "\"";
        page.line(
                level,
                rule.says() + ", because " + rule.because() + " ("
                        + (rule.principle() == null ? "" : rule.principle() + " \u00b7 ") + origin + ")");
        if (!rule.facts().isEmpty()) {
            page.line(
                    level + 1, rule.facts().stream().map(ExplanationText::fact).collect(Collectors.joining("; ")));
        }
    }

    private static String fact(UsedFact fact) {
        return fact.property() + " = " + fact.value() + " (" + fact.source() + ")";
    }

    private void write(int level, NearMiss miss) {
        page.line(level, "rule \"" + miss.rule() + "\" (" + miss.principle() + ")");
        miss.failed().forEach(check -> write(level + 1, check));
        if (miss.failed().isEmpty()) {
            page.line(level + 1, miss.sentence());
        } else if (!miss.related().isEmpty()) {
            page.line(level + 1, "besides, it asks of other facts: " + String.join(", ", miss.related()));
        }
        if (miss.outranked()) {
            page.line(level + 1, "even so, something of higher precedence is said");
        }
        if (!miss.held().isEmpty()) {
            page.line(
                    level + 1,
                    "held: "
                            + miss.held().stream()
                                    .map(ConditionCheck::words)
                                    .distinct()
                                    .collect(Collectors.joining("; ")));
        }
    }

    private void write(int level, ConditionCheck check) {
        page.line(
                level,
                check.words() + (check.places().isEmpty() ? "" : " (from " + String.join(", ", check.places()) + ")"));
        check.rules()
                .forEach(miss ->
                        page.line(level + 1, "rule \"" + miss.rule() + "\" could find that, but " + miss.sentence()));
    }
}
