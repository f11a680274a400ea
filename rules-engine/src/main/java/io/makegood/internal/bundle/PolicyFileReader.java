package io.makegood.internal.bundle;

import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Nearest;
import io.makegood.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code policy.yaml}: the name of the policy, its version and its parameters. */
final class PolicyFileReader {
    private static final List<String> POLICY = List.of("name", "version", "parameters");
    /** Fields one would expect to choose between policies; nothing does. */
    private static final List<String> WITHOUT_EFFECT = List.of("effectiveFrom", "effectiveTo", "countries");

    private static final List<String> PARAMETER = List.of("value", "unit", "in", "why");
    private static final SortedMap<String, CurrencyUnit> CURRENCIES = currencies();

    private final BundleYaml yaml;
    /** Texts of the rule files. */
    private final Collection<String> rules;

    private PolicyFileReader(BundleYaml yaml, Collection<String> rules) {
        this.yaml = yaml;
        this.rules = rules;
    }

    /**
     * What the file says.
     *
     * @param name empty when it has none
     * @param version empty when it has none
     */
    record PolicyFile(String name, String version, Parameters parameters) {
        /** There is no such file. */
        static final PolicyFile NONE = new PolicyFile("", "", new Parameters(Map.of()));
    }

    /**
     * Reads the file.
     *
     * @param rules texts of the rule files
     * @param problems gets everything that is wrong with it
     */
    static PolicyFile read(String text, Collection<String> rules, List<Problem> problems) {
        BundleYaml yaml = new BundleYaml(BundleLayout.POLICY, text);
        PolicyFile read = new PolicyFileReader(yaml, rules).policy();
        problems.addAll(yaml.problems());
        return read;
    }

    private PolicyFile policy() {
        MappingNode root = yaml.root("expected `name`, `version`, `parameters`");
        if (root == null) {
            return PolicyFile.NONE;
        }
        Map<String, Node> fields = fields(root);
        return new PolicyFile(
                yaml.name(fields, "name", root), yaml.name(fields, "version", root), parameters(fields, root));
    }

    private Map<String, Node> fields(MappingNode root) {
        Map<String, Node> entries = yaml.entries(root);
        root.getValue().forEach(tuple -> {
            if (tuple.getKeyNode() instanceof ScalarNode key && WITHOUT_EFFECT.contains(key.getValue())) {
                yaml.wrong(
                        key,
                        "`" + key.getValue()
                                + "` has no effect: which policy holds when and where is up to who loads it",
                        "leave it out");
            } else if (tuple.getKeyNode() instanceof ScalarNode key && !POLICY.contains(key.getValue())) {
                List<String> open = POLICY.stream()
                        .filter(name -> !entries.containsKey(name))
                        .toList();
                yaml.wrong(
                        key,
                        QuotedText.of(key.getValue()) + " is not known here",
                        Nearest.orAll(key.getValue(), open.isEmpty() ? POLICY : open));
            }
        });
        return entries;
    }

    private Parameters parameters(Map<String, Node> fields, MappingNode root) {
        Node node = fields.get("parameters");
        MappingNode nodes = yaml.mapping("parameters", node);
        Map<String, Parameters.Parameter> byName = new LinkedHashMap<>();
        if (nodes != null && nodes.getValue().size() > BundleLimits.PARAMETERS) {
            yaml.wrong(
                    nodes,
                    "the policy has " + nodes.getValue().size() + " parameters, more than " + BundleLimits.PARAMETERS,
                    "fewer of them");
            return new Parameters(byName);
        }
        Map<String, Node> entries = nodes == null ? Map.of() : yaml.entries(nodes);
        entries.forEach((name, entry) -> {
            MappingNode mapping = yaml.mapping(name, entry);
            if (mapping == null) {
                if (BundleYaml.isNothing(entry)) {
                    yaml.wrong(entry, QuotedText.of(name) + " has no value", "`value`, `unit` and `why`");
                }
            } else if (isName(name, mapping)) {
                byName.put(name, parameter(name, mapping));
                checkIsRead(name, mapping, entries);
            }
        });
        for (EngineParameter needed : EngineParameter.values()) {
            if (needed.isNeeded() && !entries.containsKey(needed.written())) {
                yaml.wrong(
                        nodes == null ? root : nodes,
                        "the engine needs a parameter `" + needed.written() + "`",
                        "`" + needed.written() + ": {value: …, unit: "
                                + needed.unit().written() + ", why: …}`");
            }
        }
        return new Parameters(byName);
    }

