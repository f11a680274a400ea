package io.makegood.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One edit that leads from a policy to another one: the smallest thing an author changes.
 *
 * @param kind what was edited
 * @param name of the rule, parameter, principle, law, term or message; a file, where all edits of a file are taken together
 * @param file it stands in, within the bundle; null when no single file is meant
 * @param line 1-based; 0 when not known
 * @param before what stands there no longer, each a line of words; empty when nothing does
 * @param after what stands there instead; empty when nothing does
 * @since 0.1.0
 */
public record PolicyEdit(
        Kind kind, String name, @Nullable String file, int line, List<String> before, List<String> after) {
    /** As it is. */
    public PolicyEdit {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What was edited. */
    public enum Kind {
        /** A number of {@code policy.yaml}. */
        PARAMETER,
        /** The rank of a principle. */
        PRINCIPLE,
        /** A law of {@code legal-floors.yaml}. */
        LAW,
        /** What the engine does where no rule speaks. */
        ENGINE,
        /** A follow-up of the policy's own. */
        FOLLOW_UP,
        /** A rule. */
        RULE,
        /** A sentence or word of one language. */
        MESSAGE,
        /** All messages of a language that was added or taken out. */
        LANGUAGE,
        /** Several edits, where there are too many to look at each by itself. */
        SEVERAL,
        /** What no other edit is: the order of laws, the meaning of terms. */
        REST
    }

    /** In words, without a final period. */
    @Override
    public String toString() {
        String place = file == null ? "" : " (" + file + (line > 0 ? ":" + line : "") + ")";
        return words() + place;
    }

    private String words() {
        return switch (kind) {
            case PARAMETER, PRINCIPLE ->
                kind.name().toLowerCase(Locale.ROOT) + " `" + name + "`"
                        + (before.isEmpty()
                                ? " added: " + String.join(", ", after)
                                : after.isEmpty()
                                        ? " taken out"
                                        : ": " + String.join(", ", before) + " -> " + String.join(", ", after));
            case LAW -> "law `" + name + "` " + verb();
            case ENGINE -> "what the engine does where no rule speaks";
            case FOLLOW_UP -> "follow-up `" + name + "` " + verb();
            case RULE -> "rule \"" + name + "\" " + verb();
            case MESSAGE -> "message `" + name + "` " + verb();
            case LANGUAGE -> "language `" + name + "` " + verb();
            case SEVERAL -> "all edits of `" + name + "`";
            case REST -> "what no other edit is: the order of laws, the meaning of terms";
        };
    }

    private String verb() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "taken out" : "changed";
    }
}
