package io.makegood.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.vocabulary.RiskLevel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the risk system counts over the twelve months before this case, the present claim not included. Never shown to the customer.
 *
 * @param level its verdict; LOW when not given
 * @param claims claims in twelve months
 * @param claimed their amount; null when not known or not applicable
 * @param accidents accidents helped with for free in twelve months
 * @param compensations compensations granted in twelve months
 * @param trustCredits honest reports to the customer's own disadvantage
 * @param explanations why, for the reviewer only
 */
@RecordBuilder
public record RiskSignal(
        @JsonProperty(defaultValue = "LOW") RiskLevel level,
        int claims,
        @Nullable Money claimed,
        int accidents,
        int compensations,
        int trustCredits,
        List<String> explanations) {
    public RiskSignal {
        level = Defaults.or(level, RiskLevel.LOW);
        explanations = Defaults.texts(explanations);
    }
}
