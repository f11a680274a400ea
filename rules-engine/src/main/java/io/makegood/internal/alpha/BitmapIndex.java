package io.makegood.internal.alpha;

import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleFailure;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * At most 64 rules, or finer indexes, each a bit. A value of an attribute takes out all that want another one, and the attribute that is likely to
 * take out most is read first.
 */
final class BitmapIndex implements Node {
    private static final int SIZE = Long.SIZE;
    private static final int FIRST_MATCHES = 100;

    private final Node[] members;
    private final long all;
    private final Map<Attribute, AttributeTest> tests;
    /** In the order in which they are read. What follows is listed in the same order. */
    private final Attribute[] attributes;
    /** So many of them, the first, are read in any case: each was taken for a member that tests none before it. */
    private final int unavoidable;

    /** How each is read and its value noted. */
    private final Linked[] notes;
    /** The same, for all that are unavoidable. */
    private final Linked noteUnavoidable;
    /** So often facts are matched before these are read in one go, which pays for who matches many. Threads may count together. */
    private int firstMatches = FIRST_MATCHES;

    private final int[] numbers;
    /** By member, the places of the attributes it tests that are not unavoidable. */
    private final int[][] tested;
    /** Where the values of an attribute begin; by their numbers, the bits of the members that can match. */
    private final int[] begin;

    private final long[] matching;

    private BitmapIndex(List<? extends Node> some, Map<Attribute, Linked> notes) {
        this.members = some.stream()
                .sorted(Comparator.comparing(member -> member.rule().place()))
                .toArray(Node[]::new);
        this.all = members.length == 0 ? 0 : -1L >>> (SIZE - members.length);
        this.tests = testedByAll(some);
        List<Attribute> first = unavoidable(some);
        this.unavoidable = first.size();
        this.attributes =
                Stream.concat(first.stream(), byWorth(some).stream()).distinct().toArray(Attribute[]::new);
        this.notes = Arrays.stream(attributes).map(notes::get).toArray(Linked[]::new);
        this.noteUnavoidable = new Linked(() -> Evaluators.noteAll(first, handles(first, notes)));
        this.numbers = new int[attributes.length];
        this.tested = Arrays.stream(members).map(this::tested).toArray(int[][]::new);
        this.begin = new int[attributes.length];
        int values = 0;
        for (int i = 0; i < attributes.length; i++) {
            numbers[i] = attributes[i].number();
            begin[i] = values;
            values += attributes[i].values().size();
        }
        this.matching = new long[values];
        for (int i = 0; i < attributes.length; i++) {
            fill(i);
        }
    }

    /** Of any number of rules. Those that one value can take out as a whole come to lie in the same index. */
    static BitmapIndex of(Collection<RuleNode> rules) {
        Map<Attribute, Linked> notes = new LinkedHashMap<>();
        for (RuleNode rule : rules) {
            rule.tests()
                    .forEach((attribute, test) -> notes.computeIfAbsent(
                            attribute,
                            each -> new Linked(
                                    () -> Evaluators.note(each, test.read().handle()))));
        }
        List<? extends Node> members = List.copyOf(rules);
        if (members.size() > SIZE) {
            members = indexes(Clustering.of(rules, SIZE), notes);
        }
        while (members.size() > SIZE) {
            members = indexes(Clustering.cut(members, SIZE), notes);
        }
        return new BitmapIndex(members, notes);
    }

    private static Map<Attribute, MethodHandle> handles(List<Attribute> some, Map<Attribute, Linked> notes) {
        Map<Attribute, MethodHandle> handles = new LinkedHashMap<>();
        some.forEach(attribute -> handles.put(
                attribute,
                Objects.requireNonNull(notes.get(attribute), "no rule tests this")
                        .handle()));
        return handles;
    }

    private static List<BitmapIndex> indexes(
            List<? extends List<? extends Node>> groups, Map<Attribute, Linked> notes) {
        return groups.stream().map(group -> new BitmapIndex(group, notes)).toList();
    }

    /** All attributes, first that which is likely to take out most. */
    static List<Attribute> byWorth(Collection<? extends Node> members) {
        Map<Attribute, Double> worth = new LinkedHashMap<>();
        for (Node member : members) {
            member.tests().forEach((attribute, test) -> worth.merge(attribute, test.worth(), Double::sum));
        }
        return worth.keySet().stream()
                .sorted(Comparator.comparing(worth::get).reversed())
                .toList();
    }

