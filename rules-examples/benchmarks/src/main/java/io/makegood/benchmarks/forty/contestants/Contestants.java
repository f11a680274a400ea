package io.makegood.benchmarks.forty.contestants;

import io.makegood.benchmarks.forty.Contestant;
import io.makegood.benchmarks.forty.FortyPolicy;
import io.makegood.engine.ResolutionEngine;
import java.util.function.Supplier;

/** All contestants, in the order of the table. */
public enum Contestants {
    HAND_WRITTEN("hand-written Java", HandWritten::new),
    MAKEGOOD("Makegood, full provenance", Contestants::makegood),
    MAKEGOOD_WITHOUT("Makegood, provenance off", () -> new Makegood(engine().withoutRationale(), false)),
    MAKEGOOD_FIRST("Makegood, a case built and seen for the first time", () -> new MakegoodFirst(makegood(), engine())),
    MAKEGOOD_READ("Makegood, every reason and the message read", () -> new MakegoodRead(makegood())),
    DROOLS_STATELESS("Drools, a stateless session per decision", DroolsStateless::new),
    DROOLS_POOLED("Drools, a pool of sessions", DroolsPooled::new),
    EASY_RULES_JAVA("Easy Rules, rules in Java", EasyRulesJava::new),
    EASY_RULES_MVEL("Easy Rules, rules in MVEL", EasyRulesMvel::new),
    OPENL_TABLETS("OpenL Tablets", OpenLTablets::new),
    EVRETE("Evrete, a session per decision", () -> new Evrete(false)),
    EVRETE_KEPT("Evrete, a session per thread, emptied", () -> new Evrete(true)),
    DMN("Drools DMN", Dmn::new);

    private final String title;
    private final Supplier<Contestant> maker;

    Contestants(String title, Supplier<Contestant> maker) {
        this.title = title;
        this.maker = maker;
    }

    /** As the table calls it. */
    public String title() {
        return title;
    }

    /** Whether it is an engine, and not ours. */
    public boolean isOtherEngine() {
        return compareTo(DROOLS_STATELESS) >= 0;
    }

    /** Makes it ready: rules compiled, cases prepared. */
    public Contestant make() {
        return maker.get();
    }

    private static Makegood makegood() {
        return new Makegood(engine(), true);
    }

    private static ResolutionEngine engine() {
        return ResolutionEngine.using(FortyPolicy.load());
    }
}
