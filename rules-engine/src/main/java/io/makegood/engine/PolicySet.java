package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Incident;
import io.makegood.casefile.Order;
import io.makegood.internal.bundle.Validity;
import io.makegood.internal.model.FactList;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.PolicyChoice;
import io.makegood.vocabulary.EffectiveBy;
import io.makegood.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a policy, and its policies for different countries, of which one decides a case: the one that holds for the orders of its
 * incidents. A policy says in {@code policy.yaml} when and where it holds.
 *
 * <ul>
 *   <li>The country is where the order goes, or else the customer's.
 *   <li>The day is that of the order for a policy with {@code effectiveBy: orderDate}, otherwise that of the decision; both in the time zone of the
 *       case.
 *   <li>What was promised with the order goes before goodwill: a policy that holds for the day of the order, before one that holds for that of the
 *       decision. Of these, a policy that names the country goes before one for all countries, and of those one that holds for a part of the time before one
 *       that holds all around it, such as terms for Christmas.
 *   <li>Two policies between which this does not decide are refused when the set is made.
 *   <li>A case whose orders fall under different policies is refused, for one answer follows one policy; so is a case no policy covers.
 * </ul>
 *
 * Immutable and safe for use by many threads.
 */
public final class PolicySet {
    private static final int POLICIES_WORTH_LISTING = 8;

    private final List<Policy> policies;
    /** The same, those first that go before others. */
    private final List<Policy> byPrecedence;

    /** What is chosen for every case; null when it depends on the case. */
    private final @Nullable Choice always;

    private PolicySet(List<Policy> policies, @Nullable Choice always) {
        this.policies = policies;
        this.byPrecedence = policies.stream()
                .sorted(Comparator.comparing(
                                (Policy policy) -> policy.validity().by())
                        .thenComparing(policy -> policy.validity().countries().isEmpty())
                        .thenComparingLong(policy -> policy.validity().days()))
                .toList();
        this.always = always;
    }

    /** A set that chooses its only policy whatever the day and the country. */
    static PolicySet always(Policy policy) {
        return new PolicySet(List.of(policy), new Choice(policy, null));
    }

    /**
     * A set of these policies; their order means nothing.
     *
     * @throws PolicyException naming every two of them that would both decide the same case or cannot be told apart, and every one that would
     *     never decide any
     * @throws IllegalArgumentException when there are none
     */
    public static PolicySet of(Policy... policies) {
        return of(List.of(requireNonNull(policies, "policies")));
    }

    /** As {@link #of(Policy...)}. */
    public static PolicySet of(Collection<Policy> policies) {
        if (requireNonNull(policies, "policies").isEmpty()) {
            throw new IllegalArgumentException("a set of policies needs one at least");
        }
        List<Policy> sorted = policies.stream()
                .sorted(Comparator.comparing(
                                (Policy policy) -> policy.validity().by())
                        .thenComparing(policy -> policy.validity().countries().isEmpty())
                        .thenComparing(policy -> policy.validity().first())
                        .thenComparing(Policy::name)
                        .thenComparing(Policy::version)
                        .thenComparing(Policy::fingerprint))
                .toList();
        if (sorted.size() == 1 && sorted.get(0).validity().isUnlimited()) {
            return always(sorted.get(0));
        }
        PolicySet set = new PolicySet(sorted, null);
        List<Problem> problems = set.problems();
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return set;
    }

    /** All policies: those chosen by the order's day first, those that name their countries before those for all, then by their first day. */
    public List<Policy> policies() {
        return policies;
    }

    /** The terms and attributes of all policies together, to read a case before it is known which of them decides it. */
    public Vocabulary vocabulary() {
        return policies.size() == 1
                ? policies.get(0).vocabulary()
                : Vocabulary.of(policies.stream().map(Policy::vocabulary).toList());
    }

    /**
     * The policy that decides a case.
     *
     * @throws CaseFileException when the case is none, when no policy holds for one of the orders its incidents are about, or not the same one for all
     */
    public Policy policyFor(CaseFile caseFile) {
        CaseCheck.mustBeSound(requireNonNull(caseFile, "caseFile"));
        return choose(caseFile).policy();
    }

    /**
     * Days no version holds on between two that do, by country. What lies before the first version and behind the last is no gap, nor are days of
     * orders or decisions for which a policy of the other kind holds.
     */
    public List<PolicyGap> gaps() {
        List<PolicyGap> gaps = new ArrayList<>();
        for (String country : countries()) {
            for (EffectiveBy by : EffectiveBy.values()) {
                // Where none names the country, it is as everywhere.
                if (in(country, by).stream()
                        .anyMatch(validity -> validity.countries().contains(country))) {
                    addGaps(country, by, gaps);
                }
            }
        }
        if (policies.stream().anyMatch(policy -> policy.validity().countries().isEmpty())) {
            for (EffectiveBy by : EffectiveBy.values()) {
                addGaps(null, by, gaps);
            }
        }
        return List.copyOf(gaps);
    }

