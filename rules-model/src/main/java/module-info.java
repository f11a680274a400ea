/**
 * What goes into a decision and what comes out of it, as immutable records, with the vocabulary both share.
 *
 * @since 0.1.0
 */
module io.makegood.model {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive org.joda.money;
    requires transitive org.jspecify;
    // Of the builders, which are generated; nothing of these is there at run time.
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;

    exports io.makegood.casefile;
    exports io.makegood.resolution;
    exports io.makegood.vocabulary;
    exports io.makegood.internal.model to
            io.makegood.engine;
}
