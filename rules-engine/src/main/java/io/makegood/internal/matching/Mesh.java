package io.makegood.internal.matching;

import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.Rulebook;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** How each is asked and the answer noted. */
    private final MethodHandle[] notes;
    /** The same, for all that are unavoidable. */
    private final MethodHandle noteUnavoidable;

    private final int[] numbers;
    /** The bits of the members that ask. */
    private final long[] asking;
    /** Where the answers to a question begin; by their numbers, the bits of the members that go on. */
    private final int[] begin;

    private final long[] goingOn;

    private Mesh(List<? extends Sifted> some, Map<Question, MethodHandle> notes) {
        this.members = some.stream()
                .sorted(Comparator.comparing(member -> member.rule().place()))
                .toArray(Sifted[]::new);
        this.all = members.length == 0 ? 0 : -1L >>> (SIZE - members.length);
        this.tests = askedByAll(some);
        List<Question> first = unavoidable(some);
        this.unavoidable = first.size();
        this.questions =
                Stream.concat(first.stream(), byWorth(some).stream()).distinct().toArray(Question[]::new);
        this.notes = Arrays.stream(questions).map(notes::get).toArray(MethodHandle[]::new);
        this.noteUnavoidable = Handles.noteAll(first, notes);
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

    /** Of any number of rules. Those that one answer can take out as a whole come to lie in the same mesh. */
    static Mesh of(Collection<SiftedRule> rules) {
        Map<Question, MethodHandle> notes = new LinkedHashMap<>();
        for (SiftedRule rule : rules) {
            rule.tests()
                    .forEach((question, test) ->
                            notes.computeIfAbsent(question, asked -> Handles.note(asked, test.ask())));
        }
        List<? extends Sifted> members = List.copyOf(rules);
        if (members.size() > SIZE) {
            members = meshes(Clusters.of(rules, SIZE), notes);
        }
        while (members.size() > SIZE) {
            members = meshes(Clusters.cut(members, SIZE), notes);
        }
        return new Mesh(members, notes);
    }

    private static List<Mesh> meshes(List<? extends List<? extends Sifted>> groups, Map<Question, MethodHandle> notes) {
        return groups.stream().map(group -> new Mesh(group, notes)).toList();
    }

    /** All questions, first that which is likely to take out most. */
    static List<Question> byWorth(Collection<? extends Sifted> members) {
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
        int i = 0;
        if (asksUnavoidable(fact, answers)) {
            for (; i < unavoidable; i++) {
                left &= goingOn[begin[i] + answers.known(numbers[i])];
            }
        }
        for (; left != 0 && i < asking.length; i++) {
            if ((left & asking[i]) != 0) {
                int answer = answers.known(numbers[i]);
                left &= goingOn[begin[i] + (answer == Question.UNASKED ? ask(i, fact, answers, left) : answer)];
            }
        }
        for (; left != 0; left &= left - 1) {
            first(left).match(fact, answers, listener);
        }
    }

    /** No, if any of them breaks down. Then they are asked one by one as far as there are rules left, one of which can be named. */
    private boolean asksUnavoidable(Object fact, Answers answers) {
        try {
            noteUnavoidable.invokeExact(fact, answers);
            return true;
        } catch (Throwable e) {
            Handles.thrown(e);
            return false;
        }
    }

    private int ask(int i, Object fact, Answers answers, long left) {
        try {
            return (short) notes[i].invokeExact(fact, answers);
        } catch (Throwable e) {
            throw RuleFailure.in(first(left & asking[i]).rule().name(), Handles.thrown(e));
        }
    }

    private Sifted first(long bits) {
        return members[Long.numberOfTrailingZeros(bits)];
    }
}
