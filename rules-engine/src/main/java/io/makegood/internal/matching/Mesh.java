package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * At most 64 rules, or finer meshes, each a bit. An answer takes out all that want another one, and what is likely to take out most is asked
 * first.
 */
final class Mesh implements Sifted {
    private static final int SIZE = Long.SIZE;

    private final Sifted[] members;
    private final long all;
    private final Map<Question, Test> tests;
    /** In the order in which they are asked. What follows is listed in the same order. */
    private final Question[] questions;
    /** So many of them, the first, are asked in any case: each was taken for a member that asks none before it. */
    private final int unavoidable;

    /** How each is asked. */
    private final Function<Object, @Nullable Object>[] asks;

    private final int[] numbers;
    /** The bits of the members that ask. */
    private final long[] asking;
    /** Where the answers to a question begin; by their numbers, the bits of the members that go on. */
    private final int[] begin;

    private final long[] goingOn;

    private Mesh(List<? extends Sifted> some) {
        this.members = some.stream()
                .sorted(Comparator.comparing(member -> member.rule().place()))
                .toArray(Sifted[]::new);
        this.all = members.length == 0 ? 0 : -1L >>> (SIZE - members.length);
        this.tests = askedByAll(some);
        List<Question> unavoidable = unavoidable(some);
        this.unavoidable = unavoidable.size();
        this.questions = Stream.concat(unavoidable.stream(), byWorth(some).stream())
                .distinct()
                .toArray(Question[]::new);
        this.asks = newAsks(questions.length);
        this.numbers = new int[questions.length];
        this.asking = new long[questions.length];
        this.begin = new int[questions.length];
        int answers = 0;
        for (int i = 0; i < questions.length; i++) {
            numbers[i] = questions[i].number();
            begin[i] = answers;
            answers += questions[i].answers().size();
        }
        this.goingOn = new long[answers];
        for (int i = 0; i < questions.length; i++) {
            fill(i);
        }
    }

    /** Of any number of rules. Those that want the same come to lie in the same mesh, which one answer can take out as a whole. */
    static Mesh of(Collection<SiftedRule> rules) {
        List<Question> order = byWorth(rules);
        List<? extends Sifted> members = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.wants(order)))
                .toList();
        while (members.size() > SIZE) {
            members = meshes(members);
        }
        return new Mesh(members);
    }

    private static List<Mesh> meshes(List<? extends Sifted> members) {
        List<Mesh> meshes = new ArrayList<>();
        for (int from = 0; from < members.size(); from += SIZE) {
            meshes.add(new Mesh(members.subList(from, Math.min(members.size(), from + SIZE))));
        }
        return meshes;
    }

    /** All questions, first that which is likely to take out most. */
    private static List<Question> byWorth(Collection<? extends Sifted> members) {
        Map<Question, Double> worth = new LinkedHashMap<>();
        for (Sifted member : members) {
            member.tests().forEach((question, test) -> worth.merge(question, test.worth(), Double::sum));
        }
        return worth.keySet().stream()
                .sorted(Comparator.comparing(worth::get).reversed())
                .toList();
    }

    /** So few questions that each member that asks any asks one of them; again that first which is likely to take out most. */
    private static List<Question> unavoidable(Collection<? extends Sifted> members) {
        List<Question> some = new ArrayList<>();
        List<? extends Sifted> rest =
                members.stream().filter(member -> !member.tests().isEmpty()).toList();
        while (!rest.isEmpty()) {
            Question next = byWorth(rest).get(0);
            some.add(next);
            rest = rest.stream()
                    .filter(member -> !member.tests().containsKey(next))
                    .toList();
        }
        return some;
    }

    private static Map<Question, Test> askedByAll(List<? extends Sifted> members) {
        Map<Question, Test> asked = new LinkedHashMap<>(
                members.isEmpty() ? Map.of() : members.get(0).tests());
        members.forEach(member -> asked.keySet().retainAll(member.tests().keySet()));
        return asked;
    }

    private void fill(int i) {
        List<@Nullable Object> answers = questions[i].answers();
        for (int bit = 0; bit < members.length; bit++) {
            Sifted member = members[bit];
            Test test = member.tests().get(questions[i]);
            if (test != null) {
                asks[i] = test.ask();
                asking[i] |= 1L << bit;
            }
            for (int answer = 0; answer < answers.size(); answer++) {
                if (test == null || member.goesOn(questions[i], answers.get(answer))) {
                    goingOn[begin[i] + answer] |= 1L << bit;
                }
            }
        }
    }

    @Override
    public Map<Question, Test> tests() {
        return tests;
    }

    @Override
    public boolean goesOn(Question question, @Nullable Object answer) {
        return Arrays.stream(members).anyMatch(member -> member.goesOn(question, answer));
    }

    @Override
    public Rule rule() {
        return members[0].rule();
    }

    @Override
    public void match(Object fact, Answers answers, Rulebook.Listener listener) {
        long left = all;
        for (int i = 0; i < unavoidable; i++) {
            int answer = answers.known(numbers[i]);
            left &= goingOn[begin[i] + (answer == Question.UNASKED ? ask(i, fact, answers, left) : answer)];
        }
        for (int i = unavoidable; left != 0 && i < asking.length; i++) {
            if ((left & asking[i]) != 0) {
                int answer = answers.known(numbers[i]);
                left &= goingOn[begin[i] + (answer == Question.UNASKED ? ask(i, fact, answers, left) : answer)];
            }
        }
        for (; left != 0; left &= left - 1) {
            first(left).match(fact, answers, listener);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object>[] newAsks(int count) {
        return new Function[count];
    }

    private int ask(int i, Object fact, Answers answers, long left) {
        try {
            short answer = questions[i].numberOf(asks[i].apply(fact));
            answers.note(numbers[i], answer);
            return answer;
        } catch (RuntimeException e) {
            throw RuleFailure.in(first(left & asking[i]).rule().name(), e);
        }
    }

    private Sifted first(long bits) {
        return members[Long.numberOfTrailingZeros(bits)];
    }
}
