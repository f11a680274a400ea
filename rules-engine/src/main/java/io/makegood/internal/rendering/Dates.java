package io.makegood.internal.rendering;

import io.makegood.internal.messages.LocalForms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Dates as people write them in a language, whatever the machine speaks. In English they are as short as they can be, for no country in particular. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final LocalForms forms;
    private final boolean english;

    Dates(LocalForms forms, boolean english) {
        this.forms = forms;
        this.english = english;
    }

    /** {@code 22 Dec 2012}. */
    String of(LocalDate date) {
        return english ? dayAndMonth(date) + " " + date.getYear() : forms.date(forms.inIcu(date), "yMMMMd");
    }

    /** {@code 22 Dec}, for a date next to one with its year. */
    String dayAndMonth(LocalDate date) {
        return english
                ? date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1)
                : forms.date(forms.inIcu(date), "MMMMd");
    }

    /** {@code 22 Dec 2012, 17:05}. */
    String of(LocalDateTime moment) {
        if (english) {
            return of(moment.toLocalDate())
                    + String.format(Locale.ROOT, ", %02d:%02d", moment.getHour(), moment.getMinute());
        }
        return forms.date(forms.inIcu(moment), "yMMMMdjm");
    }
}
