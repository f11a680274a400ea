package io.makegood.internal.drl;

import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions as DRL. Of what is not there, nothing is there, where Drools breaks down: so what is written asks first whether it is there. And
 * of amounts in two currencies none is more than the other.
 */
final class DrlConditions {
    /** The type of the rule's own fact. */
    private final Class<?> own;
    /** The type of the fact the conditions are about. */
    private final Class<?> fact;
    /** Where that fact lies. */
    private final int slot;

    DrlConditions(Class<?> own, int slot) {
        this(own, own, slot);
    }

    DrlConditions(Class<?> own, Class<?> fact, int slot) {
        this.own = own;
        this.fact = fact;
        this.slot = slot;
    }

    String all(List<Condition> conditions) {
        return conditions.stream().map(this::write).collect(Collectors.joining(", "));
    }

    private String write(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return write(comparison);
        }
        if (condition instanceof Condition.Not not) {
            return "!(" + write(not.condition()) + ")";
        }
        boolean all = condition instanceof Condition.AllOf;
        return condition.parts().stream().map(this::write).collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
    }

    private String write(Condition.Comparison comparison) {
        Operator operator = comparison.operator();
        boolean isDirect =
                comparison.operands().allMatch(operand -> passed(operand).isEmpty());
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            return isDirect
                    ? text(comparison)
                    : asOne("("
                            + equality(
                                    comparison.left(),
                                    operator,
                                    comparison.right().get(0)) + ")");
        }
        if (operator.isMembership()) {
            if (isDirect) {
                return text(comparison);
            }
            Operator each = operator == Operator.IN ? Operator.EQUAL : Operator.NOT_EQUAL;
            return comparison.right().stream()
                    .map(right -> equality(comparison.left(), each, right))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(operator == Operator.IN ? " || " : " && ", "(", ")"), this::asOne));
        }
        boolean isText = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        boolean isSafe = !isText
                && comparison
                        .operands()
                        .allMatch(operand -> operand.type().isPrimitive() || operand instanceof Operand.Call);
        return isDirect && isSafe ? text(comparison) : asOne("(" + guarded(comparison) + ")");
    }

    /** Of a pattern that is joined, Drools takes a conjunction apart and does not keep its order; what is compared stays in one piece. */
    private String asOne(String condition) {
        return slot == 0 ? condition : "(" + condition + " == true)";
    }

    /** Neither holds of what is not there, but for what is negated. */
    private String guarded(Condition.Comparison comparison) {
        boolean negated = comparison.operator().isNegated();
        Set<String> guards = new LinkedHashSet<>();
        comparison.operands().forEach(operand -> guards.addAll(there(operand)));
        if (comparison.operator().isOrdering() && comparison.operands().anyMatch(this::isOfAnyCurrency)) {
            guards.add(currency(comparison.left()) + " == "
                    + currency(comparison.right().get(0)));
        }
        String written = guards.stream()
                .map(guard -> negated ? guard + " == null" : guard.contains(" == ") ? guard : guard + " != null")
                .collect(Collectors.joining(negated ? " || " : " && "));
        return written.isEmpty() ? text(comparison) : written + (negated ? " || " : " && ") + text(comparison);
    }

    /** An amount that need not be in the currency of the claim. */
    private boolean isOfAnyCurrency(Operand operand) {
        boolean isAside = operand instanceof Operand.Variable
                || operand instanceof Operand.Property property && (slot != 0 || isThroughFact(property));
        return operand.type() == Money.class && isAside;
    }

    private boolean isThroughFact(Operand.Property property) {
        return steps(property).stream().anyMatch(getter -> CaseFacts.isListed(getter.type()));
    }

    private String currency(Operand amount) {
        // What functions work out is an object to Drools.
        boolean isWorkedOut = amount instanceof Operand.Variable variable
                && variable.path().isEmpty()
                && steps(amount).isEmpty();
        String read = expression(amount);
        return (isWorkedOut ? "((" + Money.class.getName() + ") " + read + ")" : read) + ".currencyUnit";
    }

    private String equality(Operand left, Operator operator, Operand right) {
        boolean isEqual = operator == Operator.EQUAL;
        if (right instanceof Operand.Constant constant && constant.value() == null) {
            return isEqual ? Objects.requireNonNullElse(absent(left), "false") : present(left);
        }
        String compared = expression(left) + " " + operator.sign() + " " + expression(right);
        String both = both(present(left), present(right));
        if (isEqual) {
            return either(both(both, compared), both(absent(left), absent(right)));
        }
        return either(
                both(both, compared), either(both(absent(left), present(right)), both(present(left), absent(right))));
    }

    /** Empty where it is always there. */
    private String present(Operand operand) {
        return there(operand).stream().map(each -> each + " != null").collect(Collectors.joining(" && "));
    }

    /** Never, as null, where it is always there. */
    private @Nullable String absent(Operand operand) {
        List<String> there = there(operand);
        return there.isEmpty()
                ? null
                : there.stream().map(each -> each + " == null").collect(Collectors.joining(" || ", "(", ")"));
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " && " + other;
    }

    private static String either(@Nullable String one, @Nullable String other) {
        if (one == null) {
            return other == null ? "false" : "(" + other + ")";
        }
        return other == null ? "(" + one + ")" : "((" + one + ") || (" + other + "))";
    }

    /** What has to be there for the operand to be there, in the order in which it is asked. */
    private List<String> there(Operand operand) {
        List<String> there = new ArrayList<>(passed(operand));
        boolean isRead = operand instanceof Operand.Property || operand instanceof Operand.Variable;
        if (isRead && !operand.type().isPrimitive()) {
            there.add(expression(operand));
        }
        return there;
    }

    /** The facts a path leads through that may not be there. */
    private List<String> passed(Operand operand) {
        List<String> passed = new ArrayList<>();
        StringBuilder at = new StringBuilder(root(operand));
        List<Property> getters = steps(operand);
        for (int i = 0; i < getters.size() - 1; i++) {
            at.append(at.length() == 0 ? "" : ".").append(getters.get(i).path());
            if (getters.get(i).isNullable()) {
                passed.add(at.toString());
            }
        }
        return passed;
    }

    /** What an attribute is, which is always the last step, only the operand knows. */
    private List<Property> steps(Operand operand) {
        List<Property> getters = new ArrayList<>();
        Class<?> type = rootType(operand);
        for (String name : names(operand)) {
            Property step = Properties.step(type, name);
            getters.add(step.isAttribute() ? step.of(operand.type()) : step);
            type = step.type();
        }
        return getters;
    }

    private Class<?> rootType(Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            return variable.slot() == 0 ? own : variable.slot() == slot ? fact : variable.root();
        }
        return fact;
    }

    private static List<String> names(Operand operand) {
        return operand instanceof Operand.Property property
                ? property.path()
                : operand instanceof Operand.Variable variable ? variable.path() : List.of();
    }

    private String root(Operand operand) {
        return operand instanceof Operand.Variable variable && variable.slot() != slot
                ? DrlWriter.variable(variable.slot())
                : "";
    }

    private String expression(Operand operand) {
        if (operand instanceof Operand.Call call && slot != 0) {
            return DrlWriter.variable(0) + "." + call.text();
        }
        if (operand instanceof Operand.Property || operand instanceof Operand.Variable) {
            String root = root(operand);
            String path = steps(operand).stream().map(Property::path).collect(Collectors.joining("."));
            return root.isEmpty() || path.isEmpty() ? root + path : root + "." + path;
        }
        return operand instanceof Operand.Constant constant ? DrlWriter.constant(constant) : operand.text();
    }

    private String text(Condition.Comparison comparison) {
        String operands = comparison.right().stream().map(this::expression).collect(Collectors.joining(", "));
        Operator operator = comparison.operator();
        return expression(comparison.left()) + " " + operator.sign() + " "
                + (operator.isMembership() ? "(" + operands + ")" : operands);
    }

    /** The list that facts are taken from. */
    String list(Operand.Variable list) {
        String guards = passed(list).stream().map(each -> each + " == null").collect(Collectors.joining(" || "));
        String expression = expression(list);
        return guards.isEmpty() ? expression : "( (" + guards + ") ? null : " + expression + " )";
    }
}
