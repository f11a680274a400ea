package io.makegood.stream;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the job decides.
 *
 * @param always the policies in force before all that are published
 * @param keys public keys in PEM, one of which must have signed what is published
 * @param withProof whether resolutions have their reasons
 * @param disorder by how much an earlier case may come behind a later one; null when they may come in any order, so that none is decided before all have come
 * @param remembered how long an order is remembered after its last contact
 * @param until pauses that end later than this are not decided, in milliseconds since 1970
 */
public record Settings(
        List<AdmittedBundle> always,
        List<String> keys,
        boolean withProof,
        @Nullable Duration disorder,
        Duration remembered,
        long until)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Duration REMEMBERED = Duration.ofDays(730);

    public Settings {
        always = List.copyOf(always);
        keys = List.copyOf(keys);
    }
}
