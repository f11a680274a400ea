package io.makegood.internal.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.makegood.internal.messages.Argument.Kind;
import io.makegood.internal.messages.PatternFaults.Fault;
import io.makegood.internal.messages.PatternTree.Formed;
import io.makegood.internal.messages.PatternTree.Piece;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form in which a message shows a date, a number or an amount: ICU shows much that nobody means, and throws at the rest only when it is said. */
final class FormFaults {
    private static final List<String> STYLES = List.of("short", "medium", "long", "full");

    /** As somebody calls them who writes German messages. */
    private static final Map<String, String> STYLES_IN_GERMAN =
            Map.of("kurz", "short", "mittel", "medium", "lang", "long", "voll", "full");

    private static final List<String> CHOICES = List.of("select", "plural", "selectordinal");
    private static final List<String> TYPES = List.of("date", "number", "spellout", "ordinal", "select", "plural");

    /** Of a day: its era, year, quarter, month, week, day and weekday. */
    private static final String LETTERS_OF_A_DAY = "GyuUrQqMLwdEec";

    private static final String LETTERS_OF_AN_HOUR = "hHkKsSz";

    private static final Pattern LETTERS = Pattern.compile("([A-Za-z])\\1*");
    private static final Pattern IN_QUOTES = Pattern.compile("'[^']*'");
    private static final int YEAR = 4;
    private static final int DAY = 2;

    private final Formed formed;
    private final Kind kind;

    private FormFaults(Formed formed, Kind kind) {
        this.formed = formed;
        this.kind = kind;
    }

    /** The first one; null when there is none. */
    static @Nullable Fault of(Formed formed, Kind kind, ULocale locale) {
        FormFaults faults = new FormFaults(formed, kind);
        Fault fault = faults.ofType();
        fault = fault == null ? faults.ofStyle() : fault;
        return fault == null ? faults.ofIcu(locale) : fault;
    }

    private static Fault at(Piece piece, Code code, String message, Suggestion suggestion) {
        return new Fault(code, piece.from(), Math.max(1, piece.text().length()), message, suggestion);
    }

    private String shown() {
        return QuotedText.of("{" + formed.name() + "}");
    }

    /** Nothing but the name in braces. */
    private Suggestion asItIs() {
        return new Suggestion("`{" + formed.name() + "}`", "{" + formed.name() + "}", null);
    }

    private @Nullable Fault ofType() {
        String type = formed.type().text();
        boolean fits = switch (type) {
            case "date" -> kind == Kind.DATE;
            case "number" -> kind == Kind.NUMBER || kind == Kind.MONEY;
            case "spellout", "ordinal" -> kind == Kind.NUMBER;
            default -> false;
        };
        if (fits) {
            return null;
        }
        if (formed.style() != null && formed.style().text().indexOf('{') >= 0) {
            String nearest = Nearest.to(type, CHOICES);
            String choice = nearest != null ? nearest : kind == Kind.NUMBER ? "plural" : "select";
            return at(
                    formed.type(),
                    Code.WRONG_PLACEHOLDER,
                    "chooses by " + shown() + " with `" + type
                            + "`, and a choice is a `select`, or of a number a `plural`",
                    Suggestion.write(choice));
        }
        if (kind == Kind.DATE && type.equals("time")) {
            return at(
                    formed.whole(),
                    Code.WRONG_PLACEHOLDER,
                    "shows the hour of " + shown() + ", and it is a day",
                    asItIs());
        }
        boolean isType = TYPES.contains(type) || type.equals("time") || type.equals("duration");
        String meant = isType ? null : Nearest.to(type, TYPES);
        if (meant != null) {
            return at(
                    formed.type(),
                    Code.WRONG_PLACEHOLDER,
                    "shows " + shown() + " as " + QuotedText.of(type) + ", and there is no such form",
                    Suggestion.meant(type, meant));
        }
        if (kind == Kind.DATE && !isType && (isStyle(type) || dayMeantBy(type) != null)) {
            String style = STYLES_IN_GERMAN.getOrDefault(type, type);
            String letters = STYLES.contains(style) ? style : String.valueOf(dayMeantBy(type));
            return at(
                    formed.type(),
                    Code.WRONG_PLACEHOLDER,
                    "shows " + shown() + " as " + QuotedText.of(type) + ", without `date` before it",
                    Suggestion.write("date, " + letters));
        }
        return at(
                formed.whole(),
                Code.WRONG_PLACEHOLDER,
                "shows " + shown() + " as a " + type + ", and it is " + kind.inWords(),
                asItIs());
    }

    private static boolean isStyle(String style) {
        return STYLES.contains(style) || STYLES_IN_GERMAN.containsKey(style);
    }

