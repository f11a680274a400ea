package io.makegood.internal.rendering;

import io.makegood.internal.contribution.Duty;
import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What reasons conclude, and why where the engine concludes by itself, in the words of the reader. A reason is written down in English, as data; what is
 * not as the engine writes it is told as it stands, such as what a rule found.
 */
final class Conclusions {
    /**
     * A form in which the engine writes.
     *
     * @param before what stands before that which is put in
     * @param after what stands behind it
     * @param name what it is called in the sentence
     * @param kind the term it is; null when it is none
     */
    private record Form(
            String before,
            String after,
            AgentSentence sentence,
            String name,
            @Nullable AgentTerm kind) {
        static Form of(String before, AgentSentence sentence, @Nullable AgentTerm kind) {
            return new Form(before, "", sentence, "what", kind);
        }

        /** What is put in; null when the text has another form. */
        @Nullable String in(String text) {
            return text.startsWith(before) && text.endsWith(after) && text.length() >= before.length() + after.length()
                    ? text.substring(before.length(), text.length() - after.length())
                    : null;
        }
    }

    private static final List<Form> CONCLUSIONS = List.of(
            Form.of(ReasonForms.PREFERRED, AgentSentence.PREFERRED, AgentTerm.REMEDY),
            Form.of(ReasonForms.OFFERED, AgentSentence.OFFERED, AgentTerm.REMEDY),
            Form.of(ReasonForms.PROPOSED, AgentSentence.PROPOSED, AgentTerm.REMEDY),
            Form.of(ReasonForms.RULED_OUT, AgentSentence.RULED_OUT, AgentTerm.REMEDY),
            Form.of(ReasonForms.MUST_NOT_BE, AgentSentence.MUST_NOT_BE, null),
            Form.of(ReasonForms.FAULT, AgentSentence.FAULT, AgentTerm.PARTY),
            Form.of(Duty.RETURN.words(), AgentSentence.RETURNING, AgentTerm.RETURN),
            Form.of(Duty.RETURN_BY.words(), AgentSentence.RETURNED_BY, AgentTerm.RETURN_BY),
            Form.of(Duty.SHIP_BY.words(), AgentSentence.SHIPPING, AgentTerm.SERVICE),
            Form.of(Duty.PROVE.words(), AgentSentence.PROVEN, AgentTerm.PROOF),
            Form.of(Duty.REFUND_TO.words(), AgentSentence.MONEY_TO, AgentTerm.METHOD),
            Form.of(Duty.APOLOGISE.words(), AgentSentence.APOLOGISING, AgentTerm.APOLOGY),
            Form.of(Duty.BORNE_BY.words(), AgentSentence.BORNE_BY, AgentTerm.PAYER),
            Form.of(Duty.RETURN_PAID_BY.words(), AgentSentence.RETURN_PAID_BY, AgentTerm.PAYER),
            Form.of(Duty.SHIPPING_PAID_BY.words(), AgentSentence.SHIPPING_PAID_BY, AgentTerm.PAYER),
            Form.of(Duty.SIGN.words(), AgentSentence.SIGNED_BY, AgentTerm.APPROVAL),
            Form.of(Duty.RENT.words(), AgentSentence.RENTAL, null),
            Form.of(Duty.COMPENSATE.words(), AgentSentence.COMPENSATION, AgentTerm.GESTURE),
            Form.of(ReasonForms.SAY, AgentSentence.SAYING, AgentTerm.POINT),
            Form.of(ReasonForms.ENCLOSE, AgentSentence.ENCLOSING, AgentTerm.ENCLOSURE),
            Form.of(ReasonForms.FOLLOW_UP, AgentSentence.FOLLOWING_UP, AgentTerm.FOLLOW_UP),
            Form.of(ReasonForms.BLOCKED, AgentSentence.BLOCKING, AgentTerm.ACTION));

