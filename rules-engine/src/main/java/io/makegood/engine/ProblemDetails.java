package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.internal.reading.DetailsWriter;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.problem.ResolutionException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a case, a resolution or a policy, as a service answers its callers by RFC 9457: JSON of the type {@link #MEDIA_TYPE}. The modules for
 * Jackson write it as {@link #toJson} does.
 *
 * @param type what kind of problem it is to callers of the service, which alone can say; {@code about:blank} until it does ({@link #withType})
 * @param kind what kind of problem it is to this library: {@code unreadable-case}, {@code unreadable-resolution} or {@code unusable-policy}
 * @param title the kind in words, the same for all of its kind
 * @param status of HTTP: 400 when the text is no JSON or YAML, 422 when it is and cannot be read, 500 when a policy cannot be used, for it is the
 *     service's own
 * @param detail what is wrong this time, in a sentence; null when there is nothing to add
 * @param instance what the problem is about, for whoever asks later, such as the address of the request; null when it has no name
 * @param problems everything that is wrong, each with its place; {@code maybe} is written as {@code suggestion}
 * @since 0.1.0
 */
public record ProblemDetails(
        URI type,
        String kind,
        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        List<Problem> problems) {
    /** The type of its JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final URI UNTYPED = URI.create("about:blank");

    /** @throws NullPointerException naming what is null and must not be */
    public ProblemDetails {
        requireNonNull(type, "type");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        problems = List.copyOf(requireNonNull(problems, "problems"));
    }

    /** A case that cannot be read or decided. */
    public static ProblemDetails of(CaseFileException exception) {
        return ofInput("unreadable-case", "The case cannot be read", exception.problems());
    }

    /** A resolution that cannot be read. */
    public static ProblemDetails of(ResolutionException exception) {
        return ofInput("unreadable-resolution", "The resolution cannot be read", exception.problems());
    }

    /** A policy that cannot be used. A service that takes policies from its callers gives it another status: {@link #withStatus}. */
    public static ProblemDetails of(PolicyException exception) {
        return of("unusable-policy", "The policy cannot be used", 500, exception.problems());
    }

    /**
     * What an exception of a web framework or a JSON library is about, when one of ours has caused it; empty when none has, and it is for the framework to
     * answer.
     */
    public static Optional<ProblemDetails> causing(Throwable exception) {
        Throwable cause = requireNonNull(exception, "exception");
        // Causes can go in a circle; this far down is nothing that anybody has wrapped.
        for (int depth = 0; cause != null && depth < 100; depth++) {
            if (cause instanceof CaseFileException ours) {
                return Optional.of(of(ours));
            }
            if (cause instanceof ResolutionException ours) {
                return Optional.of(of(ours));
            }
            if (cause instanceof PolicyException ours) {
                return Optional.of(of(ours));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static ProblemDetails ofInput(String kind, String title, List<Problem> problems) {
        // A text that has been taken apart has places by pointer.
        return of(kind, title, problems.get(0).pointer() == null ? 400 : 422, problems);
    }

    private static ProblemDetails of(String kind, String title, int status, List<Problem> problems) {
        return new ProblemDetails(UNTYPED, kind, title, status, DetailsWriter.sentence(problems), null, problems);
    }

    /** The same with a type of the service's own, such as the address of a page about problems of this {@link #kind}. */
    public ProblemDetails withType(URI type) {
        return new ProblemDetails(type, kind, title, status, detail, instance, problems);
    }

    /** The same with another status of HTTP. */
    public ProblemDetails withStatus(int status) {
        return new ProblemDetails(type, kind, title, status, detail, instance, problems);
    }

    /** The same about a certain request. */
    public ProblemDetails withInstance(URI instance) {
        return new ProblemDetails(type, kind, title, status, detail, instance, problems);
    }

    /** As JSON in one line, without a line break at its end; what is not known is left out. */
    public String toJson() {
        return DetailsWriter.write(type, kind, title, status, detail, instance, problems);
    }
}