    private @Nullable Fault ofStyle() {
        Piece style = formed.style();
        if (style == null || style.text().isBlank() || formed.type().text().equals("spellout")) {
            return kind == Kind.MONEY ? withoutCurrency(formed.whole()) : null;
        }
        int blanks = style.text().length() - style.text().stripLeading().length();
        Piece written = new Piece(style.text().strip(), style.from() + blanks);
        return switch (kind) {
            case DATE -> ofDay(written);
            case MONEY ->
                written.text().equals("currency") || written.text().matches(".*[¤\\p{Sc}\\p{L}].*") && !isOther(written)
                        ? null
                        : withoutCurrency(formed.whole());
            default -> ofNumber(written);
        };
    }

    private static boolean isOther(Piece style) {
        return style.text().equals("integer")
                || style.text().equals("percent")
                || style.text().startsWith("::");
    }

    private Fault withoutCurrency(Piece at) {
        return at(
                at,
                Code.WRONG_PLACEHOLDER,
                "shows " + shown() + " as a number without its currency, and it is an amount of money",
                asItIs());
    }

    private @Nullable Fault ofNumber(Piece style) {
        String text = style.text();
        boolean isNumber =
                text.equals("integer") || text.startsWith("::") || text.matches(".*[#0].*") && text.indexOf('%') < 0;
        return isNumber || !formed.type().text().equals("number")
                ? null
                : at(
                        style,
                        Code.WRONG_PLACEHOLDER,
                        "shows " + shown() + " as " + QuotedText.of(text) + ", and it says how many there are",
                        Suggestion.words("`{" + formed.name() + "}`"));
    }

    private @Nullable Fault ofDay(Piece style) {
        String text = style.text();
        if (STYLES.contains(text)) {
            return null;
        }
        String letters = IN_QUOTES.matcher(text).replaceAll("");
        boolean hasWeek = letters.indexOf('w') >= 0;
        boolean isOfDay = letters.chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
                .allMatch(c -> LETTERS_OF_A_DAY.indexOf(c) >= 0 || hasWeek && c == 'Y');
        if (isOfDay && LETTERS.matcher(letters).find()) {
            return null;
        }
        String meant = dayMeantBy(text);
        String german = STYLES_IN_GERMAN.get(text);
        boolean isWord = text.matches("\\p{L}+") && meant == null;
        Suggestion suggestion = meant != null
                ? Suggestion.write(meant)
                : german != null
                        ? Suggestion.write(german)
                        : isWord
                                ? Suggestion.nearestOrAll(text, STYLES)
                                : Suggestion.words("`{" + formed.name() + "}`, or letters such as `dd.MM.yyyy`");
        return at(
                style,
                Code.WRONG_PLACEHOLDER,
                "shows " + shown() + " as " + QuotedText.of(text)
                        + ", which is no form of a date: its day is `d`, its month `M`, its year `y`",
                suggestion);
    }

    /** The form of a day that is meant by one with letters of another language, or with others than ICU's; null when it is none. */
    static @Nullable String dayMeantBy(String written) {
        String form = written.replace("%d", "dd")
                .replace("%m", "MM")
                .replace("%Y", "yyyy")
                .replace("%y", "yy");
        List<MatchResult> runs = LETTERS.matcher(form).results().toList();
        int month = -1;
        int year = -1;
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i).group();
            if (LETTERS_OF_AN_HOUR.indexOf(run.charAt(0)) >= 0) {
                return null;
            }
            if (run.charAt(0) == 'M' || run.charAt(0) == 'm') {
                month = month < 0 ? i : runs.size();
            } else if (run.length() == YEAR || year < 0 && "yY".indexOf(run.charAt(0)) >= 0) {
                year = i;
            }
        }
        // Without four letters the year comes last.
        year = year < 0 && runs.size() == 3 ? 2 : year;
        if (month < 0 || month >= runs.size() || month == year || runs.size() < 2 || runs.size() > 3) {
            return null;
        }
        StringBuilder meant = new StringBuilder();
        int done = 0;
        for (int i = 0; i < runs.size(); i++) {
            MatchResult run = runs.get(i);
            int length = run.group().length();
            if (length > YEAR || i != year && i != month && length > DAY) {
                return null;
            }
            meant.append(form, done, run.start()).append((i == year ? "y" : i == month ? "M" : "d").repeat(length));
            done = run.end();
        }
        return meant.append(form.substring(done)).toString();
    }

    /** What ICU does not know it says only when it is to show something. */
    private @Nullable Fault ofIcu(ULocale locale) {
        LocalForms forms = new LocalForms(locale.getLanguage(), locale.getCountry());
        Object example = switch (kind) {
            case DATE -> forms.inIcu(LocalDate.of(2026, 11, 30));
            case MONEY -> LocalForms.inIcu(Money.of(CurrencyUnit.EUR, 1));
            default -> 1;
        };
        try {
            new MessageFormat(PatternTree.of(formed.whole().text()).pattern(), locale)
                    .format(Map.of(formed.name(), example));
            return null;
        } catch (IllegalArgumentException e) {
            return at(
                    formed.whole(),
                    Code.MALFORMED_MESSAGE,
                    "shows " + shown() + " in a form ICU does not know",
                    asItIs());
        }
    }
}
