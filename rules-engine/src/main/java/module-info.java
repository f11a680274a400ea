/**
 * Decides cases by policies: start at {@link io.makegood.engine.Policy} and {@link io.makegood.engine.ResolutionEngine}.
 *
 * @since 0.1.0
 */
@SuppressWarnings(
        "requires-automatic") // Drools, ANTLR and ICU are no modules yet; the first of them brings the rest of Drools
// with it.
module io.makegood.engine {
    requires transitive io.makegood.model;
    requires transitive java.net.http;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.ibm.icu;
    requires antlr.runtime;
    requires org.drools.drl.parser;
    requires org.drools.wiring.api;
    requires org.drools.wiring.dynamic;
    requires org.kie.api;
    requires org.yaml.snakeyaml;
    // What the automatic modules above use and cannot say themselves.
    requires java.compiler;
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires java.naming;
    requires java.scripting;
    requires java.xml;
    requires org.slf4j;

    exports io.makegood.bundle;
    exports io.makegood.engine;
    exports io.makegood.explain;
    exports io.makegood.json;
    exports io.makegood.live;
    exports io.makegood.plan;
    exports io.makegood.problem;
    exports io.makegood.replay;
    exports io.makegood.rules;
    // Jackson writes the form resolutions have as JSON.
    opens io.makegood.internal.reading to
            com.fasterxml.jackson.databind;

    // Drools makes the functions rules accumulate by.
    opens io.makegood.internal.drools to
            org.drools.compiler;
}