    private static final List<Form> BECAUSE = List.of(
            new Form("", ReasonForms.WISH_RULED_OUT, AgentSentence.WISH_RULED_OUT, "remedy", AgentTerm.REMEDY),
            new Form(ReasonForms.CUSTOMER_CHOOSES, "", AgentSentence.CUSTOMER_CHOOSES, "remedy", AgentTerm.REMEDY),
            new Form("", ReasonForms.TOO_LATE, AgentSentence.TOO_LATE, "remedy", AgentTerm.REMEDY),
            new Form(ReasonForms.LEAVES_ON, ReasonForms.TIMETABLE, AgentSentence.TIMETABLE, "dispatch", null),
            whole(ReasonForms.BY_PREFERENCE, AgentSentence.BY_PREFERENCE),
            whole(ReasonForms.BY_WISH, AgentSentence.BY_WISH),
            whole(ReasonForms.BY_OFFER, AgentSentence.BY_OFFER),
            whole(ReasonForms.BY_LAW, AgentSentence.BY_LAW),
            whole(ReasonForms.BY_RESTORING, AgentSentence.BY_RESTORING),
            whole(ReasonForms.BY_COST, AgentSentence.BY_COST),
            whole(ReasonForms.BY_VOCABULARY, AgentSentence.BY_VOCABULARY),
            whole(ReasonForms.NOTHING_ELSE, AgentSentence.NOTHING_ELSE),
            whole(ReasonForms.NOT_CARRIED, AgentSentence.NOT_CARRIED),
            whole(ReasonForms.NO_ANSWER, AgentSentence.NO_ANSWER),
            whole(ReasonForms.NOT_PAID_YET, AgentSentence.NOT_PAID_YET));

    private static Form whole(String text, AgentSentence sentence) {
        return new Form(text, "", sentence, "", null);
    }

    private final Telling telling;

    Conclusions(Telling telling) {
        this.telling = telling;
    }

    /** What reasons of one firing conclude, one after the other, without saying each time what kind of conclusion it is. */
    String of(List<Reason> group) {
        String first = group.get(0).conclusion();
        Form form = form(first, CONCLUSIONS);
        if (form == null) {
            return group.stream().map(reason -> special(reason.conclusion())).collect(Collectors.joining(", "));
        }
        String what = group.stream()
                .map(Reason::conclusion)
                .map(conclusion -> form.in(conclusion) == null ? of(conclusion) : what(form, conclusion))
                .collect(Collectors.joining(", "));
        return telling.say(form.sentence(), form.name(), what);
    }

    private String of(String conclusion) {
        Form form = form(conclusion, CONCLUSIONS);
        return form == null ? special(conclusion) : telling.say(form.sentence(), form.name(), what(form, conclusion));
    }

    private static @Nullable Form form(String text, List<Form> forms) {
        for (Form form : forms) {
            if (form.in(text) != null) {
                return form;
            }
        }
        return null;
    }

    /** That which a conclusion of a form is about. */
    private String what(Form form, String conclusion) {
        String in = String.valueOf(form.in(conclusion));
        return switch (form.sentence()) {
            case PROPOSED -> proposed(in);
            case RULED_OUT -> remedyOrPause(in);
            case SHIPPING ->
                Duty.CHANGE_CARRIER.words().equals(conclusion)
                        ? telling.say(AgentSentence.OTHER_CARRIER)
                        : term(form, in);
            case RENTAL -> rental(in);
            case COMPENSATION -> compensation(form, in);
            default -> term(form, in);
        };
    }

    private String term(Form form, String words) {
        return form.kind() == null ? words : term(form.kind(), words);
    }

    /** What a term is called; what the engine has not made of the name of one is told as it stands. */
    private String term(AgentTerm kind, String words) {
        String name = AgentTerm.nameOf(words);
        return Words.ofName(name).equals(words) || name.equals(words)
                ? telling.words().term(kind, name)
                : words;
    }

    /** What a remedy or a pause is called, which the engine tells by its name or in words. */
    String remedyOrPause(String words) {
        String pause = telling.pause(words);
        return pause == null ? term(AgentTerm.REMEDY, words) : pause;
    }

    /** A remedy, or a pause: for an uncertain amount, of some days, a question. */
    private String proposed(String words) {
        if (words.startsWith(ReasonForms.QUESTION)) {
            String question = term(AgentTerm.QUESTION, words.substring(ReasonForms.QUESTION.length()));
            return telling.say(AgentSentence.ASKING, "question", question);
        }
        if (words.endsWith(ReasonForms.OF_AN_UNCERTAIN_AMOUNT)) {
            String pause =
                    remedyOrPause(words.substring(0, words.length() - ReasonForms.OF_AN_UNCERTAIN_AMOUNT.length()));
            return telling.say(AgentSentence.OF_AN_UNCERTAIN_AMOUNT, "pause", pause);
        }
        int of = words.indexOf(" of ");
        Long days = of < 0 ? null : number(words.substring(of + " of ".length()));
        return days == null
                ? remedyOrPause(words)
                : telling.say(
                        AgentSentence.OF_DAYS,
                        telling.values()
                                .with("pause", remedyOrPause(words.substring(0, of)))
                                .with("days", days));
    }

