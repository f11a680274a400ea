package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.CustomerBuilder;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as somebody reads it.
 *
 * @param name of the case
 */
record Written(String name, CaseFile caseFile, Resolution resolution, Communication message) {
    /** The languages that are looked at. */
    static final List<String> LANGUAGES = List.of("en", "de");

    /** The messages of the documented cases, in all languages. */
    static List<Written> ofStories() {
        List<Written> all = new ArrayList<>();
        for (DocumentedCase story : Replay.of(CustomerFirst.POLICY).cases()) {
            add(story.id(), story.facts(), all);
        }
        return all;
    }

    /** The messages of the first generated cases, in all languages. */
    static List<Written> ofGenerated(int cases) {
        List<Written> all = new ArrayList<>();
        for (long seed = Sweep.FIRST; seed < Sweep.FIRST + cases; seed++) {
            add("generated " + seed, CaseGenerator.of(seed), all);
        }
        return all;
    }

    private static void add(String name, CaseFile caseFile, List<Written> all) {
        for (String language : LANGUAGES) {
            CaseFile translated = CaseFileBuilder.builder(caseFile)
                    .customer(CustomerBuilder.builder(caseFile.customer())
                            .language(language)
                            .build())
                    .build();
            Resolution resolution = CustomerFirst.resolve(translated);
            resolution.communications().forEach(message -> all.add(new Written(name, translated, resolution, message)));
        }
    }

    String text() {
        return message.text();
    }

    boolean isGerman() {
        return message.language().equals("de");
    }

    /** For whoever reads them one by one. */
    String onPaper() {
        StringBuilder page = new StringBuilder("== " + name + " [" + message.language() + "] " + message.channel() + " "
                + message.tone() + " " + message.pace() + "\n");
        resolution
                .decisions()
                .forEach(decision -> page.append("   ")
                        .append(decision.incident())
                        .append(' ')
                        .append(decision.item())
                        .append(": ")
                        .append(decision.status())
                        .append(' ')
                        .append(decision.remedyType())
                        .append(
                                decision.pending() == null
                                        ? ""
                                        : " then " + decision.pending().type())
                        .append(
                                decision.planned().amount() == null
                                        ? ""
                                        : " " + decision.planned().amount())
                        .append('\n'));
        return page.append('\n').append(text()).append("\n\n").toString();
    }
}
