package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.PolicySet.Choice;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.Why;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.internal.changes.ChangeSearch;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.explaining.Explainer;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.SufficientFacts;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.QuestionException;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides cases by one policy, or by the one of several that holds. Safe for use by many threads; a service needs one. */
public final class ResolutionEngine implements CaseResolver {
    private final IdentityHashMap<Policy, Decider> deciders = new IdentityHashMap<>();
    /** Of those that somebody asked about. */
    private final Map<Policy, Explainer> explainers = new ConcurrentHashMap<>();

    private final Map<Policy, ChangeSearch> searches = new ConcurrentHashMap<>();

    /** Of those of which somebody asked why. */
    private final Map<Policy, PolicyRegions> regions = new ConcurrentHashMap<>();

    private final PolicySet policies;
    private final boolean explaining;
    /** Null when nobody listens. */
    private final @Nullable Listeners listeners;

    private ResolutionEngine(PolicySet policies, boolean explaining) {
        this.policies = policies;
        this.explaining = explaining;
        this.listeners = null;
        for (Policy policy : policies.policies()) {
            deciders.put(policy, new Decider(policy.bundle(), policy.ruleBase(), explaining));
        }
    }

    private ResolutionEngine(ResolutionEngine engine, Listeners listeners) {
        this.policies = engine.policies;
        this.explaining = engine.explaining;
        this.listeners = listeners;
        this.deciders.putAll(engine.deciders);
    }

    /** An engine that decides by this policy what it holds for, and refuses all else. */
    public static ResolutionEngine using(Policy policy) {
        return using(PolicySet.of(requireNonNull(policy, "policy")));
    }

    /**
     * An engine that decides by this policy whatever the day and the country, as if it always held everywhere: for trying out a policy before it
     * holds, and for its documented cases. No engine for customers.
     */
    public static ResolutionEngine tryingOut(Policy policy) {
        return new ResolutionEngine(PolicySet.always(requireNonNull(policy, "policy")), true);
    }

    /** An engine that decides each case by the policy that holds for it. */
    public static ResolutionEngine using(PolicySet policies) {
        return new ResolutionEngine(requireNonNull(policies, "policies"), true);
    }

    /** An engine that decides alike and keeps no reasons: {@link Resolution#rationale()} is empty. It saves memory, hardly any time. */
    public ResolutionEngine withoutRationale() {
        ResolutionEngine silent = new ResolutionEngine(policies, false);
        return listeners == null ? silent : new ResolutionEngine(silent, listeners);
    }

    /** An engine that decides alike and tells the listener of every decision, after those that are told already. */
    public ResolutionEngine listenedBy(DecisionListener listener) {
        requireNonNull(listener, "listener");
        return new ResolutionEngine(
                this, listeners == null ? new Listeners(List.of(listener)) : listeners.and(listener));
    }

    /**
     * Decides a case. The same case gives an equal resolution at any time, on any machine and thread.
     *
     * @return what the customer gets and why; never null
     * @throws CaseFileException when the facts of the case contradict each other's ids, currencies or dates, when there are more of them
     *     than can be decided within seconds, when it speaks of what the policy does not declare, or when no policy holds for its orders, or not the same one for all ({@link PolicySet}); never
     *     because of what a customer wrote
     */
    @Override
    public Resolution resolve(CaseFile caseFile) {
        requireNonNull(caseFile, "caseFile");
        return listeners == null ? decide(caseFile, failure -> {}) : listeners.listen(caseFile, this::decide);
    }

    /**
     * Says why something did not come out of the decision of a case, or that it did. Decides the case for that; listeners are not told.
     *
     * @param claim the id of the decision, such as {@code I1/L1}; null where the case has one only
     * @param wanted see {@link Policy#wanted}
     * @throws CaseFileException as {@link #resolve} does
     * @throws QuestionException when the case has no such claim, or the policy no such thing
     */
    public WhyNot whyNot(CaseFile caseFile, @Nullable String claim, Wanted wanted) {
        requireNonNull(caseFile, "caseFile");
        requireNonNull(wanted, "wanted");
        Choice choice = choose(caseFile);
        return explainer(choice.policy()).whyNot(course(caseFile, claim, choice), wanted);
    }

    /**
     * Says why one remedy came out of the decision of a case rather than another. As {@link #whyNot}.
     *
     * @param claim the id of the decision; null where the case has one only
     */
    public WhyRather whyRather(CaseFile caseFile, @Nullable String claim, RemedyType one, RemedyType other) {
        requireNonNull(caseFile, "caseFile");
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        Choice choice = choose(caseFile);
        return explainer(choice.policy()).whyRather(course(caseFile, claim, choice), one, other);
    }

