package io.makegood.replay;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicySet;
import io.makegood.engine.ResolutionEngine;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Nearest;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides the documented cases of a policy and compares what comes out with what is documented. They show what its rules give, so each is decided by
 * the policy it lies in, whenever and wherever it takes place.
 */
public final class Replay {
    private final Policy policy;
    private final ResolutionEngine engine;
    private final List<CaseResult> read;

    private Replay(Policy policy, List<CaseResult> read) {
        this.policy = policy;
        this.engine = ResolutionEngine.tryingOut(policy);
        this.read = read;
    }

    /** The cases of this policy, read but not decided yet. A case that cannot be read will be a result with its problems. */
    public static Replay of(Policy policy) {
        return new Replay(policy, read(policy.cases(), policy.vocabulary(), policy::placeOf));
    }

    /** The same cases by another policy. */
    public Replay by(Policy other) {
        return new Replay(other, read);
    }

    /** How many cases there are, those that cannot be read included. */
    public int size() {
        return read.size();
    }

    /** All cases that can be read, in the order of their files. */
    public List<DocumentedCase> cases() {
        return read.stream()
                .map(CaseResult::documented)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Decides one case, step by step. */
    public CaseResult run(DocumentedCase documented) {
        List<Problem> problems = new ArrayList<>();
        documented.steps().forEach(step -> unknownPrinciples(documented, step, problems));
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
            problems.add(Problem.of(
                            "step " + (results.size() + 1) + " could not be decided: this is a mistake in makegood: "
                                    + e,
                            null)
                    .in(documented.file()));
        }
        return new CaseResult(documented.file(), documented, results, problems);
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
     * @param vocabulary the words they are told in
     * @param places where a file of the bundle lies; null when it comes with the library
     */
    static List<CaseResult> read(
            Map<String, String> cases, Vocabulary vocabulary, Function<String, @Nullable String> places) {
        Map<String, String> filesById = new HashMap<>();
        List<CaseResult> read = new ArrayList<>();
        new TreeMap<>(cases).forEach((path, text) -> {
            String place = places.apply(path);
            String file = place == null ? path : place;
            try {
                read.add(new CaseResult(
                        file, DocumentedCaseReader.read(file, text, vocabulary, filesById), List.of(), List.of()));
            } catch (CaseFileException e) {
                read.add(new CaseResult(file, null, List.of(), e.problems()));
            }
        });
        return read;
    }

    /**
     * What is wrong with the cases before any is decided: that they cannot be read, have the id of another one, or cite principles there are
     * not.
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (CaseResult each : read) {
            problems.addAll(each.problems());
            DocumentedCase documented = each.documented();
            if (documented != null) {
                documented.steps().forEach(step -> unknownPrinciples(documented, step, problems));
            }
        }
        return problems;
    }

    /** The cases that begin on a day or in a country the policy does not hold for, in the order of their files. */
    public List<DocumentedCase> uncovered() {
        PolicySet alone = PolicySet.of(policy);
        return cases().stream()
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
        Resolution resolution = engine.resolve(caseFile);
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

    private void unknownPrinciples(DocumentedCase documented, Step step, List<Problem> problems) {
        Stream.concat(
                        step.cites().stream(),
                        step.nevers().stream().map(Step.Never::principle).filter(Objects::nonNull))
                .filter(principle -> !policy.principles().containsKey(principle))
                .forEach(principle -> {
                    String nearest = Nearest.to(principle, policy.principles().keySet());
                    problems.add(Problem.of(
                                    "step " + step.number() + ": the policy has no principle `" + principle + "`",
                                    nearest == null ? null : "`" + nearest + "`")
                            .in(documented.file()));
                });
    }
}