    private String rental(String words) {
        Long days = words.endsWith(ReasonForms.DAYS_MORE) ? number(words) : null;
        return days != null
                ? telling.say(AgentSentence.RENTAL_EXTENDED, "days", days)
                : words.equals(ReasonForms.CLOSED) ? telling.say(AgentSentence.RENTAL_CLOSED) : words;
    }

    /** What comes on top, and what it is worth. */
    private String compensation(Form form, String words) {
        int sum = words.length() - 1;
        while (sum >= 0 && !Character.isUpperCase(words.charAt(sum))) {
            sum--;
        }
        // The three letters of a currency.
        int start = sum - 2;
        Money money = start < 1 ? null : money(words.substring(start));
        if (money == null) {
            return term(form, words);
        }
        return term(form, words.substring(0, start).strip()) + " " + telling.sum(money);
    }

    /** Conclusions in which several things stand, and those that are in the words of a rule. */
    private String special(String conclusion) {
        if (conclusion.equals(Duty.WAIVE.words())) {
            return telling.say(AgentSentence.PRICE_WAIVED);
        }
        int colon = conclusion.indexOf(": ");
        int end = colon < 0 ? 0 : colon + ": ".length();
        String rest = conclusion.substring(end);
        String told = switch (conclusion.substring(0, end)) {
            case ReasonForms.REMEDY -> given(rest);
            case ReasonForms.AMOUNT -> sum(AgentSentence.AMOUNT, rest);
            case ReasonForms.NO_LONGER_TO_BE_PAID -> sum(AgentSentence.NO_LONGER_PAID, rest);
            case ReasonForms.DELIVERY -> delivery(rest);
            default -> null;
        };
        return told == null ? conclusion : told;
    }

    private String given(String rest) {
        int comma = rest.lastIndexOf(", ");
        return telling.say(
                AgentSentence.GIVEN,
                telling.values()
                        .with("remedy", term(AgentTerm.REMEDY, comma < 0 ? rest : rest.substring(0, comma)))
                        .with("status", comma < 0 ? null : term(AgentTerm.STATUS, rest.substring(comma + 2))));
    }

    private @Nullable String sum(AgentSentence sentence, String rest) {
        Money money = money(rest);
        return money == null ? null : telling.say(sentence, "amount", money);
    }

    private @Nullable String delivery(String rest) {
        String[] parts = rest.split(", ", -1);
        LocalDate expected = parts.length == 3 ? day(parts[0], ReasonForms.EXPECTED) : null;
        LocalDate latest = expected == null ? null : day(parts[1], ReasonForms.AT_THE_LATEST);
        return latest == null
                ? null
                : telling.say(
                        AgentSentence.EXPECTED,
                        telling.values()
                                .with("expected", expected)
                                .with("latest", latest)
                                .with("confidence", term(AgentTerm.CONFIDENCE, parts[2])));
    }

    /** Why something was concluded: in the words of the rule, or in those for what the engine concludes by itself. */
    String because(String because, boolean byRule) {
        Form form = byRule ? null : form(because, BECAUSE);
        if (form == null) {
            return because;
        }
        String in = String.valueOf(form.in(because));
        if (form.sentence() == AgentSentence.TIMETABLE) {
            LocalDate dispatch = day(in, "");
            return dispatch == null ? because : telling.say(form.sentence(), form.name(), dispatch);
        }
        return telling.say(form.sentence(), form.name(), term(form, in));
    }

    /**
     * What came before something, and why.
     *
     * @param remedies what it came before; empty when that is told already
     * @param because as the engine writes it: {@code outranked by replacement: the customer asked for it}
     */
    String outranked(String remedies, String because) {
        int colon = because.startsWith(ReasonForms.OUTRANKED) ? because.indexOf(": ") : -1;
        Telling.Values told = telling.values().with("remedies", remedies);
        if (colon < 0) {
            return telling.say(AgentSentence.OUTRANKED, told.with("because", because));
        }
        return telling.say(
                AgentSentence.OUTRANKED,
                told.with("by", remedyOrPause(because.substring(ReasonForms.OUTRANKED.length(), colon)))
                        .with("because", because(because.substring(colon + 2), false)));
    }

    /** Principle and rule; empty when there is neither. */
    String origin(@Nullable String principle, @Nullable String rule) {
        return telling.say(
                AgentSentence.ORIGIN,
                telling.values().with("principle", principle).with("rule", rule));
    }

    private static @Nullable Money money(String text) {
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text, String before) {
        try {
            return text.startsWith(before) ? LocalDate.parse(text.substring(before.length())) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long number(String text) {
        int end = text.indexOf(' ');
        try {
            return Long.valueOf(end < 0 ? text : text.substring(0, end));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
