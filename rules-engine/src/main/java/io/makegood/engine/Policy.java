package io.makegood.engine;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyProof;
import io.makegood.explain.Wanted;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Consequences;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.bundle.Validity;
import io.makegood.internal.compiled.ReadPolicy;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.drools.DroolsRuleBase;
import io.makegood.internal.explaining.WantedReader;
import io.makegood.internal.invariants.PolicyInvariantsReader;
import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.messages.Languages;
import io.makegood.internal.problem.Code;
import io.makegood.internal.proving.PolicyComparer;
import io.makegood.internal.proving.PolicyProver;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.problem.QuestionException;
import io.makegood.vocabulary.EffectiveBy;
import io.makegood.vocabulary.Vocabulary;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A compiled policy: rules, principles, parameters and messages of one bundle. Immutable and safe for use by many threads; compiling takes
 * a second or so, so a service keeps it.
 */
public final class Policy {
    private static final String CUSTOMER_FIRST = "customer-first";
    private static final Origin BUILT_IN = new Origin(
            () -> PolicyBundle.of(CUSTOMER_FIRST, BundleReader.filesOfResource(CUSTOMER_FIRST)), file -> null);

    private final Bundle bundle;
    private final RuleBase ruleBase;
    private final List<PolicyRule> rules;
    private final SortedMap<String, PolicyPrinciple> principles;
    /** By the language; made when the first text is written in it. */
    private final Map<String, AgentWords> agentWords = new ConcurrentHashMap<>();
    /** Where its files lie. */
    private final Origin origin;

    /**
     * Where the files of a policy lie.
     *
     * @param content these files
     * @param place of one of them, for messages; null when the policy comes with the library
     */
    private record Origin(Supplier<PolicyBundle> content, Function<String, @Nullable String> place) {}

    private Policy(Bundle bundle, List<Rule> rules, Origin origin) {
        this(bundle, AlphaNetwork.of(rules, bundle.vocabulary()), origin);
    }

    /** A policy whose rules were compiled elsewhere. */
    Policy(Bundle bundle, RuleBase ruleBase) {
        this(bundle, ruleBase, BUILT_IN);
    }

    private Policy(Bundle bundle, RuleBase ruleBase, Origin origin) {
        this.bundle = bundle;
        this.origin = origin;
        this.ruleBase = ruleBase;
        this.rules = ruleBase.rules().stream()
                .map(rule -> new PolicyRule(
                        rule.name(),
                        rule.phase().folder(),
                        rule.principle(),
                        rule.because().text(),
                        rule.span().file(),
                        rule.span().line()))
                .toList();
        TreeMap<String, PolicyPrinciple> byId = new TreeMap<>();
        bundle.principles().values().forEach(principle -> byId.put(principle.id(), shown(principle)));
        this.principles = Collections.unmodifiableSortedMap(byId);
    }

    /**
     * Loads and compiles the bundle in a folder. A folder that is written to meanwhile is read again.
     *
     * @param folder may be a link to the folder, or a ConfigMap as Kubernetes mounts it
     * @throws PolicyException naming everything that is wrong with it, by file, line and column
     */
    public static Policy load(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return loaded(() -> read(folder));
    }

    private static Policy read(Path folder) {
        Function<String, @Nullable String> place = file -> place(folder, file);
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> texts;
        try {
            texts = BundleReader.texts(folder, problems);
        } catch (PolicyException e) {
            throw new PolicyException(placed(e.problems(), place));
        }
        return load(texts, problems, new Origin(() -> PolicyBundle.of(folder.toString(), texts), place));
    }

    /**
     * Compiles a bundle.
     *
     * @throws PolicyException naming everything that is wrong with it, by file, line and column
     */
    public static Policy load(PolicyBundle bundle) {
        Objects.requireNonNull(bundle, "bundle");
        return loaded(() -> load(bundle.files(), new ArrayList<>(), new Origin(() -> bundle, bundle::placeOf)));
    }

    private static Policy load(SortedMap<String, String> texts, List<Problem> problems, Origin origin) {
        List<Rule> rules = List.of();
        Bundle bundle = null;
        boolean areRulesRead = true;
        try {
            bundle = BundleReader.read(texts, problems);
            rules = RuleReader.read(
                    bundle, new DroolsLexer(), new Consequences(bundle.unread(), List.copyOf(problems), texts));
        } catch (PolicyException e) {
            problems.addAll(e.problems());
            areRulesRead = false;
        }
        if (bundle != null) {
            Consequences consequences = new Consequences(bundle.unread(), List.copyOf(problems), texts);
            List<Problem> ofInvariants = new ArrayList<>();
            PolicyInvariantsReader.read(bundle, areRulesRead ? rules : null, new DroolsLexer(), ofInvariants);
            ofInvariants.removeIf(consequences::include);
            problems.addAll(ofInvariants);
        }
        if (bundle == null || !problems.isEmpty()) {
            throw new PolicyException(placed(problems, origin.place()));
        }
        return new Policy(bundle, rules, origin);
    }

