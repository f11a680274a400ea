package io.makegood.internal.regions;

import io.makegood.explain.Why;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.CaseSearch;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.invariants.PolicyInvariant;
import io.makegood.internal.regions.Subject.Meaning;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.internal.space.Space;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy in one space. Its points are the claims anyone can report, and what the rules make of them up to the choice of a remedy; what rules add
 * afterwards are regions of the same space. Belongs to one thread.
 */
public final class PolicyRegions {
    static final String FAULT = "fault";
    private static final String TYPE = "type";
    static final String MATTER = "matter";
    private static final String OF_CLAIM = "claim.";
    private static final String WISH_RULED_OUT = "wishRuledOut of ";
    private static final String WISHED = "wished";
    private static final EnumSet<Phase> BEFORE_CHOICE =
            EnumSet.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE);

    private final Space space;
    private final Bundle bundle;
    private final List<Rule> rules;
    private final Axes axes;
    private final LawRegions law;
    private final Map<Subject, List<Condition>> invariants;
    private final Collection<PolicyInvariant> asserted;
    private final List<RuleRegion> regions = new ArrayList<>();
    /** Where they fire, beside their conditions on their own fact. */
    private final Map<RuleRegion, List<Side>> laid = new HashMap<>();

    private final List<AskedCondition> asked = new ArrayList<>();

    private final Map<RemedyType, Dimension> proposed = new LinkedHashMap<>();
    private final Map<RemedyType, Dimension> ruledOut = new LinkedHashMap<>();
    private final Map<RemedyType, Dimension> eligible = new LinkedHashMap<>();
    /** Laid out when somebody asks what is chosen: it is more than all the rest, and proofs about rules do without. */
    private @Nullable ChoiceRegions choice;

    private @Nullable SaidRegions said;

    /** Laid out when somebody asks what a decision is like in the end. */
    private @Nullable OutcomeRegions outcomes;

    private final Map<PauseKind, Dimension> paused = new LinkedHashMap<>();

    private PolicyRegions(
            Space space,
            Axes axes,
            Bundle bundle,
            Collection<Rule> rules,
            Lexer lexer,
            Collection<PolicyInvariant> asserted) {
        this.space = space;
        this.axes = axes;
        this.asserted = asserted;
        this.bundle = bundle;
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::place)).toList();
        this.law = new LawRegions(bundle.floors());
        this.invariants = invariants(lexer);
    }

    /** The regions of a policy. */
    public static PolicyRegions of(Bundle bundle, Collection<Rule> rules, Lexer lexer) {
        return of(bundle, rules, lexer, List.of());
    }

    /** The same, where invariants can be asked for as well. */
    public static PolicyRegions of(
            Bundle bundle, Collection<Rule> rules, Lexer lexer, Collection<PolicyInvariant> asserted) {
        return of(new Space(), bundle, rules, lexer, asserted);
    }

    /** The same in a space that has nothing in it yet. */
    public static PolicyRegions of(
            Space space, Bundle bundle, Collection<Rule> rules, Lexer lexer, Collection<PolicyInvariant> asserted) {
        Axes axes =
                new Axes(space, bundle.vocabulary(), bundle.parameters(), new Currencies(List.of(bundle.parameters())));
        PolicyRegions regions = new PolicyRegions(space, axes, bundle, rules, lexer, asserted);
        regions.note();
        axes.cut();
        regions.lay();
        return regions;
    }

    /**
     * The regions of two policies in one space: those of the first, and those of the second beside them. What both make in the same way of the same is one and
     * the same dimension. A claim is told in terms that both know.
     *
     * @throws IllegalArgumentException when they mean different things by one word
     */
    public static List<PolicyRegions> of(
            Bundle first, Collection<Rule> firstRules, Bundle second, Collection<Rule> secondRules, Lexer lexer) {
        Space space = new Space();
        Axes axes = new Axes(
                space,
                Vocabulary.of(List.of(first.vocabulary(), second.vocabulary())),
                first.parameters(),
                new Currencies(List.of(first.parameters(), second.parameters())));
        PolicyRegions one = new PolicyRegions(space, axes, first, firstRules, lexer, List.of());
        PolicyRegions other =
                new PolicyRegions(space, axes.beside(second.parameters()), second, secondRules, lexer, List.of());
        one.note();
        other.note();
        axes.cut();
        axes.byName().values().stream().filter(PolicyRegions::isReported).forEach(axis -> {
            BitSet unknown = axis.cells(value -> value instanceof Term term
                    && !(first.vocabulary().declares(term)
                            && second.vocabulary().declares(term)));
            if (!unknown.isEmpty()) {
                space.forbid(Box.EVERYTHING.and(axis.dimension(), unknown));
            }
        });
        one.lay();
        other.lay();
        return List.of(one, other);
    }

    /** Notes all that this policy tells apart. */
    private void note() {
        for (Rule rule : rules) {
            for (Subject subject : subjects(rule.phase())) {
                rule.conditions().forEach(condition -> axes.note(subject, condition));
                rule.actions().forEach(action -> noteArguments(subject, action));
            }
        }
        invariants.forEach((subject, all) -> all.forEach(condition -> axes.note(subject, condition)));
        asserted.forEach(
                invariant -> invariant.conditions().forEach(condition -> axes.note(OutcomeRegions.SETTLED, condition)));
        axes.note(TYPE, IncidentType.class, false);
        axes.note(FAULT, FaultParty.class, false);
        axes.note(WISHED, RemedyType.class, true);
        law.note(axes, remedies());
    }

    /** Lays out its rules, when all is noted and cut. */
    private void lay() {
        tieMatterToType();
        law.tie(axes, space, remedies());
        tieInvariants(BEFORE_CHOICE);
        assess(of(rules, Phase.ASSESS));
        propose(of(rules, Phase.PROPOSE));
        guard(of(rules, Phase.GUARD), of(rules, Phase.GUARD_PAUSE));
        tieWishRuledOut();
        tieInvariants(EnumSet.complementOf(BEFORE_CHOICE));
        for (Rule rule : of(rules, Phase.CHOOSE)) {
            eligible.forEach((remedy, left) -> add(rule, remedy, List.of(Side.of(left, true))));
        }
        of(rules, Phase.SETTLE).forEach(rule -> add(rule, null, List.of()));
    }

    private void tieInvariants(Set<Phase> phases) {
        invariants.forEach((subject, all) -> {
            if (phases.contains(subject.phase())) {
                all.forEach(
                        condition -> axes.forbid(axes.side(subject, condition).opposite()));
            }
        });
    }

    /** What always holds, by what it holds of. */
    private Map<Subject, List<Condition>> invariants(Lexer lexer) {
        Map<Subject, List<Condition>> all = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            List<Condition> own = Invariants.of(phase, bundle.vocabulary(), lexer).stream()
                    .filter(declared -> !declared.property().startsWith(OF_CLAIM))
                    .map(Invariants.Declared::condition)
                    .toList();
            subjects(phase).forEach(subject -> all.put(subject, own));
        }
        return all;
    }

    private static List<Rule> of(Collection<Rule> rules, Phase phase) {
        return rules.stream().filter(rule -> rule.phase() == phase).toList();
    }

    /** Whether rules of a phase lie in the space; safeguards do not, as what they read is worked out when all is decided. */
    public static boolean isLaidOut(Phase phase) {
        return phase != Phase.SAFEGUARD && phase != Phase.SAFEGUARD_MESSAGE;
    }

    private List<Subject> subjects(Phase phase) {
        return switch (phase) {
            case ASSESS, PROPOSE, SETTLE -> List.of(new Subject(phase, null));
            case GUARD, CHOOSE ->
                remedies().stream().map(remedy -> new Subject(phase, remedy)).toList();
            case GUARD_PAUSE ->
                Arrays.stream(PauseKind.values())
                        .map(kind -> new Subject(phase, kind))
                        .toList();
            case SAFEGUARD, SAFEGUARD_MESSAGE -> List.of();
        };
    }

    private List<RemedyType> remedies() {
        return bundle.vocabulary().all(RemedyType.class);
    }

    private void noteArguments(Subject subject, Action action) {
        for (Operand argument : action.arguments()) {
            if (TermTypes.isTerm(argument.type()) && subject.meaning(argument) instanceof Meaning.Reading reading) {
                axes.note(reading.name(), reading.type(), reading.isNullable());
            }
        }
    }

    /** The family of an incident follows from its type. */
    private void tieMatterToType() {
        Axis type = axes.axis(TYPE);
        Axis matter = axes.axis(MATTER);
        if (type == null || matter == null) {
            return;
        }
        for (IncidentType each : bundle.vocabulary().all(IncidentType.class)) {
            Side family = matter.equal(Operator.EQUAL, Collections.singletonList(each.matter()));
            space.forbid(type.equal(Operator.EQUAL, Collections.singletonList(each))
                    .box()
                    .and(family.opposite().box()));
        }
    }

    /** Where a rule fires about a fact, once the fact is there. A rule that names what it reads has a region for each value of that. */
    private void add(Rule rule, @Nullable Object term, List<Side> there) {
        Subject subject = new Subject(rule.phase(), term);
        List<Side> sides = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Condition condition : parts(rule)) {
            sides.add(axes.side(subject, condition));
            texts.add(condition.text());
        }
        for (RelatedGroup group : RelatedGroup.of(rule, term, axes)) {
            sides.add(Side.of(axes.related(group), group.isWanted()));
            texts.add(group.text());
        }
        for (int i = 0; i < sides.size(); i++) {
            Box others = without(i, sides, there);
            if (others != null) {
                asked.add(new AskedCondition(
                        rule, texts.get(i), others.and(sides.get(i).opposite().box())));
            }
        }
        add(rule, term, named(subject, rule), Map.of(), sides, there);
    }

    /** Once for each value of what a rule names, of all that is left. */
    private void add(
            Rule rule,
            @Nullable Object term,
            Map<String, Axis> named,
            Map<String, Object> read,
            List<Side> own,
            List<Side> there) {
        if (named.isEmpty()) {
            add(rule, term, read, own, there);
            return;
        }
        Map.Entry<String, Axis> first = named.entrySet().iterator().next();
        Map<String, Axis> left = new LinkedHashMap<>(named);
        left.remove(first.getKey());
        Dimension dimension = first.getValue().dimension();
        for (int cell = 0; cell < dimension.cells(); cell++) {
            BitSet one = new BitSet();
            one.set(cell);
            List<Side> more = new ArrayList<>(there);
            more.add(new Side(dimension, one));
            Map<String, Object> known = new LinkedHashMap<>(read);
            Object value = first.getValue().value(cell);
            if (value != null) {
                known.put(first.getKey(), value);
            }
            add(rule, term, left, known, own, more);
        }
    }

    /** The conditions of a rule that have to hold each by itself. */
    private static List<Condition> parts(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition ->
                        condition instanceof Condition.AllOf all ? all.conditions().stream() : Stream.of(condition))
                .toList();
    }

    /** Where all conditions but one hold; null when that is nowhere. */
    private @Nullable Box without(int place, List<Side> sides, List<Side> there) {
        Box box = Box.EVERYTHING;
        for (Side side : there) {
            box = box.and(side.box());
        }
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (i != place && axes.isNever(side)) {
                return null;
            }
            box = i == place || side.isEverything() ? box : box.and(side.box());
        }
        return box.isEmpty() ? null : box;
    }

    /** Whether what was wished is ruled out follows from what is wished and what is ruled out, of every remedy that is left; of others nobody asks. */
    private void tieWishRuledOut() {
        Axis wished = Objects.requireNonNull(axes.axis(WISHED));
        Set<Side> ways = new LinkedHashSet<>();
        ruledOut.forEach((remedy, out) -> ways.add(axes.all(
                List.of(wished.equal(Operator.EQUAL, Collections.singletonList(remedy)), Side.of(out, true)))));
        eligible.forEach((remedy, left) -> {
            String name = WISH_RULED_OUT + remedy.name();
            if (axes.make(name, List.of(Set.copyOf(ways), left))) {
                Box none = Box.EVERYTHING.and(left, 1);
                Side answer = axes.answer(name);
                for (Side way : ways) {
                    space.forbid(Box.EVERYTHING
                            .and(left, 1)
                            .and(way.box())
                            .and(answer.opposite().box()));
                    none = none.and(way.opposite().box());
                }
                space.forbid(none.and(answer.box()));
            }
        });
    }

    /** What names the terms that a rule hands to its verbs and does not name itself, by the texts of its arguments. */
    private Map<String, Axis> named(Subject subject, Rule rule) {
        Map<String, Axis> named = new LinkedHashMap<>();
        for (Action action : rule.actions()) {
            for (Operand argument : action.arguments()) {
                Axis axis = TermTypes.isTerm(argument.type())
                                && subject.meaning(argument) instanceof Meaning.Reading reading
                        ? axes.axis(reading.name())
                        : null;
                if (axis != null) {
                    named.put(argument.text(), axis);
                }
            }
        }
        return named;
    }

    private void add(Rule rule, @Nullable Object term, Map<String, Object> read, List<Side> own, List<Side> there) {
        Box box = Box.EVERYTHING;
        for (Side side : Stream.concat(own.stream(), there.stream()).toList()) {
            if (axes.isNever(side)) {
                return;
            }
            box = side.isEverything() ? box : box.and(side.dimension(), side.cells());
        }
        if (box.isEmpty()) {
            return;
        }
        String name = "rule " + rule.name() + (term == null ? "" : " of " + TermTypes.nameOf(term))
                + (read.isEmpty() ? "" : " with " + read);
        RuleRegion region = new RuleRegion(rule, term, Map.copyOf(read), axes.exactly(name, box));
        regions.add(region);
        List<Side> besides = new ArrayList<>(own.subList(parts(rule).size(), own.size()));
        besides.addAll(there);
        laid.put(region, besides);
    }

    private void assess(List<Rule> rules) {
        rules.forEach(rule -> add(rule, null, List.of()));
        Map<String, List<Side>> found = new LinkedHashMap<>();
        List<Said> faults = new ArrayList<>();
        for (RuleRegion region : regions) {
            for (Action action : region.rule().actions()) {
                Object said = handed(region, action);
                if (action.verb().getName().equals("find")) {
                    found.computeIfAbsent(String.valueOf(said), words -> new ArrayList<>())
                            .add(Side.of(region.fires(), true));
                } else if (said instanceof FaultParty party) {
                    faults.add(new Said(region, party));
                }
            }
        }
        for (String name : List.copyOf(axes.byName().keySet())) {
            String words = Axes.wordsOf(name);
            if (words != null) {
                found.computeIfAbsent(words, nobody -> List.of());
            }
        }
        found.forEach(this::tieFinding);
        tieFault(faults);
    }

    private void tieFinding(String words, List<Side> any) {
        String name = Axes.finding(words);
        axes.question(name);
        if (axes.make(name, List.of(Set.copyOf(any)))) {
            axes.equateAny(axes.answer(name), any);
        }
    }

    /** Whose fault a rule says it is. */
    private record Said(RuleRegion region, FaultParty party) {}

    /** The fault of the highest principle holds; of equals, that which lies closest to us. */
    private void tieFault(List<Said> said) {
        said.sort(Comparator.<Said>comparingInt(each -> each.region().rule().rank())
                .thenComparing(Said::party));
        List<List<Object>> how = said.stream()
                .map(each -> List.<Object>of(each.region().fires(), each.party()))
                .toList();
        if (!axes.make(FAULT, how)) {
            return;
        }
        Axis fault = Objects.requireNonNull(axes.axis(FAULT));
        Box before = Box.EVERYTHING;
        for (Said each : said) {
            Side party = fault.equal(Operator.EQUAL, Collections.singletonList(each.party()));
            space.forbid(before.and(Side.of(each.region().fires(), true).box())
                    .and(party.opposite().box()));
            before = before.and(Side.of(each.region().fires(), false).box());
        }
        Side unknown = fault.equal(Operator.EQUAL, Collections.singletonList(FaultParty.UNKNOWN));
        space.forbid(before.and(unknown.opposite().box()));
    }

    /** The first argument of an action; null where it has none, or it is worked out. */
    private static @Nullable Object handed(RuleRegion region, Action action) {
        return action.arguments().isEmpty()
                ? null
                : region.handed(action.arguments().get(0));
    }

    private void propose(List<Rule> rules) {
        int first = regions.size();
        rules.forEach(rule -> add(rule, null, List.of()));
        Map<RemedyType, List<Side>> remedies = new LinkedHashMap<>();
        Map<PauseKind, List<Side>> pauses = new LinkedHashMap<>();
        for (RuleRegion region : regions.subList(first, regions.size())) {
            Side fires = Side.of(region.fires(), true);
            for (Action action : region.rule().actions()) {
                PauseKind pause = pause(action);
                Object remedy = handed(region, action);
                if (pause != null) {
                    pauses.computeIfAbsent(pause, kind -> new ArrayList<>()).add(fires);
                } else if (remedy instanceof RemedyType type) {
                    remedies.computeIfAbsent(type, each -> new ArrayList<>()).add(fires);
                }
            }
        }
        remedies.forEach((remedy, any) -> {
            proposed.put(remedy, axes.any("proposed " + remedy.name(), any));
        });
        pauses.forEach((kind, any) -> {
            paused.put(kind, axes.any("proposed " + kind, any));
        });
    }

    /** What comes before the remedy when a rule says this; null where nothing does. */
    public static @Nullable PauseKind pause(Action action) {
        return switch (action.verb().getName()) {
            case "askToWait" -> PauseKind.WAIT;
            case "ask" -> PauseKind.QUESTION;
            case "holdForReview", "holdUncertainAmountForReview" -> PauseKind.REVIEW;
            default -> null;
        };
    }

    private void guard(List<Rule> ofRemedies, List<Rule> ofPauses) {
        int first = regions.size();
        proposed.forEach((remedy, there) ->
                ofRemedies.forEach(rule -> add(rule, remedy, List.of(Side.of(there, true)))));
        paused.forEach((kind, there) -> ofPauses.forEach(rule -> add(rule, kind, List.of(Side.of(there, true)))));
        Map<Object, List<Side>> vetoes = new LinkedHashMap<>();
        for (RuleRegion region : regions.subList(first, regions.size())) {
            vetoes.computeIfAbsent(region.term(), term -> new ArrayList<>()).add(Side.of(region.fires(), true));
        }
        proposed.forEach((remedy, there) -> {
            Dimension out = axes.any("ruled out " + remedy.name(), vetoes.getOrDefault(remedy, List.of()));
            ruledOut.put(remedy, out);
            eligible.put(
                    remedy,
                    axes.exactly(
                            "eligible " + remedy.name(),
                            Box.EVERYTHING.and(there, 1).and(out, 0)));
        });
    }

    /**
     * Where a claim lies, as far as one fact tells: in each dimension that rules read of it, its cell.
     *
     * @param fact as a phase puts it before the rules
     */
    public Box cellsOf(Object fact) {
        return new FactCells(axes, fact).box();
    }

    /**
     * What rules read of a claim, as far as one fact tells; of every fact of the same type the same, in the same order.
     *
     * @param fact as a phase puts it before the rules
     */
    public List<ReadFact> read(Object fact) {
        return new FactCells(axes, fact).read();
    }

    /** The space itself, to ask what lies in it. */
    public Space space() {
        return space;
    }

    /** Where rules fire, by the precedence of their rules within each phase. */
    public List<RuleRegion> regions() {
        return Collections.unmodifiableList(regions);
    }

    /**
     * The largest box around what is read of a claim at a point in which every point lies in a target, or at least one that cannot be made larger.
     *
     * @param target in which the point lies, by what follows from what is read
     */
    public Box needed(Point point, Box target) {
        List<Dimension> decided = new ArrayList<>();
        List<Dimension> widen = new ArrayList<>(axes.related().values());
        axes.byName().values().stream()
                .filter(axis -> !isFollowing(axis))
                .forEach(axis -> (isDecided(axis) ? decided : widen).add(axis.dimension()));
        List<Dimension> all = new ArrayList<>(widen);
        all.addAll(decided);
        all.addAll(axes.costs().values());
        if (outcomes != null) {
            all.add(outcomes.byItself().dimension());
        }
        // What is decided is said only where it does not follow from what is read of the claim.
        Box facts = space.widened(point.box(all).and(outside(target)), decided);
        return space.widened(facts, widen);
    }

    /** Whether it is read of a decision, and not of the claim. */
    private static boolean isDecided(Axis axis) {
        return Properties.typeOf(Phase.PROPOSE.fact(), axis.name()) == null
                && Properties.typeOf(Phase.SETTLE.fact(), axis.name()) != null;
    }

    /** Whether it follows from what is read of a claim, so that nobody has to say it. */
    private static boolean isFollowing(Axis axis) {
        return Axes.wordsOf(axis.name()) != null || axis.name().equals(FAULT) || LawRegions.follows(axis.name());
    }

    /** What is read of a claim in a box, as an author would write it, each with what it is at a point. */
    public String values(Point point, Box needed) {
        List<String> texts = new ArrayList<>();
        for (Axis axis : axes.byName().values()) {
            BitSet cells = needed.cells(axis.dimension());
            if (cells.cardinality() < axis.dimension().cells()) {
                BitSet here = new BitSet();
                here.set(point.cell(axis.dimension()));
                texts.add(axis.name() + " = " + axis.text(here));
            }
        }
        for (Dimension question : axes.related().values()) {
            if (needed.cells(question).cardinality() == 1) {
                texts.add((point.isYes(question) ? "" : "not ") + question);
            }
        }
        return String.join(", ", texts);
    }

    /** All that lies outside of a box, as the answer to a question. */
    public Box outside(Box box) {
        Side within = Side.of(space.question("within " + box), true);
        axes.equate(within, box);
        return within.opposite().box();
    }

    /** Where a remedy is what is chosen for a claim by itself, before it is looked at beside the others of its case; null stands for none. */
    public Box given(@Nullable RemedyType remedy) {
        List<RemedyType> remedies = choice().remedies();
        int place = remedy == null ? remedies.size() : remedies.indexOf(remedy);
        Dimension given = choice().given();
        return place < 0 ? Box.EVERYTHING.and(given, new BitSet()) : Box.EVERYTHING.and(given, place);
    }

    /** Where rules say what can be asked for, other than a remedy, and say it not in vain. */
    SaidRegions said() {
        SaidRegions before = said;
        if (before == null) {
            before = new SaidRegions(axes, space, regions);
            said = before;
        }
        return before;
    }

    /** Where an invariant is broken by the decision on a claim. */
    public Box broken(PolicyInvariant invariant) {
        return outcomes().broken(invariant).box();
    }

    /**
     * Where what a claim gets is what is chosen for it by itself, whatever else the case is about, and can be kept by its date.
     */
    public Box byItself() {
        outcomes().tieChoice(choice(), space);
        return outcomes().byItself().box();
    }

    /** Lays out what decisions are like in the end, so that what is read of a decision is something that can be decided. */
    public void layOutcomes() {
        outcomes();
    }

    private OutcomeRegions outcomes() {
        OutcomeRegions known = outcomes;
        if (known == null) {
            known = new OutcomeRegions(axes, space, regions, eligible, ruledOut, paused);
            outcomes = known;
        }
        return known;
    }

    /** The remedy that is given at a point; null when none is, or nobody has asked for it yet. */
    public @Nullable RemedyType given(Point point) {
        ChoiceRegions known = choice;
        int place = known == null ? 0 : point.cell(known.given());
        return known == null || place == known.remedies().size()
                ? null
                : known.remedies().get(place);
    }

    /** Where another remedy than this is chosen, or none; null stands for none. */
    public Box givenOther(@Nullable RemedyType remedy) {
        Dimension given = choice().given();
        BitSet others = given(remedy).otherCells(given);
        return Box.EVERYTHING.and(given, others);
    }

    /** All remedies that any rule proposes, in the order of the vocabulary. */
    public List<RemedyType> proposedRemedies() {
        return choice().remedies();
    }

    /** Whether both policies choose in the same way of the same. */
    public boolean choosesLike(PolicyRegions beside) {
        return choice().given() == beside.choice().given();
    }

    /** Where an incident is of a type. */
    public Box of(IncidentType type) {
        return of(List.of(type));
    }

    /** Where an incident is of one of some types. */
    public Box of(Collection<IncidentType> types) {
        return type().equal(Operator.EQUAL, new ArrayList<>(types)).box();
    }

    /** The type of the incident at a point. */
    public IncidentType typeAt(Point point) {
        Axis type = type();
        return (IncidentType) Objects.requireNonNull(type.value(point.cell(type.dimension())));
    }

    private Axis type() {
        return Objects.requireNonNull(axes.axis(TYPE));
    }

    /** A text of an argument that stands for the same in both policies. */
    public String told(Operand argument) {
        return axes.told(argument, argument.text());
    }

    /** Where any of some rules fires, as a question. */
    public Dimension anyFires(Collection<RuleRegion> some) {
        return axes.any(
                "any of " + some.size(),
                some.stream().map(region -> Side.of(region.fires(), true)).toList());
    }

    /** Everything from which the rest follows, by this policy and by the one beside it: first what is no property of a reported claim. */
    public List<Dimension> inputs(PolicyRegions beside) {
        Set<Dimension> inputs = new LinkedHashSet<>(axes.related().values());
        for (PolicyRegions each : List.of(this, beside)) {
            inputs.addAll(each.openQuestions());
        }
        axes.byName().forEach((name, axis) -> {
            boolean isMade = Axes.wordsOf(name) != null
                    || name.equals(FAULT)
                    || name.startsWith(LawRegions.BELOW_LAW)
                    || name.startsWith(WISH_RULED_OUT);
            if (!isMade && !isReported(axis)) {
                inputs.add(axis.dimension());
            }
        });
        axes.byName().forEach((name, axis) -> {
            if (isReported(axis) && !name.equals(MATTER)) {
                inputs.add(axis.dimension());
            }
        });
        return List.copyOf(inputs);
    }

    /**
     * A box around a point in which every point lies in a target; null where that does not follow from the inputs.
     *
     * @param isLargest whether it cannot be made larger, which takes its time
     */
    public @Nullable Box enough(Point point, Box target, List<Dimension> inputs, boolean isLargest) {
        Box otherwise = point.box(inputs).and(outside(target));
        Box quick = space.conflict(otherwise, inputs);
        return quick == null || !isLargest ? quick : space.widened(quick, inputs);
    }

    /** What is so in a box, as an author reads it. */
    public List<Why.SufficientFact> facts(Point point, Box box, List<Dimension> inputs) {
        return SufficientFacts.facts(
                this, new SufficientFacts.Found(Box.EVERYTHING, inputs, Map.of(), point, box), box);
    }

    private ChoiceRegions choice() {
        ChoiceRegions known = choice;
        if (known == null) {
            known = new ChoiceRegions(axes, space, eligible, ruledOut, regions);
            choice = known;
        }
        return known;
    }

    /** What is read, as axes. */
    Axes axes() {
        return axes;
    }

    /** What no property of a claim tells: which laws hold where and when, what costs less than what, comparisons that cannot be cut. */
    List<Dimension> openQuestions() {
        List<Dimension> open = new ArrayList<>(axes.costs().values());
        axes.byName().values().stream()
                .filter(axis ->
                        axis.name().startsWith(LawRegions.LAW) || axes.asked().containsKey(axis.name()))
                .forEach(axis -> open.add(axis.dimension()));
        return open;
    }

    /** What the parameters of the policy tell apart. */
    public ParameterSteps parameterSteps() {
        return new ParameterSteps(axes, regions, laid);
    }

    /** How much rules read of a claim. */
    public int properties() {
        return axes.byName().size() + axes.related().size();
    }

    /** What has to be asked of a real claim for it to lie in a box, as far as one can look at it before rules have spoken. */
    public List<CaseSearch.Asked> goal(Box needed) {
        List<CaseSearch.Asked> all = new ArrayList<>();
        for (Axis axis : axes.byName().values()) {
            BitSet cells = needed.cells(axis.dimension());
            if (cells.cardinality() < axis.dimension().cells() && isReported(axis)) {
                all.add(CaseSearch.Asked.of(axis.name(), value -> cells.get(axis.cellOf(value))));
            }
        }
        return all;
    }

    /** Whether it is read of a claim as it was reported, and nothing that rules make of it. */
    static boolean isReported(Axis axis) {
        return Properties.typeOf(Phase.ASSESS.fact(), axis.name()) != null;
    }

    /** Whether it is read of a claim whose remedy is chosen, and nothing that rules make of it before. */
    static boolean isReportedOrChosen(Axis axis) {
        return isReported(axis)
                || !axis.name().equals(FAULT) && Properties.typeOf(Phase.SETTLE.fact(), axis.name()) != null;
    }

    /** What rules ask, once for each fact they match. */
    public List<AskedCondition> asked() {
        return Collections.unmodifiableList(asked);
    }

    /** By remedy that any rule proposes, the question whether it is ruled out. */
    public Map<RemedyType, Dimension> ruledOut() {
        return Collections.unmodifiableMap(ruledOut);
    }

    /** By the same remedies, the question whether it is proposed and not ruled out. */
    public Map<RemedyType, Dimension> eligible() {
        return Collections.unmodifiableMap(eligible);
    }
}
