package io.makegood.internal.alpha;

import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All attributes that rules test, in whatever phase. Those of the claim have the first numbers. */
final class Attributes {
    private final Map<AttributeTest.Key, Attribute> byKey = new LinkedHashMap<>();
    private final int ofClaim;
    private final int mostValues;

    Attributes(Collection<AttributeTest> all, Vocabulary vocabulary) {
        Map<AttributeTest.Key, List<AttributeTest>> tests = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(test -> !test.key().isOfClaim()))
                .forEach(test -> tests.computeIfAbsent(test.key(), key -> new ArrayList<>())
                        .add(test));
        tests.forEach((key, testing) -> byKey.put(key, new Attribute(byKey.size(), testing, vocabulary)));
        this.ofClaim = (int)
                tests.keySet().stream().filter(AttributeTest.Key::isOfClaim).count();
        this.mostValues = byKey.values().stream()
                .mapToInt(attribute -> attribute.values().size())
                .max()
                .orElse(0);
    }

    /** The attribute that a test of these rules reads. */
    Attribute of(AttributeTest test) {
        return Objects.requireNonNull(byKey.get(test.key()), "no rule tests this");
    }

    int count() {
        return byKey.size();
    }

    /** The number of values of the one that has most. */
    int mostValues() {
        return mostValues;
    }

    /** So many of them, the first, are of the claim. */
    int ofClaim() {
        return ofClaim;
    }
}