    private static List<Problem> placed(List<Problem> problems, Function<String, @Nullable String> place) {
        return problems.stream()
                .map(problem -> problem.file() == null ? problem : problem.in(place.apply(problem.file())))
                .toList();
    }

    private static String place(Path folder, String file) {
        try {
            return folder.resolve(file).toString();
        } catch (InvalidPathException e) {
            // The name of a file in letters the machine's own encoding does not have.
            return folder + "/" + file;
        }
    }

    /**
     * The default policy that comes with the library, compiled anew at every call.
     *
     * @throws PolicyException when it cannot be read, because the class path is not as it was packed
     */
    public static Policy customerFirst() {
        return loaded(() -> {
            ReadPolicy read = ReadPolicy.ofLibrary(CUSTOMER_FIRST);
            return new Policy(read.bundle(), read.rules(), BUILT_IN);
        });
    }

    /**
     * Has Drools compile the rules as well, which is the reference for what a rule means. Takes seconds and changes nothing; {@code makegood check}
     * does it.
     *
     * @throws PolicyException when Drools does not accept a rule that was accepted here, which is a mistake of the library
     */
    public void verify() {
        loaded(() -> DroolsRuleBase.compile(ruleBase.rules()));
    }

    /** Whatever keeps a policy from being used is told in one way, so that a service has one thing to catch. */
    private static <T> T loaded(Supplier<T> loading) {
        try {
            return loading.get();
        } catch (PolicyException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            PolicyException unusable = new PolicyException(
                    List.of(Code.INTERNAL_ERROR.problem("the policy cannot be loaded: " + e, null)));
            unusable.initCause(e);
            throw unusable;
        }
    }

    /** The name of the bundle. */
    public String name() {
        return bundle.name();
    }

    /** The version of the bundle. */
    public String version() {
        return bundle.version();
    }

    /** The first day it holds on; null when it has always held. */
    public @Nullable LocalDate effectiveFrom() {
        return bundle.validity().from();
    }

    /** The last day it holds on; null while no end is known. */
    public @Nullable LocalDate effectiveTo() {
        return bundle.validity().to();
    }

    /** Of what these days are. */
    public EffectiveBy effectiveBy() {
        return bundle.validity().by();
    }

    /** The countries it holds in, ISO 3166; empty when it holds everywhere. */
    public SortedSet<String> countries() {
        return bundle.validity().countries();
    }

    /** A hash of everything in the bundle that can change a decision. */
    public String fingerprint() {
        return bundle.fingerprint();
    }

    /** The terms and attributes cases of this policy are told in. */
    public Vocabulary vocabulary() {
        return bundle.vocabulary();
    }

