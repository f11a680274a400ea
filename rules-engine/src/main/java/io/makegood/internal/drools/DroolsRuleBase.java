package io.makegood.internal.drools;

import io.makegood.internal.drl.DrlWriter;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.joins.JoinNetwork;
import io.makegood.internal.joins.JoinedRule;
import io.makegood.internal.joins.WorkingMemory;
import io.makegood.internal.rule.Aggregate;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Term;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.wiring.api.ComponentsFactory;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.concurrent.KieExecutors;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.internal.utils.KieService;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.AccumulateNullPropagationOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Rules compiled by Drools: the reference for what a rule means. A session belongs to one decision and one thread and comes from a pool; the rule
 * base is never changed after it is built.
 */
public final class DroolsRuleBase implements RuleBase {
    /** No fact fires more rules than this beyond one each: rules only add, so each rule fires at most once for a fact. */
    private static final int SPARE_FIRINGS = 16;

    private static final int RELATED_FIRINGS = 1_000_000;
    private static final int POOLED_SESSIONS = 2;
    private static final Object COMPILING = new Object();
    /** What works something out of several facts, as rules import it. */
    private static final List<String> FUNCTIONS = Map.of(
                    Aggregate.SUM,
                    AggregateFunction.Sum.class,
                    Aggregate.MIN,
                    AggregateFunction.Min.class,
                    Aggregate.MAX,
                    AggregateFunction.Max.class,
                    Aggregate.AVERAGE,
                    AggregateFunction.Average.class)
            .entrySet()
            .stream()
            .map(each -> "accumulate " + each.getValue().getCanonicalName() + " " + DrlWriter.function(each.getKey()))
            .sorted()
            .toList();

    private final List<Rule> rules;
    private final Map<String, Rule> byName;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration sessionConfiguration;
    /** The types of facts of the case that rules look at. */
    private final Set<Class<?>> related;

    private final JoinNetwork witnesses;
    /** Of the policy's own. */
    private final Set<Term> terms;

    private DroolsRuleBase(Map<String, Rule> byName, KieBase base) {
        this.byName = byName;
        this.rules = byName.values().stream()
                .sorted(Comparator.comparing(Rule::name))
                .toList();
        this.related = rules.stream()
                .flatMap(rule -> rule.elements().stream())
                .filter(element -> element.pattern().from() == null)
                .map(element -> element.pattern().fact())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.witnesses = JoinNetwork.of(rules);
        this.terms = DrlWriter.ownTerms(rules);
        this.sessions = base.newKieSessionsPool(POOLED_SESSIONS);
        this.sessionConfiguration = KieServices.get().newKieSessionConfiguration();
        this.sessionConfiguration.setOption(ThreadSafeOption.NO);
        // Of nothing, nothing is there; a rule may ask for that.
        this.sessionConfiguration.setOption(AccumulateNullPropagationOption.YES);
    }

