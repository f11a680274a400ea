package io.makegood.resolution;

import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.Tone;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to the customer: what it has to say, how, and a text that says it.
 *
 * @param channel the customer's channel
 * @param language BCP 47
 * @param to name of the person addressed
 * @param replyTo the case thread, read by people
 * @param apology by fault
 * @param points what is said, in order
 * @param pace how fast to speak
 * @param tone how the customer sounded
 * @param enclosure what lies in the parcel; null when not known or not applicable
 * @param text the message
 */
@RecordBuilder
public record Communication(
        Channel channel,
        String language,
        String to,
        String replyTo,
        ApologyLevel apology,
        List<CommPoint> points,
        Pace pace,
        Tone tone,
        @Nullable Enclosure enclosure,
        String text) {
    public Communication {
        points = Lists.copy(points);
    }
}
