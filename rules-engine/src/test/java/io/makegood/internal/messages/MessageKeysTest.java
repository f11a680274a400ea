package io.makegood.internal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeysTest {
    private static final MessageKeys KEYS = MessageKeys.of(Vocabulary.builtIn());

    @Test
    void every_point_is_a_key() {
        assertEquals(
                List.of(),
                Arrays.stream(CommPoint.values())
                        .map(Enum::name)
                        .filter(key -> !KEYS.isKnown(key))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATE_REMEDY.RECIPIENT",
                "STATE_REMEDY.RECIPIENT.REFUND_FULL",
                "STATE_REMEDY.RECIPIENT.REST.REFUND_FULL",
                "STATE_REMEDY.DISPUTED.REFUND_FULL",
                "STATE_HONEST_ETA.GUARANTEED_ONE_DAY",
                "STATE_NEXT_STEP.NOTHING_CERTAIN",
                "STATE_DOUBT.BOOKED_TWICE",
                "word.RECIPIENT.REFUND_FULL",
                "word.refund.CARD.LATER",
                "word.signature",
                "never.anything",
                "address",
                "agent.wait",
                "agent.because.wish",
                "agent.remedy.REPAIR",
                "agent.gist.REPAIR",
                "STATE_REMEDY.HURRIED",
                "STATE_REMEDY.GRIEVING",
                "STATE_REMEDY+CONFIRM_WISH",
                "STATE_REMEDY+CONFIRM_WISH+STATE_NO_COST.RECIPIENT.REFUND_FULL"
            })
    void what_somebody_asks_for_is_known(String key) {
        assertTrue(KEYS.isKnown(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATE_REMEDY.REFUND_FULL.RECIPIENT",
                "STATE_REMEDY.RECIPIENT.RECIPIENT",
                "STATE_REMEDY.REST",
                "word.refund.CARD.SOONER",
                "word.weekday.1",
                "word",
                "never",
                "date",
                "agent",
                "agent.",
                "agent.remedy",
                "agent.remedy.LATE",
                "agent.WAIT",
                "STATE_REMEDY+",
                "STATE_REMEDY+CONFIRM",
                "STATE_REMEDY.CALM",
                ""
            })
    void what_nobody_asks_for_is_not(String key) {
        assertFalse(KEYS.isKnown(key));
    }
}