    /**
     * Compiles rules, whatever the context class loader of the thread is. Drools takes threads of its own as well, which end when they had nothing to do
     * for a minute.
     *
     * @throws IllegalStateException naming what the compiler does not accept, which is a mistake of the library: the rules were checked
     */
    public static DroolsRuleBase compile(Collection<Rule> rules) {
        Map<String, Rule> byName = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::name, rule -> rule));
        Map<String, String> files = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            List<Rule> ofPhase =
                    rules.stream().filter(rule -> rule.phase() == phase).toList();
            String name = phase.name().toLowerCase(Locale.ROOT);
            // Drools warns of a file whose folder is not named after its package.
            files.put("makegood/" + name + "/rules.drl", DrlWriter.write(phase, ofPhase, FUNCTIONS));
        }
        return withOurClasses(() -> new DroolsRuleBase(byName, compile(files)));
    }

    /**
     * Drools looks for its own parts by the context class loader, once and for all. Many threads have one that does not know them: those of the common
     * pool in an executable jar of Spring Boot, those of another application of the same server.
     */
    private static <T> T withOurClasses(Supplier<T> compiling) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DroolsRuleBase.class.getClassLoader());
        try {
            return compiling.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Compiles these files: their paths, and their texts. */
    static KieBase compile(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ClassLoader loader = new ConfinedClassLoader(DroolsRuleBase.class.getClassLoader());
        // One release id for all policies, so that nothing is left behind in the repository of the engine when a policy
        // is replaced.
        ReleaseId id = services.newReleaseId("io.makegood", "policy", "1");
        synchronized (COMPILING) {
            // Two jars of Drools offer this service. Where they were packed into one file, only one of the offers may
            // be left: the wrong one.
            ComponentsFactory.setComponentsSupplier(new DynamicComponentsSupplier());
            KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
            texts.forEach((path, text) -> files.write("src/main/resources/" + path, text));
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll();
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException(errors.stream()
                        .map(Message::toString)
                        .collect(Collectors.joining("\n", "Drools does not accept the rules:\n", "")));
            }
            KieModule module = builder.getKieModule();
            KieBaseConfiguration configuration = services.newKieBaseConfiguration();
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            KieBase base =
                    services.newKieContainer(module.getReleaseId(), loader).newKieBase(configuration);
            services.getRepository().removeKieModule(id);
            letIdleThreadsEnd();
            return base;
        }
    }

    /** Drools keeps its workers for the next time something is compiled, which may never come. Its other threads are of a pool that lets them go by itself. */
    private static void letIdleThreadsEnd() {
        // In a server that has a pool of its own for this, that is the one, and no business of ours.
        if (KieService.load(KieExecutors.class).getExecutor() instanceof ThreadPoolExecutor workers
                && workers.getKeepAliveTime(TimeUnit.NANOSECONDS) > 0) {
            workers.allowCoreThreadTimeOut(true);
        }
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
        return new DroolsSession(
                sessions.newKieSession(sessionConfiguration), new WorkingMemory(claims, reported), listener);
    }

    private final class DroolsSession implements Session {
        private final KieSession session;
        private final WorkingMemory facts;
        private boolean isFilled;
        private String firing = "";

        DroolsSession(KieSession session, WorkingMemory facts, Listener listener) {
            this.session = session;
            this.facts = facts;
            terms.forEach(term -> session.setGlobal(DrlWriter.global(term), term));
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    firing = event.getMatch().getRule().getName();
                    Rule rule = byName.get(firing);
                    if (rule != null) {
                        Object fact = event.getMatch().getDeclarationValue(DrlWriter.variable(0));
                        listener.fires(rule, fact, tuple(rule, fact, event.getMatch()));
                    }
                }
            });
        }

        @Override
        public void match(Phase phase, int claim, Object fact) {
            int limit = related.isEmpty() ? rules.size() + SPARE_FIRINGS : RELATED_FIRINGS;
            int fired;
            try {
                fill();
                // Conditions are read while facts are inserted, so both can break.
                FactHandle handle = session.insert(fact);
                fired = session.fireAllRules(limit);
                session.delete(handle);
            } catch (RuntimeException e) {
                throw failure(e);
            }
            if (fired >= limit) {
                throw new RuleFailure("the rules do not come to rest at `" + firing + "`", new IllegalStateException());
            }
        }

        /** The facts of the case are the same throughout the decision. */
        private void fill() {
            if (!isFilled) {
                isFilled = true;
                EntryPoint entry = session.getEntryPoint(DrlWriter.ENTRY_POINT);
                related.forEach(type -> facts.facts(type).forEach(entry::insert));
            }
        }

        /** What Drools matched; what it found only to exist, or counted, is looked up, so that it can be named. */
        private @Nullable Object[] tuple(Rule rule, Object fact, Match match) {
            JoinedRule joined = witnesses.of(rule);
            if (joined == null) {
                return ALONE;
            }
            @Nullable Object[] tuple = new @Nullable Object[rule.slots()];
            tuple[0] = fact;
            for (Element element : rule.elements()) {
                if (element instanceof Element.Match) {
                    int slot = element.pattern().slot();
                    tuple[slot] = match.getDeclarationValue(DrlWriter.variable(slot));
                } else if (element instanceof Element.Accumulate accumulate) {
                    accumulate
                            .results()
                            .forEach(result -> tuple[result.slot()] =
                                    match.getDeclarationValue(DrlWriter.variable(result.slot())));
                }
            }
            return joined.withWitnesses(tuple, facts);
        }

        private RuleFailure failure(RuntimeException e) {
            Rule rule = byName.get(firing);
            return rule == null ? new RuleFailure("the rules broke down: " + e, e) : RuleFailure.in(rule, e);
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