    private boolean isName(String name, Node node) {
        boolean isPlain = !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '-'
                                || c == '.');
        if (!isPlain) {
            yaml.wrong(
                    node,
                    QuotedText.of(name) + " is no name of a parameter",
                    "letters and digits such as `returnDays`");
            return false;
        }
        return yaml.isName("the name of a parameter", name, node);
    }

    /** What no rule reads is told when it looks like something the engine would have read. */
    private void checkIsRead(String name, Node node, Map<String, Node> entries) {
        if (EngineParameter.of(name) != null) {
            return;
        }
        List<String> open = Arrays.stream(EngineParameter.values())
                .map(EngineParameter::written)
                .filter(each -> !entries.containsKey(each))
                .toList();
        String nearest = Nearest.to(name, open);
        if (nearest != null && rules.stream().noneMatch(rule -> rule.contains("\"" + name + "\""))) {
            yaml.wrong(node, "no rule reads `" + name + "`", "`" + nearest + "`");
        }
    }

    private Parameters.Parameter parameter(String name, MappingNode node) {
        Map<String, Node> fields = yaml.fields(node, PARAMETER);
        String written = yaml.required(fields, "unit", node);
        Unit unit = Unit.of(written);
        if (unit == null && !written.isEmpty()) {
            yaml.wrong(
                    fields.getOrDefault("unit", node),
                    "the unit of `" + name + "` is " + QuotedText.of(written),
                    Nearest.orAll(written, Unit.NAMES));
        }
        String text = yaml.required(fields, "value", node);
        Node valueNode = fields.getOrDefault("value", node);
        // Money may be anything where the unit is not known, so that one mistake is not told as two.
        Unit domain = unit == null ? Unit.MONEY : unit;
        BigDecimal value = BigDecimal.ZERO;
        if (fields.get("value") instanceof ScalarNode scalar && !BundleYaml.isNothing(scalar)) {
            value = yaml.number(name, text, valueNode, domain.most(), domain.decimals());
            checkEngineParameter(name, unit, value, fields, node);
        }
        Map<String, BigDecimal> in = amounts(name, unit, fields.get("in"));
        return new Parameters.Parameter(value, written, yaml.sentence(fields, "why", node), in);
    }

    private void checkEngineParameter(
            String name, @Nullable Unit unit, BigDecimal value, Map<String, Node> fields, Node node) {
        EngineParameter known = EngineParameter.of(name);
        if (known == null || unit == null) {
            return;
        }
        if (!known.isIn(unit)) {
            yaml.wrong(
                    fields.getOrDefault("unit", node),
                    "the engine reads `" + name + "` in " + known.unit().written() + ", not in " + unit.written(),
                    "`" + known.unit().written() + "`");
        } else if (value.compareTo(BigDecimal.valueOf(known.most())) > 0) {
            yaml.wrong(
                    fields.getOrDefault("value", node),
                    "`" + name + "` is `" + value.toPlainString() + "`, more than " + known.most(),
                    null);
        } else if (value.compareTo(BigDecimal.valueOf(known.least())) < 0) {
            yaml.wrong(
                    fields.getOrDefault("value", node),
                    "`" + name + "` is `" + value.toPlainString() + "`, and nobody would have any time",
                    "at least `" + known.least() + "`");
        }
    }

    private Map<String, BigDecimal> amounts(String name, @Nullable Unit unit, @Nullable Node in) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        MappingNode mapping = yaml.mapping("in", in);
        if (mapping == null) {
            return amounts;
        }
        if (unit != Unit.MONEY && unit != null) {
            yaml.wrong(
                    mapping, "`in` has amounts in other currencies, and `" + name + "` is in " + unit.written(), null);
        }
        if (mapping.getValue().size() > BundleLimits.LIST) {
            yaml.wrong(
                    mapping,
                    "`in` has " + mapping.getValue().size() + " entries, more than " + BundleLimits.LIST,
                    "one for each currency");
            return amounts;
        }
        yaml.entries(mapping).forEach((code, amount) -> {
            CurrencyUnit currency = CURRENCIES.get(code);
            if (currency == null) {
                String nearest = Nearest.to(code.toUpperCase(Locale.ROOT), CURRENCIES.keySet());
                yaml.wrong(
                        amount,
                        QuotedText.of(code) + " is no currency",
                        nearest == null ? "an ISO code such as `EUR`" : "`" + nearest + "`");
            } else if (amount instanceof ScalarNode scalar && !BundleYaml.isNothing(scalar)) {
                amounts.put(
                        code,
                        yaml.number(
                                code,
                                scalar.getValue().strip(),
                                amount,
                                Unit.MONEY.most(),
                                currency.getDecimalPlaces()));
            } else {
                yaml.wrong(amount, "`" + code + "` is no amount such as `500`", null);
            }
        });
        return amounts;
    }

    private static SortedMap<String, CurrencyUnit> currencies() {
        SortedMap<String, CurrencyUnit> currencies = new TreeMap<>();
        for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
            if (!currency.isPseudoCurrency()) {
                currencies.put(currency.getCode(), currency);
            }
        }
        return currencies;
    }
}
