package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.bundle.FileText;
import io.makegood.internal.problem.Code;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides the documented cases of a policy and compares what comes out with what is documented. They show what its rules give, so each is decided by
 * the policy it lies in, whenever and wherever it takes place.
 */
public final class Replay {
    private final Policy policy;
    private final CaseResolver resolver;
    private final List<CaseResult> read;

    private Replay(Policy policy, List<CaseResult> read) {
        this(policy, ResolutionEngine.tryingOut(policy), read);
    }

    private Replay(Policy policy, CaseResolver resolver, List<CaseResult> read) {
        this.policy = policy;
        this.resolver = resolver;
        this.read = read;
    }

    /** The cases of this policy, read but not decided yet. A case that cannot be read will be a result with its problems. */
    public static Replay of(Policy policy) {
        return new Replay(policy, read(policy.cases(), PolicyNames.of(policy), policy::placeOf));
    }

    /**
     * The documented cases in a folder that is not the bundle's, read but not decided yet: every file there and below whose name ends with {@code .yaml}; nothing
     * that begins with a dot. A case that cannot be read, or a file that is no text, will be a result with its problems.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Replay of(Policy policy, Path folder) {
        SortedMap<String, String> cases = new TreeMap<>();
        List<CaseResult> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(file -> isCase(folder.relativize(file)) && Files.isRegularFile(file))
                    .toList()) {
                FileText text = FileText.of(file.toString(), Files.readAllBytes(file));
                if (text.problems().isEmpty()) {
                    cases.put(file.toString(), text.text());
                } else {
                    broken.add(new CaseResult(file.toString(), file.toString(), null, List.of(), text.problems()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CaseResult> read = new ArrayList<>(read(cases, PolicyNames.of(policy), path -> path));
        read.addAll(broken);
        read.sort(Comparator.comparing(CaseResult::file));
        return new Replay(policy, List.copyOf(read));
    }

    private static boolean isCase(Path path) {
        return path.toString().endsWith(".yaml")
                && StreamSupport.stream(path.spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."));
    }

    /** The same cases by another policy. */
    public Replay by(Policy other) {
        return new Replay(other, read);
    }

    /** The same cases of the same policy, decided otherwise. */
    Replay by(CaseResolver other) {
        return new Replay(policy, other, read);
    }

    /** How many cases there are, those that cannot be read included. */
    public int size() {
        return read.size();
    }

    /**
     * All cases, in the order of their files. To go on with those that can be read where others cannot, {@link #runAll} them.
     *
     * @throws CaseFileException when one cannot be read, naming everything that is wrong with each that cannot
     */
    public List<DocumentedCase> cases() {
        List<Problem> problems = read.stream()
                .filter(each -> each.documented() == null)
                .flatMap(each -> each.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new CaseFileException(problems);
        }
        return readable();
    }

