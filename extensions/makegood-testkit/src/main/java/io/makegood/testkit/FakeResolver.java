package io.makegood.testkit;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseResolver;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers with what a test has prepared, and keeps what it was asked: for tests of a service, which are about what it does with a decision and not about the
 * decision. A case nothing is prepared for is an {@link AssertionError} that names it and what is prepared.
 *
 * <pre>{@code
 * FakeResolver resolver = FakeResolver.expecting("CASE-7", resolution).andRefusing("CASE-8", "there is no order `O9`");
 * }</pre>
 *
 * <p>A resolution to answer with is had from an engine, or read from JSON ({@link io.makegood.engine.Resolutions#read}). Immutable but for what it was asked,
 * and safe for use by many threads.
 */
public final class FakeResolver implements CaseResolver {
    private final SortedMap<String, Function<CaseFile, Resolution>> answers;
    /** For cases that have no answer of their own; null when there shall be none. */
    private final @Nullable Resolution otherwise;

    private final List<CaseFile> asked = new CopyOnWriteArrayList<>();

    private FakeResolver(SortedMap<String, Function<CaseFile, Resolution>> answers, @Nullable Resolution otherwise) {
        this.answers = answers;
        this.otherwise = otherwise;
    }

    /** Answers every case with this. */
    public static FakeResolver answering(Resolution resolution) {
        return new FakeResolver(new TreeMap<>(), requireNonNull(resolution, "resolution"));
    }

    /** Answers the case of this id, and expects no other. */
    public static FakeResolver expecting(String caseId, Resolution resolution) {
        return new FakeResolver(new TreeMap<>(), null).and(caseId, resolution);
    }

    /** Expects no case at all. */
    public static FakeResolver expectingNothing() {
        return new FakeResolver(new TreeMap<>(), null);
    }

    /** One that answers the case of this id as well, and has not been asked yet. */
    public FakeResolver and(String caseId, Resolution resolution) {
        requireNonNull(resolution, "resolution");
        return with(caseId, any -> resolution);
    }

    /**
     * One that refuses the case of this id as well, by a {@link CaseFileException}, and has not been asked yet.
     *
     * @param problem what is wrong with the case
     */
    public FakeResolver andRefusing(String caseId, String problem) {
        requireNonNull(problem, "problem");
        return with(caseId, any -> {
            throw new CaseFileException(List.of(Problem.of("wrong-fact", problem, null)));
        });
    }

    private FakeResolver with(String caseId, Function<CaseFile, Resolution> answer) {
        SortedMap<String, Function<CaseFile, Resolution>> more = new TreeMap<>(answers);
        more.put(requireNonNull(caseId, "caseId"), answer);
        return new FakeResolver(more, otherwise);
    }

    /** @throws AssertionError when nothing is prepared for the case */
    @Override
    public Resolution resolve(CaseFile caseFile) {
        requireNonNull(caseFile, "caseFile");
        asked.add(caseFile);
        String id = caseFile.id();
        Function<CaseFile, Resolution> answer = id == null ? null : answers.get(id);
        if (answer != null) {
            return answer.apply(caseFile);
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw new AssertionError((id == null ? "a case without an id" : "the case `" + id + "`") + " was not expected; "
                + (answers.isEmpty()
                        ? "nothing is prepared"
                        : "answers are prepared for `" + String.join("`, `", answers.keySet()) + "`"));
    }

    /** What it was asked so far, in that order, with what it did not expect. */
    public List<CaseFile> asked() {
        return List.copyOf(asked);
    }
}
