package io.makegood.internal.explaining;

import io.makegood.explain.NearMiss;
import io.makegood.explain.Spoken;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyNot.Verdict;
import io.makegood.explain.WhyRather;
import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Preference;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.text.Words;
import io.makegood.problem.QuestionException;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Remedy;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of decisions of one policy why something did not come out. Safe for use by many threads. */
public final class Explainer {
    private final List<Rule> rules;
    private final Set<Wanted> known;

    /** Of decisions by these rules. */
    public Explainer(List<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.known = Set.copyOf(new WantedReader(rules, vocabulary).all());
    }

    /**
     * The course of the claim that is asked about.
     *
     * @param claim its id; null where the case has one only
     * @throws QuestionException when there is none of this id, or several
     */
    public static Course courseOf(List<Course> courses, @Nullable String claim) {
        List<String> ids = courses.stream().map(Course::id).toList();
        if (claim == null && courses.size() == 1) {
            return courses.get(0);
        }
        if (claim == null) {
            throw new QuestionException(Code.UNANSWERABLE.problem(
                    "the case has " + ids.size() + " claims, and nobody says which one is meant", all(ids)));
        }
        return courses.stream()
                .filter(course -> course.id().equals(claim))
                .findFirst()
                .orElseThrow(() -> new QuestionException(Code.UNANSWERABLE.problem(
                        "the case has no claim " + QuotedText.of(claim), Nearest.orAll(claim, ids))));
    }

    private static String all(Collection<String> ids) {
        return Nearest.orAll("", ids);
    }

    /**
     * Why something did not come out.
     *
     * @throws QuestionException when the policy has no such thing
     */
    public WhyNot whyNot(Course course, Wanted wanted) {
        mustBeKnown(wanted);
        return answer(course, wanted);
    }

    private WhyNot answer(Course course, Wanted wanted) {
        if (wanted instanceof Wanted.Remedy remedy) {
            return new Answer(course, wanted).ofRemedy(remedy.type());
        }
        if (wanted instanceof Wanted.Term term) {
            return new Answer(course, wanted).ofTerm(term);
        }
        return new Answer(course, wanted).ofRule(((Wanted.Rule) wanted).name());
    }

    /**
     * What somebody asks about has to be something that the policy can say.
     *
     * @throws QuestionException when the policy has no such thing
     */
    public void mustBeKnown(Wanted wanted) {
        if (!known.contains(wanted)) {
            List<String> names = known.stream()
                    .filter(each -> each.getClass() == wanted.getClass())
                    .map(Wanted::text)
                    .sorted()
                    .toList();
            String nearest = Nearest.to(wanted.text(), names);
            throw new QuestionException(Code.UNANSWERABLE.problem(
                    "the policy has no " + (wanted instanceof Wanted.Rule ? "rule " : "term ")
                            + QuotedText.of(wanted.text()),
                    nearest == null ? null : "`" + nearest + "`"));
        }
    }

    /**
     * What somebody asks the reason of has to be so.
     *
     * @throws QuestionException when it is not, or the policy has no such thing
     */
    public void mustBeSo(Course course, Wanted wanted) {
        mustBeKnown(wanted);
        if (!Holding.isSo(course, wanted)) {
            throw new QuestionException(Code.UNANSWERABLE.problem(
                    Meaning.inWords(wanted) + " did not come out for " + course.id(), "ask `why-not`"));
        }
    }

    /**
     * Why one remedy came out rather than another.
     *
     * @throws QuestionException when the policy has no such remedy
     */
    public WhyRather whyRather(Course course, RemedyType one, RemedyType other) {
        WhyNot ofOne = whyNot(course, new Wanted.Remedy(one));
        WhyNot ofOther = whyNot(course, new Wanted.Remedy(other));
        return new WhyRather(
                course.id(),
                one,
                other,
                difference(course, ofOne, ofOther, one, other),
                ofOne,
                ofOther,
                speakingFor(course, one),
                speakingFor(course, other));
    }

    private static String difference(Course course, WhyNot ofOne, WhyNot ofOther, RemedyType one, RemedyType other) {
        if (one.equals(other)) {
            return "this is one and the same";
        }
        String words = Words.of(other);
        boolean bothMayBe = Stream.of(one, other).allMatch(type -> course.isProposed(type) && !course.isRuledOut(type));
        if (bothMayBe && course.own() != null) {
            boolean isFirst = course.isBefore(one, other);
            return Words.of(isFirst ? one : other) + " comes before " + Words.of(isFirst ? other : one) + ": "
                    + course.between(one, other);
        }
        boolean isNeither = !isGiven(ofOne.verdict()) && !isGiven(ofOther.verdict());
        return words + ": " + ofOther.because() + (isNeither ? "; " + Words.of(one) + ": " + ofOne.because() : "");
    }

