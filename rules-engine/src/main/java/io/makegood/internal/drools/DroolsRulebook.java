package io.makegood.internal.drools;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleFailure;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Rules compiled by Drools: the reference for what a rule means, and the engine for those that are not of the plain form. A session belongs to
 * one decision and one thread and comes from a pool; the rule base is never changed after it is built.
 */
public final class DroolsRulebook implements Rulebook {
    /** No fact fires more rules than this beyond one each: rules only add, so each rule fires at most once for a fact. */
    private static final int SPARE_FIRINGS = 16;

    private static final int POOLED_SESSIONS = 2;
    private static final Object COMPILING = new Object();

    private final List<Rule> rules;
    private final Map<String, Rule> byName;
    private final KieBase base;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration sessionConfiguration;

    private DroolsRulebook(Map<String, Rule> byName, KieBase base) {
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
     * Compiles the rules of a bundle.
     *
     * @param texts the rules as read
     * @throws PolicyException naming everything the compiler finds wrong with them
     */
    public static DroolsRulebook compile(Bundle bundle, Collection<RuleText> texts) {
        Map<String, Rule> byName =
                texts.stream().map(RuleText::rule).collect(Collectors.toUnmodifiableMap(Rule::name, rule -> rule));
        return new DroolsRulebook(byName, build(bundle));
    }

    /** The same rules, of which only some fire. */
    public DroolsRulebook only(Set<String> names) {
        Map<String, Rule> some = byName.entrySet().stream()
                .filter(rule -> names.contains(rule.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new DroolsRulebook(some, base);
    }

    private static KieBase build(Bundle bundle) {
        KieServices services = KieServices.get();
        ClassLoader loader = DroolsRulebook.class.getClassLoader();
        // One release id for all policies, so that nothing is left behind in the repository of the engine when a policy
        // is replaced.
        ReleaseId id = services.newReleaseId("io.makegood", "policy", "1");
        synchronized (COMPILING) {
            KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
            for (RuleSource source : bundle.rules()) {
                files.write("src/main/resources/" + source.path(), source.text());
            }
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll();
            List<Problem> problems = new ArrayList<>();
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                problems.add(CompilerMessage.of(message).toProblem(bundle));
            }
            if (!problems.isEmpty()) {
                throw new PolicyException(problems.stream().distinct().toList());
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
    public Run start(int claims, Listener listener) {
        return new DroolsRun(sessions.newKieSession(sessionConfiguration), listener);
    }

    private final class DroolsRun implements Run {
        private final KieSession session;
        private final AgendaFilter ours =
                match -> byName.containsKey(match.getRule().getName());
        private String firing = "";

        DroolsRun(KieSession session, Listener listener) {
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
                fired = session.fireAllRules(ours, limit);
            } catch (RuntimeException e) {
                throw RuleFailure.in(firing, e);
            }
            if (fired >= limit) {
                throw new RuleFailure("the rules do not come to rest at `" + firing + "`", new IllegalStateException());
            }
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
