package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * At most 64 rules, or finer meshes, each a bit. An answer takes out all that want another one, and what is likely to take out most is asked
 * first.
 */
final class Mesh implements Sifted {
    private static final int SIZE = Long.SIZE;

    private final Sifted[] members;
    private final long all;
    /** In the order in which they are asked. What follows is listed in the same order. */
    private final Test[] tests;

    private final Question[] questions;
    private final int[] numbers;
    /** The bits of the members that ask. */
    private final long[] asking;
    /** Where the answers to a question begin; by their numbers, the bits of the members that go on. */
    private final int[] begin;

    private final long[] goingOn;

    private Mesh(List<? extends Sifted> some, Questions known) {
        this.members = some.stream()
                .sorted(Comparator.comparing(member -> member.rule().place()))
                .toArray(Sifted[]::new);
        this.all = bits(member -> true);
        this.tests = byWorth(List.of(members)).toArray(Test[]::new);
        this.questions = Arrays.stream(tests).map(test -> known.get(test.key())).toArray(Question[]::new);
        this.numbers = Arrays.stream(questions).mapToInt(Question::number).toArray();
        this.asking = Arrays.stream(tests)
                .mapToLong(test -> bits(member -> member.tests().containsKey(test.key())))
                .toArray();
        this.begin = new int[tests.length];
        LongStream.Builder going = LongStream.builder();
        int next = 0;
        for (int i = 0; i < tests.length; i++) {
            begin[i] = next;
            for (Object answer : questions[i].answers()) {
                Test.Key key = tests[i].key();
                going.add(bits(member -> member.goesOn(key, answer)));
                next++;
            }
        }
        this.goingOn = going.build().toArray();
    }

    /** Of any number of rules. Those that want the same come to lie in the same mesh, which one answer can take out as a whole. */
    static Mesh of(List<PlainRule> rules, Questions questions) {
        List<Test.Key> keys = byWorth(rules).stream().map(Test::key).toList();
        List<? extends Sifted> members = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.wants(keys)))
                .toList();
        while (members.size() > SIZE) {
            members = meshes(members, questions);
        }
        return new Mesh(members, questions);
    }

    private static List<Mesh> meshes(List<? extends Sifted> members, Questions questions) {
        return IntStream.iterate(0, from -> from < members.size(), from -> from + SIZE)
                .mapToObj(from -> members.subList(from, Math.min(members.size(), from + SIZE)))
                .map(some -> new Mesh(some, questions))
                .toList();
    }

    /** One test for each question, first that which is likely to take out most. */
    private static List<Test> byWorth(List<? extends Sifted> members) {
        Map<Test.Key, Double> worth = new LinkedHashMap<>();
        Map<Test.Key, Test> tests = new LinkedHashMap<>();
        for (Sifted member : members) {
            member.tests().forEach((key, test) -> {
                worth.merge(key, test.worth(), Double::sum);
                tests.put(key, test);
            });
        }
        List<Test> sorted = new ArrayList<>(tests.values());
        sorted.sort(Comparator.comparing((Test test) -> worth.get(test.key())).reversed());
        return sorted;
    }

    private long bits(Predicate<Sifted> isSet) {
        return IntStream.range(0, members.length)
                .filter(bit -> isSet.test(members[bit]))
                .mapToLong(bit -> 1L << bit)
                .reduce(0, (a, b) -> a | b);
    }

    @Override
    public Map<Test.Key, Test> tests() {
        Map<Test.Key, Test> ofAll = new LinkedHashMap<>(members[0].tests());
        for (Sifted member : members) {
            ofAll.keySet().retainAll(member.tests().keySet());
        }
        return ofAll;
    }

    @Override
    public boolean goesOn(Test.Key key, @Nullable Object answer) {
        return Arrays.stream(members).anyMatch(member -> member.goesOn(key, answer));
    }

    @Override
    public Rule rule() {
        return members[0].rule();
    }

    @Override
    public void match(Object fact, Answers answers, Rulebook.Listener listener) {
        long left = all;
        for (int i = 0; i < asking.length; i++) {
            if ((left & asking[i]) != 0) {
                int answer = answers.known(numbers[i]);
                left &= goingOn[begin[i] + (answer == Question.UNASKED ? ask(i, fact, answers, left) : answer)];
                if (left == 0) {
                    return;
                }
            }
        }
        for (; left != 0; left &= left - 1) {
            first(left).match(fact, answers, listener);
        }
    }

    private int ask(int i, Object fact, Answers answers, long left) {
        try {
            return answers.ask(questions[i], tests[i], fact);
        } catch (RuntimeException e) {
            throw RuleFailure.in(first(left & asking[i]).rule().name(), e);
        }
    }

    private Sifted first(long bits) {
        return members[Long.numberOfTrailingZeros(bits)];
    }
}
