package io.makegood.benchmarks.related;

import io.makegood.benchmarks.forty.FortyCases;
import io.makegood.benchmarks.growth.GrownPolicy;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Five rules that relate facts: among 330 others in a policy, and by themselves in sessions of Drools from a pool. */
public final class RelatedRules {
    private static final int OTHERS = 330;
    private static final BigDecimal SMALL_AMOUNT = BigDecimal.valueOf(25);

    private RelatedRules() {}

    /** The policy of 335 rules. */
    public static Policy policy() {
        return GrownPolicy.with(OTHERS, Map.of("rules/assess/related.drl", resource("related.drl")));
    }

    /** The same without the five. */
    public static Policy others() {
        return GrownPolicy.of(OTHERS);
    }

    /** The five rules for Drools. */
    public static KieSessionsPool sessions() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/benchmark/related/related.drl", resource("drools/related.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId())
                .getKieBase()
                .newKieSessionsPool(2);
    }

    /** The facts of a case that the five rules look at, for Drools. */
    public static List<Object> facts(CaseFile caseFile) {
        List<Object> facts = new ArrayList<>(List.of(new ClaimedLine(caseFile)));
        facts.addAll(caseFile.evidence());
        facts.addAll(caseFile.sellers());
        facts.addAll(caseFile.shipments());
        facts.addAll(caseFile.stock());
        return facts;
    }

    /** Fires the five rules for prepared facts of a case. */
    public static List<String> fired(KieSessionsPool sessions, List<Object> facts, Money smallAmount) {
        List<String> fired = new ArrayList<>();
        KieSession session = sessions.newKieSession();
        try {
            session.setGlobal("fired", fired);
            session.setGlobal("smallAmount", smallAmount);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    /** The limit in the currency of the order. */
    public static Money smallAmount(CaseFile caseFile) {
        return Money.of(caseFile.orders().get(0).currency(), SMALL_AMOUNT);
    }

    /** The cases for which not the same of the five rules fire; empty when all is well. */
    public static List<String> differences() {
        List<String> differences = new ArrayList<>();
        ResolutionEngine engine = ResolutionEngine.using(policy());
        KieSessionsPool sessions = sessions();
        SortedSet<String> all = new TreeSet<>();
        for (CaseFile caseFile : FortyCases.caseFiles()) {
            SortedSet<String> expected = new TreeSet<>(fired(sessions, facts(caseFile), smallAmount(caseFile)));
            SortedSet<String> found = new TreeSet<>();
            for (Reason reason : engine.resolve(caseFile).rationale()) {
                if (reason.rule() != null && resource("related.drl").contains("rule \"" + reason.rule() + "\"")) {
                    found.add(reason.rule());
                }
            }
            all.addAll(found);
            if (!expected.equals(found)) {
                differences.add(caseFile.id() + ": Drools fires " + expected + ", Makegood " + found);
            }
        }
        if (all.size() < 4) {
            differences.add("only " + all + " ever fire");
        }
        return differences;
    }

    private static String resource(String name) {
        try (InputStream in = RelatedRules.class.getResourceAsStream("/io/makegood/benchmarks/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
