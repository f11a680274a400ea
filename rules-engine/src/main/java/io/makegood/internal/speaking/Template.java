package io.makegood.internal.speaking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with placeholders.
 *
 * @param texts what stands before, between and after the placeholders
 * @param names of the placeholders, one fewer
 */
record Template(List<String> texts, List<String> names) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Template of(String sentence) {
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int end = 0;
        for (Matcher placeholder = PLACEHOLDER.matcher(sentence); placeholder.find(); end = placeholder.end()) {
            texts.add(sentence.substring(end, placeholder.start()));
            names.add(placeholder.group(1));
        }
        texts.add(sentence.substring(end));
        return new Template(List.copyOf(texts), List.copyOf(names));
    }

    /** Whether there is nothing to say at all. */
    boolean isEmpty() {
        return names.isEmpty() && texts.get(0).isEmpty();
    }

    /** Whether there is something to put in for every placeholder. */
    boolean isFilled(Function<String, String> values) {
        for (String name : names) {
            if (values.apply(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Replaces the placeholders once; what is put in is not read again. Null when there is nothing to put in for one of them. */
    @Nullable String fill(Function<String, String> values) {
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < names.size(); i++) {
            String value = values.apply(names.get(i));
            if (value.isEmpty()) {
                return null;
            }
            text.append(value).append(texts.get(i + 1));
        }
        return text.toString();
    }
}
