package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All questions that rules ask, in whatever phase. Those about the claim have the first numbers. */
final class Questions {
    private final Map<Test.Key, Question> byKey = new LinkedHashMap<>();
    private final int ofClaim;

    Questions(Collection<PlainRule> rules) {
        Map<Test.Key, List<Test>> tests = new LinkedHashMap<>();
        rules.stream()
                .flatMap(rule -> rule.tests().stream())
                .sorted(Comparator.comparing(test -> !test.key().isOfClaim()))
                .forEach(test -> tests.computeIfAbsent(test.key(), key -> new ArrayList<>())
                        .add(test));
        tests.forEach((key, asking) -> byKey.put(key, new Question(byKey.size(), asking)));
        this.ofClaim = (int) tests.keySet().stream().filter(Test.Key::isOfClaim).count();
    }

    /** The question that a test of these rules asks. */
    Question of(Test test) {
        return Objects.requireNonNull(byKey.get(test.key()), "nobody asks this");
    }

    int count() {
        return byKey.size();
    }

    /** So many of them, the first, are about the claim. */
    int ofClaim() {
        return ofClaim;
    }
}
