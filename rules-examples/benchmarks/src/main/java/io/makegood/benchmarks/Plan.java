package io.makegood.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run, and for how long.
 *
 * @param quick a few minutes: enough to see that everything works, too short for figures to keep
 * @param guard only what is compared with the committed results; writes nothing
 * @param explanations only what explains decisions and proves policies; keeps the other committed results
 * @param otherJava the java of another JDK that decides the forty rules as well; null for none
 */
record Plan(
        boolean quick,
        boolean guard,
        boolean explanations,
        @Nullable String otherJava) {
    static final String USAGE = """
            arguments, all optional:
              quick        short runs, to see that everything works
              guard        compare ratios with results.json and write nothing
              explanations measure only explanations and proofs, and keep the other results
              java=PATH    a java of another JDK, to time the forty rules on it as well
            """;

    static Plan of(String[] arguments) {
        boolean quick = false;
        boolean guard = false;
        boolean explanations = false;
        String java = null;
        for (String word : List.of(String.join(" ", arguments).trim().split("[\\s,]+"))) {
            switch (word.replaceFirst("^--", "").replaceFirst("=.*", "")) {
                case "" -> {}
                case "quick" -> quick = true;
                case "guard" -> guard = true;
                case "explanations" -> explanations = true;
                case "java" -> java = word.substring(word.indexOf('=') + 1);
                default -> throw new IllegalArgumentException("`" + word + "` is no argument; " + USAGE);
            }
        }
        return new Plan(quick, guard, explanations, java);
    }

    boolean brief() {
        return quick || guard;
    }
}
