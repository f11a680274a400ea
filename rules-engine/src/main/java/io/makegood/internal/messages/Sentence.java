package io.makegood.internal.messages;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A sentence or a word of one language, as an ICU message pattern. What it needs is known before anything is formatted: {@link #isSaid} looks at
 * what there is to show and forms nothing. What is put in is never read as a pattern. Safe for use by many threads.
 */
public final class Sentence {
    /** What is put into a sentence. */
    public interface Values {
        /** Whether there is something to show. Cheap: it is asked while decisions are made. */
        boolean has(String name);

        /** What is shown, formed as its kind is in the language. Asked only when there is something. */
        String shown(String name);

        /** The same as ICU forms it, for a pattern that says how; a keyword for a choice, and a number for a plural. */
        Object formed(String name);

        /** The keyword of a choice; null when there is none. */
        @Nullable String keyword(String name);
    }

    private final PatternTree tree;
    private final LocalForms forms;
    /** A format nobody uses just now. Formats are not safe for many threads, so each takes it away, or makes one more. */
    private final AtomicReference<@Nullable MessageFormat> idle = new AtomicReference<>();

    private final boolean isEmpty;
    private final boolean isAlwaysSaid;

    private Sentence(PatternTree tree, LocalForms forms) {
        this.tree = tree;
        this.forms = forms;
        this.isEmpty = tree.isBlank();
        this.isAlwaysSaid = tree.isAlwaysSaid();
    }

    /**
     * The sentence of a pattern.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    static Sentence of(String pattern, LocalForms forms) {
        return new Sentence(PatternTree.of(pattern), forms);
    }

    /** Whether there is nothing to say at all, whatever the values. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** Whether something is said whatever the values. */
    public boolean isAlwaysSaid() {
        return isAlwaysSaid;
    }

    /** Whether something is said, and there is something to show for each of its arguments. */
    public boolean isSaid(Values values) {
        return tree.isSaid(values);
    }

    /** The sentence; null when it is not said. */
    public @Nullable String say(Values values) {
        if (!tree.isSaid(values)) {
            return null;
        }
        String plain = tree.plain();
        if (plain != null) {
            return plain;
        }
        Map<String, Object> put = new HashMap<>();
        tree.put(values, put);
        MessageFormat format = idle.getAndSet(null);
        if (format == null) {
            format = new MessageFormat(tree.pattern(), forms.locale());
        }
        String said = format.format(put);
        idle.set(format);
        return said.strip();
    }
}