    // Choosing

    /** @param why null when there is nothing to choose */
    record Choice(Policy policy, @Nullable PolicyChoice why) {}

    /** As {@link #choose}; null when no policy holds, or not the same one for all orders. */
    @Nullable Choice find(CaseFile caseFile) {
        if (always != null) {
            return always;
        }
        try {
            return choose(caseFile);
        } catch (CaseFileException e) {
            return null;
        }
    }

    Choice choose(CaseFile caseFile) {
        if (always != null) {
            return always;
        }
        Map<Integer, Choice> choices = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> concerned =
                caseFile.incidents().stream().map(Incident::orderId).collect(Collectors.toSet());
        for (int i = 0; i < caseFile.orders().size(); i++) {
            Order order = caseFile.orders().get(i);
            if (concerned.contains(order.id())) {
                Choice choice = choose(order, caseFile);
                if (choice == null) {
                    problems.add(uncovered(order, i, caseFile));
                } else {
                    choices.put(i, choice);
                }
            }
        }
        Choice chosen = choices.isEmpty() ? null : choices.values().iterator().next();
        if (chosen != null && problems.isEmpty()) {
            for (Map.Entry<Integer, Choice> other : choices.entrySet()) {
                if (other.getValue().policy() != chosen.policy()) {
                    problems.add(different(chosen, other.getValue(), other.getKey(), caseFile));
                }
            }
        }
        if (chosen == null || !problems.isEmpty()) {
            throw new CaseFileException(problems);
        }
        return chosen;
    }

    /** The first that holds, for they are sorted by precedence; null when none does. */
    private @Nullable Choice choose(Order order, CaseFile caseFile) {
        String country = country(order, caseFile);
        for (Policy policy : byPrecedence) {
            Validity validity = policy.validity();
            LocalDate day = validity.by() == EffectiveBy.ORDER_DATE
                    ? caseFile.clock().dayOf(order.placedAt())
                    : caseFile.clock().today();
            if (validity.isIn(country) && validity.isOn(day)) {
                return new Choice(policy, new PolicyChoice(validity.by(), day, country, order.id()));
            }
        }
        return null;
    }

    private static String country(Order order, CaseFile caseFile) {
        String destination = order.destinationCountry();
        return destination == null ? caseFile.customer().country() : destination;
    }

    private Problem uncovered(Order order, int place, CaseFile caseFile) {
        String message = "no policy holds for order `" + order.id() + "`, placed on "
                + caseFile.clock().dayOf(order.placedAt()) + " to `" + country(order, caseFile) + "`, decided on "
                + caseFile.clock().today();
        String holding = policies.stream()
                .limit(POLICIES_WORTH_LISTING)
                .map(policy -> shown(policy) + " holds " + policy.validity().inWords())
                .collect(Collectors.joining("; "));
        int more = policies.size() - POLICIES_WORTH_LISTING;
        return Code.UNCOVERED_ORDER
                .problem(message, holding + (more > 0 ? "; and " + more + " more" : ""))
                .at(pointer(caseFile, place), null);
    }

    private static Problem different(Choice first, Choice other, int place, CaseFile caseFile) {
        return Code.UNCOVERED_ORDER
                .problem(
                        "order `" + orderOf(other) + "` falls under " + shown(other.policy()) + ", and order `"
                                + orderOf(first) + "` under " + shown(first.policy())
                                + "; one answer follows one policy",
                        "a case for each of them")
                .at(pointer(caseFile, place), null);
    }

    /** In the list that was given. */
    private static String pointer(CaseFile caseFile, int place) {
        return "/orders/" + FactList.givenPlace(caseFile.orders(), place);
    }

    private static String orderOf(Choice choice) {
        return choice.why() == null ? "" : choice.why().orderId();
    }

