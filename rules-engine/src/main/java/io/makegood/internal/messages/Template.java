package io.makegood.internal.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with placeholders.
 *
 * @param texts what stands before, between and after the placeholders
 * @param names of the placeholders, one fewer
 */
public record Template(List<String> texts, List<String> names) {
    /** The sentence, cut at its placeholders. */
    public static Template of(String sentence) {
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int written = 0;
        for (int start = sentence.indexOf('{'); start >= 0; start = sentence.indexOf('{', start + 1)) {
            int end = start + 1;
            while (end < sentence.length() && isOfName(sentence.charAt(end))) {
                end++;
            }
            if (end > start + 1 && end < sentence.length() && sentence.charAt(end) == '}') {
                texts.add(sentence.substring(written, start));
                names.add(sentence.substring(start + 1, end));
                written = end + 1;
            }
        }
        texts.add(sentence.substring(written));
        return new Template(List.copyOf(texts), List.copyOf(names));
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Whether there is nothing to say at all. */
    public boolean isEmpty() {
        return names.isEmpty() && texts.get(0).isEmpty();
    }

    /** Whether there is something to put in for every placeholder. */
    public boolean isFilled(UnaryOperator<String> values) {
        for (String name : names) {
            if (values.apply(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Replaces the placeholders once; what is put in is not read again. Null when there is nothing to put in for one of them. */
    public @Nullable String fill(UnaryOperator<String> values) {
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