    /**
     * What would have to be otherwise in a case for a claim of it to get what is wanted: one thing, or up to three together. Nothing is told that was not
     * tried by deciding the changed case. There may be ways that are not told:
     *
     * <ul>
     *   <li>One thing by itself is tried where a rule that could bring it, or one that stands against it, would notice: every term, and of numbers, amounts
     *       and days those around what the policy compares with; 300 edits at most, the cheapest of the nearest rules first. Of values of one place that
     *       bring it, the nearest are told.
     *   <li>Two or three things together are tried where a rule waits for just these; 80 times at most.
     *   <li>Of time, every day of the next two weeks is tried, then the days on which something runs out that the policy limits, for three years.
     * </ul>
     *
     * <p>Takes some hundred decisions' time. Listeners are told nothing of it.
     *
     * @param claim the id of the decision, such as {@code I1/L1}; null where the case has one only
     * @param wanted see {@link Policy#wanted}
     * @throws CaseFileException as {@link #resolve} does
     * @throws QuestionException when the case has no such claim, or the policy no such thing
     */
    public WhatWouldChange whatWouldChange(CaseFile caseFile, @Nullable String claim, Wanted wanted) {
        requireNonNull(caseFile, "caseFile");
        requireNonNull(wanted, "wanted");
        Choice choice = choose(caseFile);
        Course asked = course(caseFile, claim, choice);
        explainer(choice.policy()).mustBeKnown(wanted);
        return search(choice.policy()).ask(asked, wanted, decisions(choice.policy(), caseFile));
    }

    /**
     * Where the numbers, amounts and dates of a case tip what its claims get: for each of them the nearest value in both directions at which a claim has
     * another remedy, another status, or another return. Found among values around what the policy compares with, and then to the smallest step; each is
     * tried by deciding the case with it, and with the value before it.
     *
     * <p>Takes some hundred decisions' time for each claim. Listeners are told nothing of it.
     *
     * @return in the order of the claims, then of the case file
     * @throws CaseFileException as {@link #resolve} does
     */
    public List<TippingPoint> tippingPoints(CaseFile caseFile) {
        Choice choice = choose(requireNonNull(caseFile, "caseFile"));
        return search(choice.policy())
                .tippingPoints(decider(choice).courses(caseFile, choice.why()), decisions(choice.policy(), caseFile));
    }

    private ChangeSearch search(Policy policy) {
        return searches.computeIfAbsent(
                policy, each -> new ChangeSearch(each.bundle(), each.ruleBase().rules()));
    }

    /** Decides changed cases by the policy that decides the case as it is; nothing comes of what is no case, or would be decided by another. */
    private Function<CaseFile, List<Course>> decisions(Policy policy, CaseFile caseFile) {
        Decider decider = requireNonNull(deciders.get(policy));
        Predicate<CaseFile> isSound = CaseCheck.variantsOf(caseFile);
        return changed -> {
            if (!isSound.test(changed)) {
                return List.of();
            }
            Choice choice = policies.find(changed);
            return choice == null
                            || choice.policy() != policy
                            || !VocabularyCheck.check(changed, policy.vocabulary())
                                    .isEmpty()
                    ? List.of()
                    : decider.courses(changed, choice.why());
        };
    }

    /**
     * Says why a remedy was chosen for a claim, by as few facts as can be: what is enough for it, whatever else the case says. Decides the case for that; listeners are
     * not told. The first question to an engine takes about a second, as the rules are laid out for it.
     *
     * @param claim the id of the decision; null where the case has one only
     * @throws CaseFileException as {@link #resolve} does
     * @throws QuestionException when the case has no such claim
     */
    public Why why(CaseFile caseFile, @Nullable String claim) {
        requireNonNull(caseFile, "caseFile");
        Choice choice = choose(caseFile);
        PolicyRegions laidOut = regions.computeIfAbsent(choice.policy(), Policy::regions);
        // A space belongs to one thread at a time.
        synchronized (laidOut) {
            return SufficientFacts.of(laidOut, course(caseFile, claim, choice));
        }
    }

    /**
     * Says why something is so of a claim, by as few facts as can be: its remedy, another term that it carries, what was found, that a rule fired. Of what comes with a
     * remedy, such as a return, the facts can be about the remedy as it was chosen. As {@link #why(CaseFile, String)}.
     *
     * @param wanted see {@link Policy#wanted}
     * @throws QuestionException when the case has no such claim, the policy no such thing, or it is not so; then {@link #whyNot} says why
     */
    public Why why(CaseFile caseFile, @Nullable String claim, Wanted wanted) {
        requireNonNull(caseFile, "caseFile");
        requireNonNull(wanted, "wanted");
        Choice choice = choose(caseFile);
        Course course = course(caseFile, claim, choice);
        explainer(choice.policy()).mustBeSo(course, wanted);
        PolicyRegions laidOut = regions.computeIfAbsent(choice.policy(), Policy::regions);
        synchronized (laidOut) {
            return SufficientFacts.of(laidOut, course, wanted);
        }
    }

    private Course course(CaseFile caseFile, @Nullable String claim, Choice choice) {
        return Explainer.courseOf(decider(choice).courses(caseFile, choice.why()), claim);
    }

    private Explainer explainer(Policy policy) {
        return explainers.computeIfAbsent(
                policy, asked -> new Explainer(asked.ruleBase().rules(), asked.vocabulary()));
    }

    private Decider decider(Choice choice) {
        return requireNonNull(deciders.get(choice.policy()));
    }

    private Resolution decide(CaseFile caseFile, Consumer<RuntimeException> ruleFailures) {
        Choice choice = choose(caseFile);
        return decider(choice).decide(caseFile, choice.why(), ruleFailures);
    }

    /** The policy that decides a case, which is checked for it. */
    private Choice choose(CaseFile caseFile) {
        CaseCheck.mustBeSound(caseFile);
        Choice choice = policies.choose(caseFile);
        VocabularyCheck.mustBeToldIn(choice.policy().vocabulary(), caseFile);
        return choice;
    }
}