    private static boolean isGiven(Verdict verdict) {
        return verdict == Verdict.CAME_OUT || verdict == Verdict.LEFT_OPEN;
    }

    private static List<Spoken> speakingFor(Course course, RemedyType type) {
        return Stream.concat(
                        course.firings(Phase.PROPOSE).stream()
                                .filter(firing -> firing.contribution() instanceof Proposal.Remedy remedy
                                        && remedy.type().equals(type)),
                        course.firings(Phase.CHOOSE).stream()
                                .filter(firing -> firing.contribution() instanceof Preference preference
                                        && preference.type().equals(type)))
                .map(firing -> spoken(course, firing))
                .toList();
    }

    private static Spoken spoken(Course course, Firing firing) {
        Rule rule = firing.rule();
        boolean isOfEngine = rule.span().file().isEmpty();
        return new Spoken(
                isOfEngine ? null : rule.name(),
                rule.principle().isEmpty() ? null : rule.principle(),
                firing.contribution().conclusion(),
                Course.because(firing),
                isOfEngine ? List.of() : course.read(firing));
    }

    /** Looks into one question. */
    private final class Answer {
        private final Course course;
        private final Wanted wanted;
        private final LineDecision decision;
        private final NearMisses near;

        Answer(Course course, Wanted wanted) {
            this.course = course;
            this.wanted = wanted;
            this.decision = course.decision();
            this.near = new NearMisses(course, rules);
        }

        private WhyNot answer(Verdict verdict, @Nullable String instead, String because, List<Firing> by) {
            return answer(verdict, instead, because, by, List.of(), List.of());
        }

        private WhyNot answer(
                Verdict verdict,
                @Nullable String instead,
                String because,
                List<Firing> by,
                List<Firing> against,
                List<NearMiss> misses) {
            return new WhyNot(course.id(), wanted, verdict, instead, because, spoken(by), spoken(against), misses);
        }

        private List<Spoken> spoken(List<Firing> firings) {
            Set<Firing> each = Collections.newSetFromMap(new IdentityHashMap<>());
            return firings.stream()
                    .filter(each::add)
                    .map(firing -> Explainer.spoken(course, firing))
                    .distinct()
                    .toList();
        }

        private List<Firing> said(Phase phase, Predicate<Contribution> what) {
            return course.firings(phase).stream()
                    .filter(firing -> what.test(firing.contribution()))
                    .toList();
        }

        // remedies

        WhyNot ofRemedy(RemedyType type) {
            Choice choice = course.choice();
            if (decision.remedyType().equals(type)) {
                boolean isDecided = decision.status() == ResolutionStatus.FINAL
                        || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES;
                return answer(
                        isDecided ? Verdict.CAME_OUT : Verdict.LEFT_OPEN,
                        null,
                        isDecided ? choice.because() : later(choice.because()),
                        speakingFor(type));
            }
            if (decision.options().stream().map(Option::remedy).anyMatch(type::equals)) {
                return answer(
                        Verdict.LEFT_OPEN,
                        Words.of(decision.remedyType()),
                        "the customer may choose it" + until() + "; " + choice.because(),
                        speakingFor(type));
            }
            if (type == RemedyType.WAIT_AND_RECHECK && isWaiting(choice)) {
                return answer(Verdict.CAME_OUT, null, later(choice.because()), speakingFor(type));
            }
            if (course.isRuledOut(type)) {
                List<Firing> vetoes = said(
                        Phase.GUARD,
                        said -> said instanceof Veto.OfRemedy veto
                                && veto.type().equals(type));
                return answer(
                        Verdict.RULED_OUT, Words.of(decision.remedyType()), Course.because(vetoes.get(0)), vetoes);
            }
            if (course.isBroken()) {
                return reviewed();
            }
            if (!course.isProposed(type)) {
                return answer(
                        Verdict.NOT_SAID,
                        Words.of(decision.remedyType()),
                        "no rule proposes it for this claim",
                        List.of(),
                        course.against(type),
                        near.of(
                                near.voices(Phase.PROPOSE, rule -> Voice.proposing(rule, type)),
                                rule -> "proposed: " + Words.of(type),
                                rule -> false));
            }
            if (course.isReviewInstead()) {
                return reviewed();
            }
            Choice own = Objects.requireNonNull(course.own(), "nothing was chosen");
            boolean wasGiven = own.remedy().equals(type)
                    || own.options().contains(type)
                    || type == RemedyType.WAIT_AND_RECHECK && isWaiting(own);
            if (wasGiven) {
                boolean isSame = choice.because().equals(own.because());
                return answer(
                        Verdict.MADE_GOOD_OTHERWISE,
                        Words.of(decision.remedyType()),
                        isSame ? "another decision of the case makes the same good" : choice.because(),
                        speakingFor(type));
            }
            return answer(
                    Verdict.OUTRANKED,
                    Words.of(own.remedy()),
                    course.outranking(type) + (choice.equals(own) ? "" : "; then: " + choice.because()),
                    outranking(own),
                    List.of(),
                    choosing(type));
        }

