package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.yaml.YamlLimits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is bounded is stated: the handbook names every limit there is. */
class BundleLimitsTest {
    private static String handbook() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "authors-handbook.md"));
        int start = text.indexOf("\n## Limits\n");
        assertTrue(start >= 0, "the handbook has no section about limits");
        return text.substring(start, text.indexOf("\n## ", start + 1));
    }

    @Test
    void the_handbook_tells_every_limit() throws Exception {
        String handbook = handbook();
        List<String> untold = new ArrayList<>();
        int limits = 0;
        for (Class<?> type : List.of(BundleLimits.class, YamlLimits.class)) {
            for (Field field : type.getDeclaredFields()) {
                // The characters of a YAML file are the bytes of any file.
                if (!field.isSynthetic()) {
                    limits++;
                    String value = shown(field);
                    if (!handbook.matches("(?s).*(?<![\\d,])" + value + "(?![\\d]|,\\d).*")) {
                        untold.add(field.getName() + " " + value);
                    }
                }
            }
        }
        assertEquals(List.of(), untold);
        assertTrue(limits > 25, limits + " limits");
    }

    private static String shown(Field field) throws IllegalAccessException {
        BigDecimal value = new BigDecimal(String.valueOf(field.get(null)));
        boolean isYear = field.getName().endsWith("YEAR");
        return isYear ? value.toPlainString() : String.format(Locale.ROOT, "%,d", value.toBigIntegerExact());
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void the_handbook_tells_the_domain_of_every_unit(Unit unit) throws IOException {
        String most = String.format(Locale.ROOT, "%,d", unit.most().toBigIntegerExact());
        String row = "| `" + unit.written() + "` | 0 to " + most + ", "
                + (unit.decimals() == 0 ? "whole |" : "with at most " + unit.decimals() + " decimals");
        assertTrue(handbook().contains(row), row);
    }

    @ParameterizedTest
    @EnumSource(EngineParameter.class)
    void what_gives_somebody_time_is_told(EngineParameter parameter) throws IOException {
        String text = handbook();
        String told = text.substring(text.lastIndexOf("The parameters that give somebody time"));
        assertEquals(parameter.least() > 0, told.contains("`" + parameter.written() + "`"), parameter.written());
    }
}