    /** So few attributes that each member that tests any tests one of them; again that first which is likely to take out most. */
    private static List<Attribute> unavoidable(Collection<? extends Node> members) {
        List<Attribute> some = new ArrayList<>();
        List<? extends Node> rest =
                members.stream().filter(member -> !member.tests().isEmpty()).toList();
        while (!rest.isEmpty()) {
            Attribute next = byWorth(rest).get(0);
            some.add(next);
            rest = rest.stream()
                    .filter(member -> !member.tests().containsKey(next))
                    .toList();
        }
        return some;
    }

    private static Map<Attribute, AttributeTest> testedByAll(List<? extends Node> members) {
        Map<Attribute, AttributeTest> tested = new LinkedHashMap<>(
                members.isEmpty() ? Map.of() : members.get(0).tests());
        members.forEach(member -> tested.keySet().retainAll(member.tests().keySet()));
        return tested;
    }

    private int[] tested(Node member) {
        return IntStream.range(unavoidable, attributes.length)
                .filter(i -> member.tests().containsKey(attributes[i]))
                .toArray();
    }

    private void fill(int i) {
        List<@Nullable Object> values = attributes[i].values();
        for (int bit = 0; bit < members.length; bit++) {
            Node member = members[bit];
            AttributeTest test = member.tests().get(attributes[i]);
            for (int value = 0; value < values.size(); value++) {
                if (test == null || member.matches(attributes[i], values.get(value))) {
                    matching[begin[i] + value] |= 1L << bit;
                }
            }
        }
    }

    @Override
    public Map<Attribute, AttributeTest> tests() {
        return tests;
    }

    @Override
    public boolean matches(Attribute attribute, @Nullable Object value) {
        return Arrays.stream(members).anyMatch(member -> member.matches(attribute, value));
    }

    @Override
    public Rule rule() {
        return members[0].rule();
    }

    @Override
    public void match(Object fact, AttributeValues values, Agenda agenda) {
        long left = readsUnavoidable(fact, values) ? leftOf(all, values) : leftOneByOne(fact, values);
        while (left != 0) {
            int bit = Long.numberOfTrailingZeros(left);
            left = leftOf(bit, left, fact, values);
            if ((left >>> bit & 1) != 0) {
                members[bit].match(fact, values, agenda);
                left &= left - 1;
            }
        }
    }

    /** The members that are left after all that is unavoidable was read. */
    private long leftOf(long members, AttributeValues values) {
        long left = members;
        for (int i = 0; i < unavoidable; i++) {
            left &= matching[begin[i] + values.known(numbers[i])];
        }
        return left;
    }

    /** The same, read one by one as far as there are members left that test it, one of which can be named when something breaks down. */
    private long leftOneByOne(Object fact, AttributeValues values) {
        long left = all;
        for (int i = 0; i < unavoidable; i++) {
            if (testing(i, left) != null) {
                left &= matching[begin[i] + value(i, fact, values, left)];
            }
        }
        return left;
    }

    /** The members that are left after one of them was tested, or as much of it as takes it out. */
    private long leftOf(int bit, long members, Object fact, AttributeValues values) {
        long left = members;
        int[] attributes = tested[bit];
        for (int k = 0; k < attributes.length && (left >>> bit & 1) != 0; k++) {
            int i = attributes[k];
            left &= matching[begin[i] + value(i, fact, values, left)];
        }
        return left;
    }

    /** No, if any of them breaks down, and at first. */
    private boolean readsUnavoidable(Object fact, AttributeValues values) {
        if (firstMatches > 0) {
            firstMatches--;
            return false;
        }
        try {
            noteUnavoidable.handle().invokeExact(fact, values);
            return true;
        } catch (Throwable e) {
            Evaluators.thrown(e);
            return false;
        }
    }

    private int value(int i, Object fact, AttributeValues values, long left) {
        int value = values.known(numbers[i]);
        return value == Attribute.UNREAD ? read(i, fact, values, left) : value;
    }

    private int read(int i, Object fact, AttributeValues values, long left) {
        try {
            return (short) notes[i].handle().invokeExact(fact, values);
        } catch (Throwable e) {
            Node failing = Objects.requireNonNull(testing(i, left), "read for nobody");
            throw RuleFailure.in(failing.rule(), Evaluators.thrown(e));
        }
    }

    /** The first of some members that tests an attribute; null when none does. */
    private @Nullable Node testing(int i, long some) {
        for (long left = some; left != 0; left &= left - 1) {
            Node member = members[Long.numberOfTrailingZeros(left)];
            if (member.tests().containsKey(attributes[i])) {
                return member;
            }
        }
        return null;
    }
}
