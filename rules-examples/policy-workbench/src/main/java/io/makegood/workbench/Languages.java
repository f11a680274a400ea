package io.makegood.workbench;

import io.makegood.engine.Policy;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** The languages a command can tell something in. */
final class Languages {
    static final String ENGLISH = "en";

    private Languages() {}

    /**
     * The language of a tag.
     *
     * @throws WrongCall.Mistake when the policy has no messages in it
     */
    static Locale of(String tag, Policy policy, CommandSpec command) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!policy.languages().contains(locale.getLanguage())) {
            throw new WrongCall.Mistake(
                    command,
                    "`" + policy.name() + "` " + policy.version() + " has no messages in `" + tag + "`",
                    "`" + String.join("`, `", policy.languages()) + "`");
        }
        return locale;
    }
}