        /** What speaks for a remedy: on whose behalf it was chosen, who prefers, offers and proposes it. */
        private List<Firing> speakingFor(RemedyType type) {
            Firing behalf = course.choice().behalf();
            List<Firing> all = new ArrayList<>();
            if (behalf != null && isAbout(behalf.contribution(), type)) {
                all.add(behalf);
            }
            all.addAll(said(Phase.CHOOSE, said -> isAbout(said, type)));
            all.addAll(said(Phase.PROPOSE, said -> isAbout(said, type)));
            return all;
        }

        private List<Firing> outranking(Choice chosen) {
            Firing behalf = chosen.behalf();
            return behalf != null
                    ? List.of(behalf)
                    : said(
                            Phase.CHOOSE,
                            said -> said instanceof Preference preference
                                    && (preference.type().equals(chosen.remedy())
                                            || chosen.options().contains(preference.type())));
        }

        /** How near the rules were that would have preferred or offered what was proposed. */
        private List<NearMiss> choosing(RemedyType type) {
            Set<String> spoke = new HashSet<>();
            course.firings(Phase.CHOOSE).stream()
                    .filter(firing -> isAbout(firing.contribution(), type))
                    .forEach(firing -> spoke.add(firing.rule().name()));
            return near
                    .of(
                            near.voices(
                                    Phase.CHOOSE, rule -> spoke.contains(rule.name()) ? null : Voice.choosing(rule)),
                            List.of(course.eligible(type)),
                            rule -> (isPreferring(rule) ? "preferred: " : "offered: ") + Words.of(type),
                            rule -> false)
                    .stream()
                    // A rule about other remedies is no near miss, whatever else is so.
                    .filter(miss -> miss.failed().stream()
                            .noneMatch(check -> check.property().equals("type")))
                    .toList();
        }

        private boolean isWaiting(Choice choice) {
            return decision.pending() instanceof Remedy.Wait
                    && choice.pauseKind() == PauseKind.WAIT
                    && choice.pause() != course.pause(PauseKind.WAIT);
        }

        private String later(String because) {
            Remedy.Pending pending = decision.pending();
            if (pending == null) {
                return because;
            }
            String waits = switch (pending.kind()) {
                case WAIT -> "it follows a wait";
                case REVIEW -> "it follows a person's review";
                case QUESTION ->
                    pending instanceof Remedy.Choice
                            ? "it follows the customer's choice"
                            : "it follows the customer's answer";
            };
            return waits + until() + "; " + because + (course.isReviewInstead() ? ": " + course.reviewedBecause() : "");
        }

        private String until() {
            Remedy.Pending pending = decision.pending();
            return pending == null ? "" : " (until " + pending.until() + ")";
        }

        private WhyNot reviewed() {
            if (decision.status() != ResolutionStatus.NEEDS_REVIEW) {
                // Even of reviews, one is enough for what several claims are about.
                return answer(
                        Verdict.MADE_GOOD_OTHERWISE,
                        Words.of(decision.remedyType()),
                        course.choice().because() + "; by themselves, the rules could not decide this: "
                                + course.reviewedBecause(),
                        List.of());
            }
            return answer(
                    Verdict.REVIEWED_INSTEAD,
                    Words.of(decision.remedyType()) + ", " + Words.of(decision.status()),
                    "a person decides instead: " + course.reviewedBecause(),
                    Stream.of(Phase.SAFEGUARD, Phase.SAFEGUARD_MESSAGE)
                            .flatMap(phase -> course.firings(phase).stream())
                            .toList());
        }

        // what else a decision carries

