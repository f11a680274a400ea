package io.makegood.engine;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number of a policy.
 *
 * @param name as rules write it
 * @param value of amounts, in any currency that has none of its own
 * @param unit money, days, business days, hours, months, count or ratio
 * @param why one line for the reader
 * @param in amounts in particular currencies, by ISO 4217 code; empty when there are none
 */
public record PolicyParameter(String name, BigDecimal value, String unit, String why, Map<String, BigDecimal> in) {
    public PolicyParameter {
        in = Map.copyOf(in);
    }
}
