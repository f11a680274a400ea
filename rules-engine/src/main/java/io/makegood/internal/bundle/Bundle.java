package io.makegood.internal.bundle;

import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy bundle as read: checked as far as that goes without compiling its rules.
 *
 * @param name of the policy
 * @param version of the policy
 * @param validity when and where it holds
 * @param fingerprint hash of everything in the bundle that can change a decision
 * @param parameters the numbers
 * @param vocabulary the terms and attributes there are
 * @param unread words of the vocabulary that could not be read; none in a bundle with nothing wrong
 * @param followUps what the policy says of follow-ups of its own
 * @param engine what the engine does where no rule speaks
 * @param principles by id
 * @param floors what the law gives at least
 * @param invariants the text of {@code invariants.yaml}, which nobody reads who decides; null when there is none
 * @param rules the rule files, by path
 * @param messages sentences by language, then by key
 * @param cases paths and texts of the case files of the bundle, by path
 */
public record Bundle(
        String name,
        String version,
        Validity validity,
        String fingerprint,
        Parameters parameters,
        Vocabulary vocabulary,
        UnreadWords unread,
        Map<FollowUpType, FollowUp> followUps,
        EngineConduct engine,
        SortedMap<String, Principle> principles,
        LegalFloors floors,
        @Nullable String invariants,
        List<RuleSource> rules,
        SortedMap<String, Map<String, String>> messages,
        SortedMap<String, String> cases) {
    /** The same with other parameters. */
    public Bundle with(Parameters others) {
        return new Bundle(
                name,
                version,
                validity,
                fingerprint,
                others,
                vocabulary,
                unread,
                followUps,
                engine,
                principles,
                floors,
                invariants,
                rules,
                messages,
                cases);
    }
}