        WhyNot ofTerm(Wanted.Term term) {
            Holding holding = new Holding(course, term);
            Phase phase = Meaning.phaseOf(term.kind());
            List<Firing> said = said(phase, each -> Meaning.isSaidBy(term, each));
            if (holding.isSo()) {
                List<Firing> by = said.isEmpty() ? holding.by() : said;
                return answer(
                        Verdict.CAME_OUT, null, by.isEmpty() ? holding.byItself() : Course.because(by.get(0)), by);
            }
            List<Firing> vetoes = holding.vetoes();
            if (!said.isEmpty() && !vetoes.isEmpty()) {
                return answer(Verdict.RULED_OUT, holding.instead(), Course.because(vetoes.get(0)), vetoes);
            }
            if (course.isBroken() || phase == Phase.SETTLE && course.isReviewInstead()) {
                return reviewed();
            }
            if (said.isEmpty()) {
                Firing prevailing = holding.prevailing();
                return answer(
                        Verdict.NOT_SAID,
                        holding.instead(),
                        "no rule says it for this claim",
                        prevailing == null ? List.of() : List.of(prevailing),
                        List.of(),
                        misses(term, holding));
            }
            return saidInVain(term, holding, said);
        }

        private List<NearMiss> misses(Wanted.Term term, Holding holding) {
            return near.of(near.voices(term), rule -> Meaning.inWords(term), holding::isOutranked);
        }

        private WhyNot saidInVain(Wanted.Term term, Holding holding, List<Firing> said) {
            Firing prevailing = holding.prevailing();
            if (prevailing != null
                    && said.stream().noneMatch(each -> each.contribution().equals(prevailing.contribution()))) {
                return answer(
                        Verdict.OUTRANKED,
                        prevailing.contribution().conclusion(),
                        Holding.precedence(said.get(0), prevailing),
                        List.of(prevailing),
                        List.of(),
                        misses(term, holding).stream()
                                .filter(miss -> !miss.outranked())
                                .toList());
            }
            if (course.isReviewInstead()) {
                return reviewed();
            }
            if (holding.isOfPause() && !Objects.equals(course.own(), course.choice())) {
                return answer(
                        Verdict.MADE_GOOD_OTHERWISE,
                        Words.of(decision.remedyType()),
                        course.choice().because(),
                        said);
            }
            return answer(Verdict.WITHOUT_EFFECT, holding.instead(), holding.withoutEffect(), said);
        }

        // rules

        WhyNot ofRule(String name) {
            Rule rule = rules.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<Firing> said = course.firings(rule.phase()).stream()
                    .filter(firing -> firing.rule().name().equals(name))
                    .toList();
            if (!said.isEmpty()) {
                return ofSpeaking(said);
            }
            boolean isAfterChoice = rule.phase().ordinal() >= Phase.SETTLE.ordinal();
            if (course.isBroken() || isAfterChoice && course.isReviewInstead()) {
                return reviewed();
            }
            List<Object> facts = course.facts(rule.phase());
            return answer(
                    Verdict.NOT_SAID,
                    null,
                    facts.isEmpty() ? nothingToRead(rule.phase()) : "its conditions did not all hold",
                    List.of(),
                    List.of(),
                    near.of(List.of(Voice.of(rule)), facts, Explainer::says, each -> false));
        }

        /** A rule that spoke: what came of what it said. */
        private WhyNot ofSpeaking(List<Firing> said) {
            WhyNot first = null;
            for (Firing firing : said) {
                Wanted consequence = Meaning.of(firing.contribution());
                WhyNot of = consequence == null ? null : Explainer.this.answer(course, consequence);
                if (of == null || isGiven(of.verdict())) {
                    return answer(Verdict.CAME_OUT, null, Course.because(firing), said);
                }
                first = first == null ? of : first;
            }
            WhyNot of = Objects.requireNonNull(first);
            return new WhyNot(
                    course.id(),
                    wanted,
                    of.verdict(),
                    of.instead(),
                    "it said: " + said.get(0).contribution().conclusion() + "; " + of.because(),
                    of.by(),
                    List.of(),
                    List.of());
        }

        private static String nothingToRead(Phase phase) {
            return switch (phase) {
                case GUARD -> "no remedy was proposed that it could have been asked about";
                case GUARD_PAUSE -> "no pause was proposed that it could have been asked about";
                case CHOOSE -> "no remedy was left that it could have been asked about";
                case SAFEGUARD_MESSAGE -> "nobody writes to the customer";
                default -> "it was not asked";
            };
        }
    }

    private static boolean isAbout(Contribution said, RemedyType type) {
        return said instanceof Preference preference && preference.type().equals(type)
                || said instanceof Proposal.Remedy remedy && remedy.type().equals(type);
    }

    private static boolean isPreferring(Rule rule) {
        return rule.actions().stream()
                .anyMatch(action -> action.verb().getName().equals("prefer"));
    }

    /** What a rule would say, as its actions have it. */
    private static String says(Rule rule) {
        return rule.actions().stream()
                .map(action -> action.verb().getName() + "("
                        + String.join(
                                ", ",
                                action.arguments().stream()
                                        .map(argument -> argument.text())
                                        .toList())
                        + ")")
                .collect(Collectors.joining("; "));
    }
}