    // Checking

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            for (int j = i + 1; j < policies.size(); j++) {
                Problem problem = problem(policies.get(i), policies.get(j));
                if (problem != null) {
                    problems.add(problem.in(policies.get(j).placeOf("policy.yaml")));
                }
            }
        }
        Problem words = ambiguousWord(policies, "a case could not be read before one is chosen");
        if (words != null) {
            problems.add(words);
        }
        for (Policy policy : policies) {
            if (problems.isEmpty() && isOvershadowed(policy)) {
                problems.add(Code.CONFLICTING_POLICIES
                        .problem(
                                shown(policy)
                                        + " never decides: where it holds, the terms promised with an order hold for every"
                                        + " order until its last day",
                                "a later `effectiveTo`, or leave it out of the set")
                        .in(policy.placeOf("policy.yaml")));
            }
        }
        return problems;
    }

    /**
     * A word that means different things in policies; null when there is none.
     *
     * @param consequence what is not possible for that reason
     */
    static @Nullable Problem ambiguousWord(List<Policy> policies, String consequence) {
        try {
            Vocabulary.of(policies.stream().map(Policy::vocabulary).toList());
            return null;
        } catch (IllegalArgumentException e) {
            return Code.CONFLICTING_POLICIES.problem(
                    e.getMessage() + " in these policies, so that " + consequence, "the same meaning, or another name");
        }
    }

    private static @Nullable Problem problem(Policy one, Policy other) {
        Validity first = one.validity();
        Validity second = other.validity();
        if (one.name().equals(other.name()) && one.version().equals(other.version())) {
            return Code.CONFLICTING_POLICIES.problem(
                    "two policies are " + shown(one)
                            + ", and a resolution could not say which of them decided; the other one is " + at(one),
                    "another `version` for one of them");
        }
        boolean isSameCountry =
                (first.countries().isEmpty() && second.countries().isEmpty())
                        || first.countries().stream().anyMatch(second.countries()::contains);
        LocalDate from = first.first().isAfter(second.first()) ? first.first() : second.first();
        LocalDate to = first.last().isBefore(second.last()) ? first.last() : second.last();
        boolean isWithin = first.isWithin(second) || second.isWithin(first);
        if (first.by() != second.by() || !isSameCountry || from.isAfter(to) || isWithin) {
            return null;
        }
        SortedSet<String> both = new TreeSet<>(first.countries());
        both.retainAll(second.countries());
        Validity shared = new Validity(
                from.equals(LocalDate.MIN) ? null : from, to.equals(LocalDate.MAX) ? null : to, both, first.by());
        boolean isFollowed = second.first().isAfter(first.first());
        return Code.CONFLICTING_POLICIES.problem(
                shown(other) + " and " + shown(one) + " both hold " + shared.inWords() + "; the other one is "
                        + at(one),
                isFollowed
                        ? "`effectiveTo: " + second.first().minusDays(1) + "` for " + shown(one)
                        : "other days or countries for one of them");
    }

    private static String at(Policy policy) {
        String place = policy.placeOf("policy.yaml");
        return place == null ? "the built-in one" : place;
    }

    /** Whether a policy for decisions finds, for every order up to its last day, one for orders that goes before it. */
    private boolean isOvershadowed(Policy policy) {
        Validity validity = policy.validity();
        if (validity.by() == EffectiveBy.ORDER_DATE) {
            return false;
        }
        List<@Nullable String> countries = new ArrayList<>(validity.countries());
        if (countries.isEmpty()) {
            countries.add(null);
        }
        return countries.stream()
                .allMatch(country -> isCovered(country, EffectiveBy.ORDER_DATE, LocalDate.MIN, validity.last()));
    }

    private SortedSet<String> countries() {
        return policies.stream()
                .flatMap(policy -> policy.validity().countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that hold in a country, by their first day; with null, those that hold in all. */
    private List<Validity> in(@Nullable String country, EffectiveBy by) {
        Predicate<Validity> isThere =
                validity -> country == null ? validity.countries().isEmpty() : validity.isIn(country);
        return policies.stream()
                .map(Policy::validity)
                .filter(validity -> validity.by() == by && isThere.test(validity))
                .sorted(Comparator.comparing(Validity::first))
                .toList();
    }

    private void addGaps(@Nullable String country, EffectiveBy by, List<PolicyGap> gaps) {
        LocalDate last = null;
        for (Validity next : in(country, by)) {
            if (last != null && !last.equals(LocalDate.MAX) && next.first().isAfter(last.plusDays(1))) {
                LocalDate from = last.plusDays(1);
                LocalDate to = next.first().minusDays(1);
                // No order is decided before its day.
                boolean isCovered = by == EffectiveBy.ORDER_DATE
                        ? isCovered(country, EffectiveBy.DECISION_DATE, from, LocalDate.MAX)
                        : isCovered(country, EffectiveBy.ORDER_DATE, LocalDate.MIN, to);
                if (!isCovered) {
                    gaps.add(new PolicyGap(country, by, from, to));
                }
            }
            last = last == null || next.last().isAfter(last) ? next.last() : last;
        }
    }

    private boolean isCovered(@Nullable String country, EffectiveBy by, LocalDate from, LocalDate to) {
        LocalDate open = from;
        for (Validity validity : in(country, by)) {
            if (validity.isOn(open)) {
                if (!validity.last().isBefore(to)) {
                    return true;
                }
                open = validity.last().plusDays(1);
            }
        }
        return false;
    }

    private static String shown(Policy policy) {
        return "`" + policy.name() + "` " + policy.version();
    }
}
