package io.makegood.internal.drools;

import io.makegood.internal.drl.DrlWriter;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rules compiled by Drools: the reference for what a rule means. A session belongs to one decision and one thread and comes from a pool; the rule
 * base is never changed after it is built.
 */
public final class DroolsRuleBase implements RuleBase {
    /** No fact fires more rules than this beyond one each: rules only add, so each rule fires at most once for a fact. */
    private static final int SPARE_FIRINGS = 16;

    private static final int POOLED_SESSIONS = 2;
    private static final Object COMPILING = new Object();

    private final List<Rule> rules;
    private final Map<String, Rule> byName;
    private final KieBase base;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration sessionConfiguration;

    private DroolsRuleBase(Map<String, Rule> byName, KieBase base) {
        this.byName = byName;
        this.rules = byName.values().stream()
                .sorted(Comparator.comparing(Rule::name))
                .toList();
        this.base = base;
        this.sessions = base.newKieSessionsPool(POOLED_SESSIONS);
        this.sessionConfiguration = KieServices.get().newKieSessionConfiguration();
        this.sessionConfiguration.setOption(ThreadSafeOption.NO);
    }

    /**
     * Compiles rules.
     *
     * @throws IllegalStateException naming what the compiler does not accept, which is a mistake of the library: the rules were checked
     */
    public static DroolsRuleBase compile(Collection<Rule> rules) {
        Map<String, Rule> byName = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::name, rule -> rule));
        Map<String, String> files = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            List<Rule> ofPhase =
                    rules.stream().filter(rule -> rule.phase() == phase).toList();
            files.put(phase.name().toLowerCase(Locale.ROOT) + ".drl", DrlWriter.write(phase, ofPhase));
        }
        return new DroolsRuleBase(byName, compile(files));
    }

    /** Compiles these files: their names, and their texts. */
    static KieBase compile(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ClassLoader loader = new ConfinedClassLoader(DroolsRuleBase.class.getClassLoader());
        // One release id for all policies, so that nothing is left behind in the repository of the engine when a policy
        // is replaced.
        ReleaseId id = services.newReleaseId("io.makegood", "policy", "1");
        synchronized (COMPILING) {
            KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
            texts.forEach((name, text) -> files.write("src/main/resources/rules/" + name, text));
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
            return base;
        }
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Session start(int claims, Listener listener) {
        return new DroolsSession(sessions.newKieSession(sessionConfiguration), listener);
    }

    private final class DroolsSession implements Session {
        private final KieSession session;
        private String firing = "";

        DroolsSession(KieSession session, Listener listener) {
            this.session = session;
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    firing = event.getMatch().getRule().getName();
                    Rule rule = byName.get(firing);
                    if (rule != null) {
                        listener.fires(rule, event.getMatch().getObjects().get(0));
                    }
                }
            });
        }

        @Override
        public void match(Phase phase, int claim, Object fact) {
            int limit = rules.size() + SPARE_FIRINGS;
            int fired;
            try {
                // Conditions are read while facts are inserted, so both can break.
                session.insert(fact);
                fired = session.fireAllRules(limit);
            } catch (RuntimeException e) {
                throw failure(e);
            }
            if (fired >= limit) {
                throw new RuleFailure("the rules do not come to rest at `" + firing + "`", new IllegalStateException());
            }
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
