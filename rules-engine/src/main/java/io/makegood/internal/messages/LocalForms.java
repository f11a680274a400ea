package io.makegood.internal.messages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How dates, amounts of money and lists look to customers of one language and country. Safe for use by many threads. */
public final class LocalForms {
    private static final String THIS_YEAR = "EEEEdMMMM";
    private static final String ANOTHER_YEAR = "EEEEdMMMMy";

    private final String language;
    private final String country;
    /** Made when something is formed: a decision without words needs none of it. Made twice when two threads are the first, which does no harm. */
    private volatile @Nullable Forms forms;

    /**
     * The forms of a language, as it is written in a country if it is spoken there.
     *
     * @param language ISO 639
     * @param country ISO 3166; may be empty
     */
    public LocalForms(String language, String country) {
        this.language = language;
        this.country = country;
    }

    private Forms forms() {
        Forms made = forms;
        if (made == null) {
            made = new Forms(locale(language, country));
            forms = made;
        }
        return made;
    }

    private static ULocale locale(String language, String country) {
        ULocale locale = new ULocale(language, country);
        return Arrays.asList(ULocale.getAvailableLocales()).contains(locale) ? locale : new ULocale(language);
    }

    /** Of which language and country they are. */
    ULocale locale() {
        return forms().locale;
    }

    /** What ICU needs for one language and country. */
    private static final class Forms {
        final ULocale locale;
        final DateForm thisYear;
        final DateForm anotherYear;
        final LocalizedNumberFormatter number;
        final ListFormatter and;
        final ListFormatter or;

        Forms(ULocale locale) {
            this.locale = locale;
            this.thisYear = new DateForm(THIS_YEAR, locale);
            this.anotherYear = new DateForm(ANOTHER_YEAR, locale);
            this.number = NumberFormatter.withLocale(locale);
            this.and = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
            this.or = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        }
    }

    /**
     * The sentence of a pattern, in this language.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    public Sentence sentence(String pattern) {
        return Sentence.of(pattern, this);
    }

    /**
     * A day, with its year only where that is another one.
     *
     * @param today the day of the case
     */
    public String date(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? forms().thisYear : forms().anotherYear).of(inIcu(day));
    }

    /**
     * A day, or a moment, in a form of one's own.
     *
     * @param skeleton what is shown of it, as ICU has it
     */
    public String date(Calendar day, String skeleton) {
        return DateFormat.getInstanceForSkeleton(skeleton, locale()).format(day);
    }

    /** An amount, to the last of its decimals. */
    public String money(Money money) {
        return forms().number
                .precision(Precision.fixedFraction(money.getScale()))
                .format(inIcu(money))
                .toString();
    }

    /** Some things, all of them: {@code a, b and c}. */
    public String and(List<String> things) {
        return things.size() == 1 ? things.get(0) : forms().and.format(things);
    }

    /** Some things, one of them: {@code a, b or c}. */
    public String or(List<String> things) {
        return things.size() == 1 ? things.get(0) : forms().or.format(things);
    }

    /** A day as a pattern forms it that says how. It brings its own zone, so that the one of the machine has no say. */
    public Calendar inIcu(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale());
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(day.toEpochDay()));
        return calendar;
    }

    /** A day and its hour, wherever that is. */
    public Calendar inIcu(LocalDateTime moment) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale());
        calendar.setTimeInMillis(moment.toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    /** An amount as a pattern forms it that says how. */
    public static CurrencyAmount inIcu(Money money) {
        return new CurrencyAmount(
                money.getAmount(), Currency.getInstance(money.getCurrencyUnit().getCode()));
    }

    /** A form of dates; made when the first one is asked for. */
    private static final class DateForm {
        private final String skeleton;
        private final ULocale locale;
        private final AtomicReference<@Nullable DateFormat> idle = new AtomicReference<>();

        DateForm(String skeleton, ULocale locale) {
            this.skeleton = skeleton;
            this.locale = locale;
        }

        String of(Calendar day) {
            DateFormat format = idle.getAndSet(null);
            if (format == null) {
                format = DateFormat.getInstanceForSkeleton(skeleton, locale);
            }
            String formed = format.format(day);
            idle.set(format);
            return formed;
        }
    }
}
