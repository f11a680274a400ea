package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.compiling.Compiler;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.problem.PolicyException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A compiled policy: rules, principles, parameters and messages of one bundle. Immutable and safe for use by many threads; compiling takes
 * a second or so, so a service keeps it.
 */
public final class Policy {
    private final Bundle bundle;
    private final Rulebook rulebook;
    private final List<PolicyRule> rules;
    private final SortedMap<String, Integer> principles;

    private Policy(Bundle bundle, @Nullable Path cache) {
        this(bundle, cache == null ? Compiler.compile(bundle) : Compiler.compile(bundle, cache));
    }

    /** A policy whose rules were compiled elsewhere. */
    Policy(Bundle bundle, Rulebook rulebook) {
        this.bundle = bundle;
        this.rulebook = rulebook;
        this.rules = rulebook.rules().stream()
                .map(rule -> new PolicyRule(
                        rule.name(), rule.phase().folder(), rule.principle(), rule.because(), rule.file(), rule.line()))
                .toList();
        TreeMap<String, Integer> ranks = new TreeMap<>();
        for (Principle principle : bundle.principles().values()) {
            ranks.put(principle.id(), principle.rank());
        }
        this.principles = java.util.Collections.unmodifiableSortedMap(ranks);
    }

    /**
     * Loads and compiles the bundle in a folder.
     *
     * @throws PolicyException naming everything that is wrong with it, by file, line and column
     */
    public static Policy load(Path folder) {
        return load(folder, null);
    }

    /**
     * Loads the bundle in a folder as {@link #load(Path)} does, and compiles it only when it was not compiled before.
     *
     * @param cache a folder for compiled rules, made when it is missing. What is kept there belongs to the content of the bundle and to the
     *     versions of the library; anything else is compiled anew and kept instead. A folder that cannot be written to is no error.
     * @throws PolicyException naming everything that is wrong with it, by file, line and column
     */
    public static Policy load(Path folder, @Nullable Path cache) {
        try {
            return new Policy(BundleReader.read(folder), cache);
        } catch (PolicyException e) {
            throw new PolicyException(e.problems().stream()
                    .map(problem -> problem.file() == null ? problem : problem.in(place(folder, problem.file())))
                    .toList());
        }
    }

    private static String place(Path folder, String file) {
        try {
            return folder.resolve(file).toString();
        } catch (InvalidPathException e) {
            // The name of a file in letters the machine's own encoding does not have.
            return folder + "/" + file;
        }
    }

    /** The default policy that comes with the library, compiled anew at every call. */
    public static Policy customerFirst() {
        return customerFirst(null);
    }

    /** The default policy that comes with the library, compiled only when it was not compiled before; see {@link #load(Path, Path)}. */
    public static Policy customerFirst(@Nullable Path cache) {
        return new Policy(BundleReader.readResource("customer-first"), cache);
    }

    /** The name of the bundle. */
    public String name() {
        return bundle.name();
    }

    /** The version of the bundle. */
    public String version() {
        return bundle.version();
    }

    /** A hash of everything in the bundle that can change a decision. */
    public String fingerprint() {
        return bundle.fingerprint();
    }

    /** All rules, by name. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** Ids of all principles with their ranks, 1 before 10. */
    public SortedMap<String, Integer> principles() {
        return principles;
    }

    /** The documented cases of the bundle: path within the bundle, and text. */
    public Map<String, String> cases() {
        return bundle.cases();
    }

    Bundle bundle() {
        return bundle;
    }

    Rulebook rulebook() {
        return rulebook;
    }
}
