package io.makegood.internal.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an ICU message pattern: text, what is shown, and what is chosen. An argument that only names what it shows is shown as its kind is;
 * in the pattern ICU gets, such an argument has a name of its own, since the same one may be asked for as well.
 *
 * @param pattern as ICU gets it
 * @param nodes what stands in it, in order
 */
record PatternTree(String pattern, List<Node> nodes) {
    private static final String SHOWN = "Shown";

    /** A piece of a pattern. */
    sealed interface Node permits Text, Shown, Formed, Chosen {}

    /** Words. */
    record Text(String text) implements Node {}

    /** An argument shown as its kind is. */
    record Shown(String name) implements Node {}

    /**
     * An argument shown as the pattern says: {@code {latest, date, ::yMMMd}}.
     *
     * @param whole with its braces
     */
    record Formed(String name, Piece type, @Nullable Piece style, Piece whole) implements Node {}

    /**
     * One of several pieces, by the keyword or the number of an argument.
     *
     * @param keywords of all pieces, in order
     */
    record Chosen(String name, ArgType type, List<Piece> keywords, Map<String, List<Node>> branches) implements Node {
        List<Node> branch(String keyword) {
            List<Node> branch = branches.get(keyword);
            return branch == null ? branches.getOrDefault(Argument.OTHER, List.of()) : branch;
        }

        boolean isPlural() {
            return type.hasPluralStyle();
        }
    }

    /**
     * Some of the text of a pattern.
     *
     * @param text of it
     * @param from where it begins
     */
    record Piece(String text, int from) {}

    PatternTree {
        nodes = List.copyOf(nodes);
    }

    /**
     * What stands in a pattern.
     *
     * @throws IllegalArgumentException when it is none
     */
    static PatternTree of(String text) {
        MessagePattern parsed;
        try {
            parsed = new MessagePattern(text);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        List<Node> nodes = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        List<Integer> styles = new ArrayList<>();
        new Walk(parsed, plain, styles).message(0, nodes);
        StringBuilder pattern = new StringBuilder(text);
        int styled = styles.size() - 1;
        for (int i = plain.size() - 1; i >= -1; i--) {
            int before = i < 0 ? -1 : plain.get(i);
            for (; styled >= 0 && styles.get(styled) > before; styled--) {
                // ICU would show the blank between a comma and a form.
                while (Character.isWhitespace(pattern.charAt(styles.get(styled)))) {
                    pattern.deleteCharAt(styles.get(styled));
                }
            }
            if (i >= 0) {
                pattern.insert(before, SHOWN);
            }
        }
        return new PatternTree(pattern.toString(), nodes);
    }

    /** From part to part of a parsed pattern. */
    private record Walk(MessagePattern parsed, List<Integer> plain, List<Integer> styles) {
        /** The index of the part with which the message ends. */
        int message(int start, List<Node> nodes) {
            StringBuilder words = new StringBuilder();
            int from = parsed.getPart(start).getLimit();
            for (int i = start + 1; ; i++) {
                Part part = parsed.getPart(i);
                words.append(parsed.getPatternString(), from, part.getIndex());
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        addWords(words, nodes);
                        return i;
                    }
                    case ARG_START -> {
                        addWords(words, nodes);
                        i = argument(i, nodes);
                    }
                    case INSERT_CHAR -> words.append((char) part.getValue());
                    case REPLACE_NUMBER -> words.append('#');
                    default -> {
                        // Quotes are skipped.
                    }
                }
                from = parsed.getPart(i).getLimit();
            }
        }

        private Piece piece(Part part) {
            return new Piece(parsed.getSubstring(part), part.getIndex());
        }

        private static void addWords(StringBuilder words, List<Node> nodes) {
            if (!words.isEmpty()) {
                nodes.add(new Text(words.toString()));
                words.setLength(0);
            }
        }

