package io.makegood.internal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Reads conditions and consequences of the plain form nearly all rules have: comparisons of properties, and verbs of the fact. What is not of
 * that form is left to the compiler of the whole language.
 */
final class RuleParser {
    private final String text;
    private final String variable;
    private final SortedMap<String, Class<?>> vocabulary;
    private int at;

    private RuleParser(String text, String variable, SortedMap<String, Class<?>> vocabulary) {
        this.text = text;
        this.variable = variable;
        this.vocabulary = vocabulary;
    }

    /** The text is not of the plain form. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain(String message) {
            super(message, null, false, false);
        }
    }

    static List<Asked> conditions(String text, SortedMap<String, Class<?>> vocabulary) throws NotPlain {
        RuleParser parser = new RuleParser(text, "", vocabulary);
        List<Asked> asked = new ArrayList<>();
        while (parser.more()) {
            asked.add(parser.condition());
            if (parser.more()) {
                parser.expect(",");
            }
        }
        return asked;
    }

    /** The calls after {@code then}, each a way that starts at the fact and ends with a verb. */
    static List<Term.Way> consequence(String text, String variable, SortedMap<String, Class<?>> vocabulary)
            throws NotPlain {
        RuleParser parser = new RuleParser(text, variable, vocabulary);
        List<Term.Way> calls = new ArrayList<>();
        while (parser.more()) {
            if (parser.term() instanceof Term.Way way
                    && way.steps().get(way.steps().size() - 1).arguments() != null) {
                calls.add(way);
            } else {
                throw parser.notPlain();
            }
            parser.expect(";");
        }
        return calls;
    }

    private Asked condition() throws NotPlain {
        boolean negated = peek('!') && !text.startsWith("!=", at);
        if (negated) {
            at++;
        }
        Term left = term();
        if (negated || !more() || peek(',')) {
            return new Asked(left, Comparison.EQUAL, List.of(new Term.Constant(!negated)));
        }
        Comparison comparison = comparison();
        if (comparison == Comparison.IN || comparison == Comparison.NOT_IN) {
            expect("(");
            return new Asked(left, comparison, arguments());
        }
        return new Asked(left, comparison, List.of(term()));
    }

    private Comparison comparison() throws NotPlain {
        if (word("not")) {
            if (!word("in")) {
                throw notPlain();
            }
            return Comparison.NOT_IN;
        }
        if (word("in")) {
            return Comparison.IN;
        }
        int length = at + 1 < text.length() && text.charAt(at + 1) == '=' ? 2 : 1;
        Comparison found = Comparison.of(text.substring(at, Math.min(text.length(), at + length)));
        if (found == null) {
            throw notPlain();
        }
        at += length;
        return found;
    }

    private Term term() throws NotPlain {
        if (!more()) {
            throw notPlain();
        }
        char c = text.charAt(at);
        if (c == '"') {
            return new Term.Constant(string());
        }
        if (Character.isDigit(c)) {
            return new Term.Constant(number());
        }
        String name = name();
        switch (name) {
            case "true":
                return new Term.Constant(true);
            case "false":
                return new Term.Constant(false);
            case "null":
                return new Term.Constant(null);
            default:
        }
        Class<?> terms = vocabulary.get(name);
        if (terms != null) {
            expect(".");
            return new Term.Constant(termOf(terms, name()));
        }
        return way(name);
    }

    private Term way(String first) throws NotPlain {
        List<Term.Step> steps = new ArrayList<>();
        boolean isFact = !variable.isEmpty() && first.equals(variable);
        if (!isFact) {
            steps.add(step(first));
        }
        while (peek('.')) {
            at++;
            steps.add(step(name()));
        }
        if (steps.isEmpty()) {
            throw notPlain();
        }
        return new Term.Way(List.copyOf(steps));
    }

    private Term.Step step(String name) throws NotPlain {
        if (!peek('(')) {
            return new Term.Step(name, null);
        }
        at++;
        return new Term.Step(name, arguments());
    }

    /** Terms up to the closing bracket. */
    private List<Term> arguments() throws NotPlain {
        List<Term> arguments = new ArrayList<>();
        while (!peek(')')) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(term());
        }
        at++;
        return List.copyOf(arguments);
    }

    private Object termOf(Class<?> terms, String name) throws NotPlain {
        for (Object term : terms.getEnumConstants()) {
            if (((Enum<?>) term).name().equals(name)) {
                return term;
            }
        }
        throw notPlain();
    }

    private String string() throws NotPlain {
        int end = text.indexOf('"', at + 1);
        if (end < 0 || text.substring(at, end).contains("\\")) {
            throw notPlain();
        }
        // The same words are compared again and again, most often with themselves.
        String value = text.substring(at + 1, end).intern();
        at = end + 1;
        return value;
    }

    private Object number() throws NotPlain {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at - start > 9 || (at < text.length() && (text.charAt(at) == '.' || isNameChar(text.charAt(at))))) {
            throw notPlain();
        }
        return Long.valueOf(text.substring(start, at));
    }

    private String name() throws NotPlain {
        more();
        int start = at;
        while (at < text.length() && isNameChar(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw notPlain();
        }
        return text.substring(start, at);
    }

    private boolean word(String word) {
        boolean here = text.startsWith(word, at)
                && (at + word.length() == text.length() || !isNameChar(text.charAt(at + word.length())));
        if (here) {
            at += word.length();
            more();
        }
        return here;
    }

    private static boolean isNameChar(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    private void expect(String sign) throws NotPlain {
        more();
        if (!text.startsWith(sign, at)) {
            throw notPlain();
        }
        at += sign.length();
    }

    private boolean peek(char c) {
        return more() && text.charAt(at) == c;
    }

    /** Whether anything but white space and comments follows; steps over those. */
    private boolean more() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private NotPlain notPlain() {
        return new NotPlain("not of the plain form at `" + text.substring(Math.min(at, text.length())) + "`");
    }
}
