package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules ask of a fact. Its answers are numbered, so that it can be looked up who goes on with which. */
final class Question {
    /** The number of no answer. */
    static final short UNASKED = 0;

    private static final short NOTHING = 1;
    /** Of terms; of no and yes; of texts, then it is any text that no rule names. */
    private static final short FIRST = 2;

    private final int number;
    private final List<@Nullable Object> answers = new ArrayList<>();
    private final Map<Object, Short> texts = new HashMap<>();

    /** The question that all these tests ask. */
    Question(int number, Collection<Test> tests) {
        this.number = number;
        Class<?> type = tests.iterator().next().type();
        Object noAnswer = new Object();
        answers.add(noAnswer);
        answers.add(null);
        if (type == boolean.class) {
            answers.addAll(List.of(false, true));
        } else if (type.isEnum()) {
            answers.addAll(Arrays.asList(type.getEnumConstants()));
        } else {
            answers.add(noAnswer);
            for (Test test : tests) {
                for (Object text : test.answers()) {
                    if (text != null && texts.putIfAbsent(text, (short) answers.size()) == null) {
                        answers.add(text);
                    }
                }
            }
        }
    }

    /** Its place among all questions. */
    int number() {
        return number;
    }

    /** The answers, each at its number. */
    List<@Nullable Object> answers() {
        return answers;
    }

    short numberOf(@Nullable Object answer) {
        if (answer == null) {
            return NOTHING;
        }
        if (answer instanceof Boolean yes) {
            return yes ? FIRST + 1 : FIRST;
        }
        if (answer instanceof Enum<?> term) {
            return (short) (FIRST + term.ordinal());
        }
        return texts.getOrDefault(answer, FIRST);
    }
}
