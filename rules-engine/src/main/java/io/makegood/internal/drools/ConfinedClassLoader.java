package io.makegood.internal.drools;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads for compiled rules what rules speak of, and nothing else: facts, terms, amounts, dates, and the parts of Drools that compiled rules consist of.
 * The language of rules has no words for anything else; this is the wall behind that door.
 */
final class ConfinedClassLoader extends ClassLoader {
    /** Packages without those below them. */
    private static final Set<String> PACKAGES = Set.of(
            "io.makegood.rules",
            "io.makegood.casefile",
            "io.makegood.vocabulary",
            "org.joda.money",
            "java.time",
            // Of Drools: what reads properties, compares them, and runs a consequence.
            "org.drools.base.base.extractors",
            "org.drools.base.rule.accessor",
            "org.drools.core.base.accumulators",
            "org.drools.mvel.accessors",
            "org.drools.mvel.evaluators");

    private static final Set<String> CLASSES = Set.of(
            "io.makegood.internal.drools.AggregateFunction",
            "io.makegood.internal.drools.AggregateFunction$Average",
            "io.makegood.internal.drools.AggregateFunction$Max",
            "io.makegood.internal.drools.AggregateFunction$Min",
            "io.makegood.internal.drools.AggregateFunction$Sum",
            "io.makegood.internal.drools.AggregateFunction$Values",
            "java.io.Serializable",
            "java.lang.Boolean",
            "java.lang.Class",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Exception",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.String",
            "java.lang.Throwable",
            "java.lang.constant.Constable",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "org.drools.base.base.ValueResolver",
            "org.drools.base.base.ValueType",
            "org.drools.base.reteoo.BaseTuple",
            "org.drools.base.rule.Declaration",
            "org.drools.base.rule.RuleComponent",
            "org.drools.base.rule.consequence.Consequence",
            "org.drools.base.rule.consequence.ConsequenceContext",
            "org.drools.core.rule.consequence.KnowledgeHelper",
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.mvel.asm.ConsequenceStub",
            "org.drools.mvel.asm.MethodComparator",
            "org.drools.mvel.field.FieldDataFactory",
            "org.drools.mvel.field.FieldFactory",
            "org.kie.api.definition.rule.Rule",
            "org.kie.api.runtime.KieContext",
            "org.kie.api.runtime.rule.FactHandle",
            "org.kie.api.runtime.rule.RuleContext");

    private static final String CLASS_FILE = ".class";

    private final ClassLoader library;

    ConfinedClassLoader(ClassLoader library) {
        super(null);
        this.library = library;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isKnown(name)) {
            throw new ClassNotFoundException("`" + name + "` is not known to rules");
        }
        return library.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        boolean isClass = name.endsWith(CLASS_FILE);
        String type =
                isClass ? name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.') : name;
        return isClass && !isKnown(type) ? null : library.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return library.getResources(name);
    }

    private static boolean isKnown(String type) {
        int dot = type.lastIndexOf('.');
        return CLASSES.contains(type) || (dot > 0 && PACKAGES.contains(type.substring(0, dot)));
    }
}
