package io.makegood.generated;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.drools.Condition;
import io.makegood.internal.drools.DrlReader;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.vocabulary.RemedyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All policies that differ from the default policy by one mistake. */
final class Mutants {
    private static final Pattern COMPARISON = Pattern.compile("==|!=|<=|>=|<|>|\\bnot in\\b|\\bin\\b");
    private static final Pattern REMEDY = Pattern.compile("RemedyType\\.([A-Z_]+)");
    private static final Map<String, String> FLIPPED =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">", "in", "not in", "not in", "in");

    private final Bundle bundle = BundleReader.readResource("customer-first");
    private final List<RuleText> rules = DrlReader.read(bundle);
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants() {}

    static List<Mutant> all() {
        Mutants all = new Mutants();
        all.rules.forEach(all::of);
        all.bundle.parameters().names().forEach(all::ofParameter);
        return all.mutants;
    }

    /** The policy without a mistake. */
    static Mutant none() {
        Mutants all = new Mutants();
        return new Mutant(Mutant.Kind.RULE_DROPPED, "none", "nothing", all.bundle, all.rules);
    }

    private void of(RuleText text) {
        add(Mutant.Kind.RULE_DROPPED, text, "the whole rule", null);
        List<String> conditions = Condition.split(text.conditions());
        for (int i = 0; i < conditions.size(); i++) {
            String condition = conditions.get(i).strip();
            if (condition.isEmpty()) {
                continue;
            }
            List<String> others = new ArrayList<>(conditions);
            others.remove(i);
            add(
                    Mutant.Kind.CONDITION_DROPPED,
                    text,
                    "`" + condition + "`",
                    Mutant.with(text, String.join(", ", others), text.consequence()));
            List<String> flipped = new ArrayList<>(conditions);
            flipped.set(i, flipped(condition));
            add(
                    Mutant.Kind.COMPARISON_FLIPPED,
                    text,
                    "`" + condition + "`",
                    Mutant.with(text, String.join(", ", flipped), text.consequence()));
        }
        Matcher remedy = REMEDY.matcher(text.consequence());
        while (remedy.find()) {
            RemedyType other = swapped(RemedyType.valueOf(remedy.group(1)));
            String consequence = text.consequence().substring(0, remedy.start())
                    + "RemedyType." + other
                    + text.consequence().substring(remedy.end());
            add(
                    Mutant.Kind.REMEDY_SWAPPED,
                    text,
                    remedy.group(1) + " for " + other,
                    Mutant.with(text, text.conditions(), consequence));
        }
    }

    private static RemedyType swapped(RemedyType remedy) {
        return remedy == RemedyType.REFUND_FULL ? RemedyType.STORE_CREDIT : RemedyType.REFUND_FULL;
    }

    private void add(Mutant.Kind kind, RuleText text, String what, RuleText instead) {
        List<RuleText> others = new ArrayList<>();
        for (RuleText each : rules) {
            if (each != text) {
                others.add(each);
            } else if (instead != null) {
                others.add(instead);
            }
        }
        mutants.add(new Mutant(kind, text.rule().name(), what, bundle, others));
    }

    /** Twice as much, and half; of days, hours and counts one more and one less. */
    private void ofParameter(String name) {
        Parameters.Parameter parameter = bundle.parameters().get(name);
        boolean whole = !parameter.unit().equals("money") && !parameter.unit().equals("ratio");
        BigDecimal more = whole
                ? parameter.value().add(BigDecimal.ONE)
                : parameter.value().multiply(BigDecimal.valueOf(2));
        BigDecimal less = whole
                ? parameter.value().subtract(BigDecimal.ONE)
                : parameter.value().divide(BigDecimal.valueOf(2));
        for (BigDecimal value : List.of(more, less)) {
            Bundle changed = ChangedBundle.withParameter(bundle, name, value);
            mutants.add(new Mutant(
                    Mutant.Kind.THRESHOLD_MOVED,
                    name,
                    parameter.value().toPlainString() + " to " + value.toPlainString(),
                    changed,
                    rules));
        }
    }

    private static String flipped(String condition) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (comparison.find()) {
            return condition.substring(0, comparison.start())
                    + FLIPPED.get(comparison.group())
                    + condition.substring(comparison.end());
        }
        return condition.startsWith("!") ? condition.substring(1) : "!" + condition;
    }
}
