package io.makegood.internal.invariants;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleLayout;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.contribution.Duty;
import io.makegood.internal.drl.InvariantReader;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.text.Span;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code invariants.yaml}: what must hold of every decision, with conditions as rules write them of a {@code SettledClaim}. */
public final class PolicyInvariantsReader {
    static final List<String> FILE = List.of("invariants");
    static final List<String> INVARIANT = List.of("name", "principle", "whenever", "always", "never");
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;

    private final Bundle bundle;
    private final String text;
    private final @Nullable Collection<Rule> rules;
    private final Lexer lexer;
    private final PlacedYaml yaml;
    private final List<PolicyInvariant> invariants = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private PolicyInvariantsReader(Bundle bundle, String text, @Nullable Collection<Rule> rules, Lexer lexer) {
        this.bundle = bundle;
        this.text = text;
        this.rules = rules;
        this.lexer = lexer;
        this.yaml = new PlacedYaml(BundleLayout.INVARIANTS, text);
    }

    /**
     * The invariants of a bundle; none when it states none.
     *
     * @param rules of the bundle, whose findings they may ask for; null when they could not be read
     * @param problems gets everything that is wrong with them
     */
    public static List<PolicyInvariant> read(
            Bundle bundle, @Nullable Collection<Rule> rules, Lexer lexer, List<Problem> problems) {
        String text = bundle.invariants();
        if (text == null) {
            return List.of();
        }
        PolicyInvariantsReader reader = new PolicyInvariantsReader(bundle, text, rules, lexer);
        reader.read();
        problems.addAll(reader.yaml.problems());
        return List.copyOf(reader.invariants);
    }

    /**
     * The invariants of a bundle that was checked.
     *
     * @throws PolicyException when it was not
     */
    public static List<PolicyInvariant> read(Bundle bundle, Collection<Rule> rules, Lexer lexer) {
        List<Problem> problems = new ArrayList<>();
        List<PolicyInvariant> invariants = read(bundle, rules, lexer, problems);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return invariants;
    }

    private void read() {
        MappingNode root = yaml.root("expected `invariants`");
        if (root == null) {
            return;
        }
        Map<String, Node> fields = yaml.fields(root, FILE);
        List<Node> items = yaml.items(fields, "invariants");
        if (items.isEmpty() && yaml.isFine()) {
            yaml.wrong(Code.EMPTY_INVARIANT, root, "the file says nothing that must hold", "take it out");
        }
        if (items.size() > MOST) {
            yaml.wrong(
                    Code.TOO_LARGE,
                    items.get(MOST),
                    "`invariants` has " + items.size() + " entries, more than " + MOST,
                    "fewer of them");
            return;
        }
        for (Node item : items) {
            MappingNode node = yaml.mapping("invariants", item);
            if (node != null) {
                invariant(node);
            } else if (PlacedYaml.isNothing(item)) {
                yaml.wrong(Code.EMPTY_VALUE, item, "an entry of `invariants` is empty", "take it out");
            }
        }
    }