        /** The index of the part with which the argument ends. */
        private int argument(int start, List<Node> nodes) {
            ArgType type = parsed.getPart(start).getArgType();
            int limit = parsed.getLimitPartIndex(start);
            Part named = parsed.getPart(start + 1);
            String name = parsed.getSubstring(named);
            if (type == ArgType.NONE) {
                plain.add(named.getLimit());
                nodes.add(new Shown(name));
            } else if (type == ArgType.SIMPLE) {
                Part style = parsed.getPart(start + 3);
                nodes.add(new Formed(
                        name,
                        piece(parsed.getPart(start + 2)),
                        style.getType() == Part.Type.ARG_STYLE ? piece(style) : null,
                        new Piece(
                                parsed.getPatternString()
                                        .substring(
                                                parsed.getPart(start).getIndex(),
                                                parsed.getPart(limit).getLimit()),
                                parsed.getPart(start).getIndex())));
                if (style.getType() == Part.Type.ARG_STYLE) {
                    styles.add(style.getIndex());
                }
            } else {
                List<Piece> keywords = new ArrayList<>();
                Map<String, List<Node>> branches = new LinkedHashMap<>();
                for (int i = start + 2; i < limit; i++) {
                    if (parsed.getPartType(i) == Part.Type.ARG_SELECTOR) {
                        Piece keyword = piece(parsed.getPart(i));
                        while (parsed.getPartType(i) != Part.Type.MSG_START) {
                            i++;
                        }
                        List<Node> branch = new ArrayList<>();
                        i = message(i, branch);
                        keywords.add(keyword);
                        branches.put(keyword.text(), branch);
                    }
                }
                nodes.add(new Chosen(name, type, keywords, branches));
            }
            return limit;
        }
    }

    /** The words, when there is nothing to put in; null when there is. */
    @Nullable String plain() {
        if (nodes.size() == 1 && nodes.get(0) instanceof Text words) {
            return words.text().strip();
        }
        return null;
    }

    boolean isBlank() {
        return isBlank(nodes);
    }

    private static boolean isBlank(List<Node> nodes) {
        for (Node node : nodes) {
            boolean blank = node instanceof Text words
                    ? words.text().isBlank()
                    : node instanceof Chosen chosen
                            && chosen.branches().values().stream().allMatch(PatternTree::isBlank);
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    /** Whether something is said whatever the values: nothing is shown, and whatever is chosen has words. */
    boolean isAlwaysSaid() {
        return isAlwaysSaid(nodes);
    }

    private static boolean isAlwaysSaid(List<Node> nodes) {
        boolean said = false;
        for (Node node : nodes) {
            if (node instanceof Text words) {
                said |= !words.text().isBlank();
            } else if (node instanceof Chosen chosen && !chosen.isPlural()) {
                // None of what is chosen may ask for something that is not there.
                if (!chosen.branches().values().stream().allMatch(PatternTree::isAlwaysSaid)) {
                    return false;
                }
                said |= chosen.branches().containsKey(Argument.OTHER);
            } else {
                return false;
            }
        }
        return said;
    }

    boolean isSaid(Sentence.Values values) {
        return look(nodes, values) == Look.SAID;
    }

    /** What comes of a piece. */
    private enum Look {
        BLANK,
        SAID,
        MISSING
    }

    private static Look look(List<Node> nodes, Sentence.Values values) {
        Look seen = Look.BLANK;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Look look = Look.SAID;
            if (node instanceof Text words) {
                look = words.text().isBlank() ? Look.BLANK : Look.SAID;
            } else if (node instanceof Shown shown) {
                look = values.has(shown.name()) ? Look.SAID : Look.MISSING;
            } else if (node instanceof Formed formed) {
                look = values.has(formed.name()) ? Look.SAID : Look.MISSING;
            } else if (node instanceof Chosen chosen) {
                look = look(chosen, values);
            }
            if (look == Look.MISSING) {
                return look;
            }
            seen = look == Look.SAID ? look : seen;
        }
        return seen;
    }

    private static Look look(Chosen chosen, Sentence.Values values) {
        if (!chosen.isPlural()) {
            return look(chosen.branch(keyword(chosen, values)), values);
        }
        if (!values.has(chosen.name())) {
            return Look.MISSING;
        }
        // Which form a number takes is the language's to say: there has to be something to show for all of them.
        Look seen = Look.BLANK;
        for (List<Node> branch : chosen.branches().values()) {
            Look look = look(branch, values);
            if (look == Look.MISSING) {
                return look;
            }
            seen = look == Look.SAID ? look : seen;
        }
        return seen;
    }

    private static String keyword(Chosen chosen, Sentence.Values values) {
        String keyword = values.keyword(chosen.name());
        if (keyword != null) {
            return keyword;
        }
        return values.has(chosen.name()) ? Argument.OTHER : Argument.NONE;
    }

    /** Puts in what the pattern asks for, as far as it is said. */
    void put(Sentence.Values values, Map<String, Object> put) {
        put(nodes, values, put);
    }

    private static void put(List<Node> nodes, Sentence.Values values, Map<String, Object> put) {
        for (Node node : nodes) {
            if (node instanceof Shown shown) {
                put.put(shown.name() + SHOWN, values.shown(shown.name()));
            } else if (node instanceof Formed formed) {
                put.put(formed.name(), values.formed(formed.name()));
            } else if (node instanceof Chosen chosen && chosen.isPlural()) {
                put.put(chosen.name(), values.formed(chosen.name()));
                chosen.branches().values().forEach(branch -> put(branch, values, put));
            } else if (node instanceof Chosen chosen) {
                String keyword = keyword(chosen, values);
                put.putIfAbsent(chosen.name(), keyword);
                put(chosen.branch(keyword), values, put);
            }
        }
    }
}