    private List<DocumentedCase> readable() {
        return read.stream()
                .map(CaseResult::documented)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The ids of all cases in the order of their files; of a case in which no id can be made out, its file. */
    public List<String> ids() {
        return read.stream().map(CaseResult::id).toList();
    }

    /** Decides one case, step by step. */
    public CaseResult run(DocumentedCase documented) {
        List<Problem> problems = read.stream()
                .filter(each -> each.documented() == documented)
                .flatMap(each -> each.problems().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        List<StepResult> results = new ArrayList<>();
        try {
            for (Step step : documented.steps()) {
                StepResult before = results.isEmpty() ? null : results.get(results.size() - 1);
                results.add(run(documented, step, before));
            }
        } catch (CaseFileException e) {
            e.problems()
                    .forEach(problem -> problems.add(problem.file() == null ? problem.in(documented.file()) : problem));
        } catch (RuntimeException e) {
            // The other cases shall still be told.
            problems.add(Code.INTERNAL_ERROR
                    .problem(
                            "step " + (results.size() + 1) + " could not be decided: this is a mistake in makegood: "
                                    + e,
                            null)
                    .in(documented.file()));
        }
        return new CaseResult(documented.id(), documented.file(), documented, results, problems);
    }

    /**
     * Decides all cases.
     *
     * @param progress told of every case as soon as it is decided
     */
    public ReplayResult runAll(Consumer<CaseResult> progress) {
        return run(each -> true, progress);
    }

    /**
     * Decides some of the cases.
     *
     * @param ids of the cases
     * @param progress told of every case as soon as it is decided
     */
    public ReplayResult run(Collection<String> ids, Consumer<CaseResult> progress) {
        return run(each -> ids.contains(each.id()), progress);
    }

    private ReplayResult run(Predicate<CaseResult> isWanted, Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        for (CaseResult each : read) {
            if (isWanted.test(each)) {
                DocumentedCase documented = each.documented();
                CaseResult result = documented == null ? each : run(documented);
                results.add(result);
                progress.accept(result);
            }
        }
        return new ReplayResult(results, Coverage.of(policy, results));
    }

    /**
     * Reads the cases of a bundle.
     *
     * @param cases path within the bundle, and text
     * @param names what they can name of the policy
     * @param places where a file of the bundle lies; null when it comes with the library
     */
    static List<CaseResult> read(
            Map<String, String> cases, PolicyNames names, Function<String, @Nullable String> places) {
        Map<String, String> filesById = new HashMap<>();
        List<CaseResult> read = new ArrayList<>();
        SortedMap<String, String> byPath = new TreeMap<>(cases);
        // Of two cases with one id it is that of the one whose file is named after it, and else of the first.
        byPath.forEach((path, text) -> {
            String id = DocumentedCaseReader.idIn(text);
            if (id != null && DocumentedCaseReader.isNamedAfter(path, id)) {
                filesById.putIfAbsent(id, file(path, places));
            }
        });
        byPath.forEach((path, text) -> {
            String file = file(path, places);
            try {
                List<Problem> unknown = new ArrayList<>();
                DocumentedCase documented = DocumentedCaseReader.read(file, text, names, unknown, filesById);
                read.add(new CaseResult(documented.id(), file, documented, List.of(), unknown));
            } catch (CaseFileException e) {
                String id = Objects.requireNonNullElse(DocumentedCaseReader.idIn(text), file);
                read.add(new CaseResult(id, file, null, List.of(), e.problems()));
            }
        });
        return read;
    }

    private static String file(String path, Function<String, @Nullable String> places) {
        String place = places.apply(path);
        return place == null ? path : place;
    }

    /**
     * What is wrong with the cases, whether or not what comes out is as documented: that they cannot be read, have the id of another one, or name what
     * there is not. What happened since a step can only be read when that step is decided, so all are.
     */
    public List<Problem> problems() {
        return results().stream().flatMap(each -> each.problems().stream()).toList();
    }

    /** All cases, decided where they can be read. */
    List<CaseResult> results() {
        return read.stream()
                .map(each -> {
                    DocumentedCase documented = each.documented();
                    return documented == null ? each : run(documented);
                })
                .toList();
    }

    /** Of the cases that can be read, those that begin on a day or in a country the policy does not hold for, in the order of their files. */
    public List<DocumentedCase> uncovered() {
        PolicySet alone = PolicySet.of(policy);
        return readable().stream()
                .filter(documented -> !isCovered(documented, alone))
                .toList();
    }

    private static boolean isCovered(DocumentedCase documented, PolicySet policies) {
        try {
            Policy covering = policies.policyFor(documented.facts());
            assert covering != null;
            return true;
        } catch (CaseFileException e) {
            return false;
        }
    }

    private StepResult run(DocumentedCase documented, Step step, @Nullable StepResult before) {
        CaseFile caseFile = facts(documented, step, before);
        Resolution resolution = resolver.resolve(caseFile);
        return new StepResult(step, caseFile, resolution, Comparison.of(step, resolution, policy));
    }

    private static CaseFile facts(DocumentedCase documented, Step step, @Nullable StepResult before) {
        if (before == null) {
            return documented.facts();
        }
        CaseFile after = CaseFiles.after(before.caseFile(), before.resolution());
        Since since = step.since();
        return since == null ? after : since.mergedInto(after, documented.file());
    }
}