    /** All rules, by name. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** What its rules can find out, in their words. */
    public SortedSet<String> findings() {
        SortedSet<String> findings = new TreeSet<>();
        ruleBase.rules().stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.verb().getName().equals("find"))
                .flatMap(Action::constants)
                .forEach(finding -> findings.add(String.valueOf(finding)));
        return findings;
    }

    /**
     * What somebody asks about decisions of this policy, by its name: a remedy ({@code REPLACEMENT}), another term ({@code ReturnRequirement.OPTIONAL}, or
     * {@code returning.OPTIONAL} by the verb of the rules; only the term where it means one thing), something found or a rule, in the author's words.
     *
     * @throws QuestionException when nothing has that name, or several things have
     */
    public Wanted wanted(String text) {
        Objects.requireNonNull(text, "text");
        return new WantedReader(ruleBase.rules(), vocabulary()).read(text);
    }

    /** All principles, by id. */
    public SortedMap<String, PolicyPrinciple> principles() {
        return principles;
    }

    private static PolicyPrinciple shown(Principle principle) {
        return new PolicyPrinciple(
                principle.id(),
                principle.group(),
                principle.rank(),
                principle.statement(),
                principle.servedBy(),
                principle.sources().stream()
                        .map(source -> new PolicyPrinciple.Source(source.document(), source.quote()))
                        .toList());
    }

    /** All parameters, by name. */
    public SortedMap<String, PolicyParameter> parameters() {
        SortedMap<String, PolicyParameter> parameters = new TreeMap<>();
        for (String name : bundle.parameters().names()) {
            Parameters.Parameter parameter = bundle.parameters().get(name);
            parameters.put(
                    name,
                    new PolicyParameter(name, parameter.value(), parameter.unit(), parameter.why(), parameter.in()));
        }
        return Collections.unmodifiableSortedMap(parameters);
    }

    /** What is said: by the language, and what is other in a country (such as {@code en-US}), then by the key of the sentence or word. */
    public SortedMap<String, SortedMap<String, String>> messages() {
        SortedMap<String, SortedMap<String, String>> messages = new TreeMap<>();
        bundle.messages()
                .forEach((language, texts) ->
                        messages.put(language, Collections.unmodifiableSortedMap(new TreeMap<>(texts))));
        return Collections.unmodifiableSortedMap(messages);
    }

    /** The documented cases of the bundle: path within the bundle, and text. */
    public Map<String, String> cases() {
        return bundle.cases();
    }

    /**
     * Where a file of the bundle lies, for messages.
     *
     * @param file its path within the bundle
     * @return its path from where the policy was loaded; null when the policy comes with the library
     */
    public @Nullable String placeOf(String file) {
        return origin.place().apply(file);
    }

    /** The files it was made of, to be kept in a {@link io.makegood.bundle.PolicyArchive}. */
    public PolicyBundle content() {
        return origin.content().get();
    }

    /** When and where it holds, in words that follow "holds": {@code always}, {@code for orders from 2026-01-01 in `DE`}. */
    public String effective() {
        return bundle.validity().inWords();
    }

    /**
     * What is not wrong, and yet may not be meant: what a language does not say, so that it is said in English; sentences for what no rule says, and terms for which
     * there are none; parameters, principles, attributes and own terms that no rule uses; rules that say the same; laws no rule can meet; parameters in the wrong order. Warnings and hints, without those of a code the
     * policy ignores.
     */
    public List<Problem> notes() {
        SortedMap<String, String> texts = content().files();
        NoteList notes = new NoteList(texts, BundleReader.ignored(texts));
        UnusedNotes.addFiles(bundle, ruleBase.rules(), notes);
        MessageNotes.add(bundle, ruleBase.rules(), notes);
        ReasonNotes.add(bundle, ruleBase.rules(), notes);
        UnusedNotes.add(bundle, ruleBase.rules(), notes);
        UnusedNotes.addRanks(bundle, BundleReader.ladder(texts), notes);
        RedundantRuleNotes.add(ruleBase.rules(), notes);
        LawNotes.add(bundle, ruleBase.rules(), notes);
        ThresholdNotes.add(bundle, ruleBase.rules(), notes);
        return notes.all().stream().map(this::placed).toList();
    }

    /**
     * Rules that can never fire, and those whose remedies are always ruled out, whatever a case says: what {@link #prove} finds in less than a second. Without those of
     * a code the policy ignores.
     *
     * @since 0.1.0
     */
    public List<Problem> contradictions() {
        Set<String> ignored = BundleReader.ignored(content().files());
        return PolicyProver.check(bundle, ruleBase.rules(), new DroolsLexer()).stream()
                .filter(problem -> !ignored.contains(problem.code()))
                .map(this::placed)
                .toList();
    }

    private Problem placed(Problem problem) {
        String place = problem.file() == null ? null : placeOf(problem.file());
        return place == null ? problem : problem.in(place);
    }

    /**
     * Proves what holds of the policy for all cases anyone can report: rules that never fire or add nothing, remedies nobody can get, claims that are left without
     * one. Takes seconds.
     *
     * @param cases to look at for examples of what is found, and to make examples from, asked for only where something is; those documented for the policy are a good start
     * @since 0.1.0
     */
    public PolicyProof prove(Supplier<? extends List<CaseFile>> cases) {
        return PolicyProver.prove(bundle, ruleBase, new DroolsLexer(), Objects.requireNonNull(cases, "cases"));
    }

    /**
     * Compares the policy with another one, for all cases anyone can report that are told in terms both know: proves that they decide the same, or shows by cases what
     * they decide otherwise. The less they have in common, the longer it takes.
     *
     * @param other another version of it, or any other policy
     * @param cases to look at for examples, and to make examples from; those documented for both policies are a good start
     * @throws PolicyException when the policies mean different things by one word
     * @since 0.1.0
     */
    public PolicyComparison proveAgainst(Policy other, List<CaseFile> cases) {
        Objects.requireNonNull(other, "other");
        Problem word = PolicySet.ambiguousWord(List.of(this, other), "no case can be put before both");
        if (word != null) {
            throw new PolicyException(List.of(word));
        }
        return new PolicyComparer(
                        bundle,
                        ruleBase,
                        other.bundle,
                        other.ruleBase,
                        new DroolsLexer(),
                        List.copyOf(Objects.requireNonNull(cases, "cases")))
                .compare();
    }

    /** Its rules in one space; each time anew. */
    PolicyRegions regions() {
        return PolicyRegions.of(bundle, ruleBase.rules(), new DroolsLexer());
    }

    /** The languages it has messages in, ISO 639; English is always among them. */
    public SortedSet<String> languages() {
        SortedSet<String> languages = new TreeSet<>(Set.of(Languages.DEFAULT));
        bundle.messages().keySet().stream()
                .filter(name -> name.indexOf('-') < 0)
                .forEach(languages::add);
        return languages;
    }

    AgentWords agentWords(Locale language) {
        return agentWords.computeIfAbsent(language.toLanguageTag(), tag -> AgentWords.of(bundle.messages(), tag));
    }

    Validity validity() {
        return bundle.validity();
    }

    Bundle bundle() {
        return bundle;
    }

    RuleBase ruleBase() {
        return ruleBase;
    }
}
