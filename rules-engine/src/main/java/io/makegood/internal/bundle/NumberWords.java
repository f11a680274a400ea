package io.makegood.internal.bundle;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people say them: {@code fourteen}, {@code third}, {@code 3rd}, {@code no. 3}. */
final class NumberWords {
    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final Pattern WITH_SIGN =
            Pattern.compile("(?:no\\.?|nr\\.?|number|rank|level|#)?\\s*(\\d{1,6})(?:st|nd|rd|th|\\.|\\))?");
    private static final int TEN = 10;
    private static final int TWENTY = 20;

    private NumberWords() {}

    /** The digits of a number in words, or with signs that count; null when it is none. */
    static @Nullable String digits(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = WITH_SIGN.matcher(word);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        for (List<String> words : List.of(NUMBERS, ORDINALS)) {
            if (words.contains(word)) {
                return String.valueOf(words.indexOf(word));
            }
        }
        String[] parts = word.split("[\\s-]+", 2);
        int tens = TENS.indexOf(parts[0]);
        int ones = parts.length < 2 ? 0 : NUMBERS.indexOf(parts[1]);
        return tens < 0 || ones < 0 || ones >= TEN ? null : String.valueOf(TWENTY + TEN * tens + ones);
    }

    /** The same of what counts from one to ten, where Roman numerals are used as well. */
    static @Nullable String digitsOfRank(String text) {
        int roman = ROMAN.indexOf(text.strip().toLowerCase(Locale.ROOT));
        return roman > 0 ? String.valueOf(roman) : digits(text);
    }
}