    private void invariant(MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, INVARIANT, List.of("name"));
        String name = yaml.required(fields, "name", node);
        Node named = fields.getOrDefault("name", node);
        if (fields.containsKey("name") && !PlacedYaml.isNothing(named)) {
            checkName(name, named);
        }
        String principle = yaml.optional(fields, "principle");
        if (principle != null
                && !bundle.principles().isEmpty()
                && !bundle.principles().containsKey(principle)) {
            String nearest = Nearest.meant(principle, bundle.principles().keySet());
            yaml.wrong(
                    Code.UNKNOWN_PRINCIPLE,
                    fields.getOrDefault("principle", node),
                    "there is no principle " + QuotedText.of(principle),
                    nearest == null
                            ? Suggestion.words("an id of `principles.yaml`")
                            : Suggestion.meant(principle, nearest));
        }
        List<Condition> whenever = new ArrayList<>();
        Node when = fields.get("whenever");
        if (when instanceof MappingNode) {
            yaml.wrong(
                    Code.WRONG_FORM,
                    when,
                    "`whenever` has fields; it says conditions as a rule does",
                    "`type == IncidentType.LATE`");
        } else if (when != null) {
            whenever.addAll(conditions("whenever", when));
        }
        Node always = fields.get("always");
        Node never = fields.get("never");
        if ((always == null) == (never == null)) {
            yaml.wrong(
                    Code.EMPTY_INVARIANT,
                    node,
                    always == null
                            ? "nothing is said that must hold"
                            : "an invariant says `always` or `never`, not both",
                    always == null ? "`always` or `never`" : "two invariants");
            return;
        }
        List<Outcome> outcomes = outcomes(always == null ? "never" : "always", always == null ? never : always);
        if (!outcomes.isEmpty()) {
            invariants.add(new PolicyInvariant(name, principle, span(named), whenever, always == null, outcomes));
        }
    }

    private void checkName(String name, Node named) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\n') >= 0) {
            yaml.wrong(
                    Code.INVALID_NAME,
                    named,
                    "`name` is no sentence on one line of at most " + LONGEST_NAME + " characters");
        } else if (!names.add(name)) {
            yaml.wrong(
                    Code.DUPLICATE_ID,
                    named,
                    "there are two invariants " + QuotedText.of(name),
                    "another name for one of them");
        }
    }

    private List<Outcome> outcomes(String key, @Nullable Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return node == null
                    ? List.of()
                    : conditions(key, node).stream()
                            .<Outcome>map(Outcome.Holds::new)
                            .toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        if (mapping.getValue().isEmpty()) {
            yaml.wrong(Code.EMPTY_INVARIANT, mapping, "`" + key + "` says nothing", "`remedy: REPLACEMENT`");
        }
        yaml.fields(mapping, OutcomeKey.NAMES, List.of(), this::keysOf).forEach((name, value) -> {
            OutcomeKey outcome = OutcomeKey.of(name);
            Set<Object> terms = terms(outcome, value);
            if (!terms.isEmpty()) {
                outcomes.add(outcome(outcome, terms, span(value)));
            }
        });
        return outcomes;
    }

    /** What can be said by a term; all there is where it is none. */
    private List<String> keysOf(Node value) {
        String written = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        List<String> fitting = OutcomeKey.NAMES.stream()
                .filter(name -> {
                    OutcomeKey key = OutcomeKey.of(name);
                    return key != OutcomeKey.FOUND && term(key, written) != null;
                })
                .toList();
        return fitting.isEmpty() ? OutcomeKey.NAMES : fitting;
    }

    /** One term, or a list of them, one of which is meant. */
    private Set<Object> terms(OutcomeKey key, Node value) {
        List<Node> items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        if (items.isEmpty() || PlacedYaml.isNothing(value)) {
            yaml.wrong(Code.EMPTY_VALUE, value, "`" + key.written() + "` has no value", "leave it out");
            return Set.of();
        }
        Set<String> findings = findings();
        Set<Object> terms = new LinkedHashSet<>();
        for (Node item : items) {
            if (!(item instanceof ScalarNode scalar)) {
                yaml.wrong(Code.WRONG_FORM, item, "`" + key.written() + "` is no term, and no list of terms");
                continue;
            }
            String written = scalar.getValue().strip();
            Object term = key == OutcomeKey.FOUND ? finding(written, findings) : term(key, written);
            if (term == null) {
                List<String> known = key == OutcomeKey.FOUND
                        ? List.copyOf(findings)
                        : TermTypes.namesOf(key.type(), bundle.vocabulary());
                yaml.wrong(
                        key == OutcomeKey.FOUND ? Code.UNKNOWN_FINDING : Code.UNKNOWN_TERM,
                        item,
                        key == OutcomeKey.FOUND
                                ? "no rule finds " + QuotedText.of(written)
                                : "`" + key.written() + "` cannot be " + QuotedText.of(written),
                        Suggestion.nearestOrAll(written, known));
            } else if (!terms.add(term)) {
                yaml.wrong(Code.DUPLICATE_ENTRY, item, QuotedText.of(written) + " is given twice", "once");
            }
        }
        return terms;
    }

    private @Nullable Object term(OutcomeKey key, String written) {
        return TermTypes.valuesOf(key.type(), bundle.vocabulary()).stream()
                .filter(term -> TermTypes.nameOf(term).equals(written))
                .findFirst()
                .orElse(null);
    }

    /** Where the rules could not be read, whatever is asked for may be found. */
    private @Nullable Object finding(String written, Set<String> findings) {
        return rules == null || findings.contains(written) ? written : null;
    }

    private Set<String> findings() {
        return rules == null
                ? Set.of()
                : rules.stream()
                        .flatMap(rule -> rule.actions().stream())
                        .filter(action -> action.verb().getName().equals("find"))
                        .flatMap(Action::constants)
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Outcome outcome(OutcomeKey key, Set<Object> terms, Span span) {
        Duty duty = key.duty();
        if (duty != null) {
            Set<Enum<?>> constants =
                    terms.stream().<Enum<?>>map(term -> (Enum<?>) term).collect(Collectors.toSet());
            return new Outcome.Term(duty, constants, key.otherwise());
        }
        return switch (key) {
            case ELIGIBLE -> new Outcome.Eligible(remedies(terms));
            case RULED_OUT -> new Outcome.RuledOut(remedies(terms));
            case FOUND -> new Outcome.Holds(found(terms, span));
            case REMEDY, STATUS, FAULT ->
                new Outcome.Holds(new Condition.Comparison(
                        new Operand.Property(List.of(key.written()), key.type(), null, span),
                        Operator.IN,
                        terms.stream()
                                .<Operand>map(term -> new Operand.Constant(term, key.type(), span))
                                .toList(),
                        span));
            default -> new Outcome.Said(key.written(), Set.copyOf(terms));
        };
    }

    private static Set<RemedyType> remedies(Set<Object> terms) {
        return terms.stream().map(RemedyType.class::cast).collect(Collectors.toSet());
    }

    private static Condition found(Set<Object> findings, Span span) {
        Operand yes = new Operand.Constant(true, boolean.class, span);
        List<Condition> any = findings.stream()
                .<Condition>map(words -> new Condition.Comparison(
                        new Operand.Call(List.of(), Function.FOUND, words.toString(), span),
                        Operator.EQUAL,
                        List.of(yes),
                        span))
                .toList();
        return any.size() == 1 ? any.get(0) : new Condition.AnyOf(any, span);
    }

    /** Conditions as a rule writes them: a text, or a list of texts, all of which hold. */
    private List<Condition> conditions(String key, Node node) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<Condition> conditions = new ArrayList<>();
        if (items.isEmpty()) {
            yaml.wrong(Code.EMPTY_INVARIANT, node, "`" + key + "` says nothing", "leave it out");
        }
        for (Node item : items) {
            if (!(item instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                yaml.wrong(
                        Code.EMPTY_INVARIANT,
                        item,
                        "`" + key + "` says nothing a rule could ask",
                        "`type == IncidentType.LATE`");
            } else {
                conditions.addAll(InvariantReader.read(
                        placed(scalar), bundle, rules == null ? null : findings(), lexer, yaml::wrong));
            }
        }
        return conditions;
    }

    /** The text of a scalar with as much before it that what is wrong with it is told where it stands. */
    private RuleSource placed(ScalarNode node) {
        Mark start = node.getStartMark();
        int from = text.offsetByCodePoints(0, start.getIndex());
        String written = text.substring(
                from, text.offsetByCodePoints(0, node.getEndMark().getIndex()));
        int line = start.getLine();
        int column = start.getColumn();
        if (node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED) {
            written = written.substring(written.indexOf('\n') + 1);
            line++;
            column = 0;
        } else if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            boolean isAsWritten = written.equals(written.charAt(0) + node.getValue() + written.charAt(0));
            written = node.getValue();
            column += isAsWritten ? 1 : 0;
        }
        return new RuleSource(BundleLayout.INVARIANTS, "\n".repeat(line) + " ".repeat(column) + written);
    }

    private static Span span(Node node) {
        Mark mark = node.getStartMark();
        return new Span(
                BundleLayout.INVARIANTS,
                mark.getLine() + 1,
                mark.getColumn() + 1,
                node.getEndMark().getLine() + 1,
                node.getEndMark().getColumn() + 1,
                mark.getIndex(),
                node.getEndMark().getIndex() - mark.getIndex());
    }
}
