package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.RequesterRole;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The contact in which the case is raised.
 *
 * @param channel how we talk
 * @param agentName first name of the agent or team that owns the case; null when not known or not applicable
 * @param requester who makes the claim; BUYER when not given
 */
@RecordBuilder
public record Contact(
        Channel channel,
        @Nullable String agentName,
        @JsonProperty(defaultValue = "BUYER") RequesterRole requester) {
    public Contact {
        requester = Defaults.or(requester, RequesterRole.BUYER);
    }
}
