package io.makegood.internal.drl;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Function;
import io.makegood.internal.text.Nearest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parameter of a policy was probably meant where a number stands, or a parameter in another unit. */
final class ParameterMeant {
    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 4;

    private static final String UNKNOWN = "…";

    /** Digits; no parameter has as many. */
    private static final int LONGEST = 20;

    private final Parameters parameters;
    /** What has the functions that read parameters. */
    private final String policy;
    /** What has the function that takes a share of what was paid; empty where that is the rule's own fact. */
    private final String claim;

    private ParameterMeant(Parameters parameters, String policy, String claim) {
        this.parameters = parameters;
        this.policy = policy;
        this.claim = claim;
    }

    /** In a condition, where the policy is reached by this path. */
    static ParameterMeant inCondition(Parameters parameters, String policy) {
        return new ParameterMeant(parameters, policy, "");
    }

    /** For a verb of the fact of this name. */
    static ParameterMeant ofVerb(Parameters parameters, String variable) {
        return new ParameterMeant(parameters, variable + ".getPolicy()", variable + ".");
    }

    /**
     * The parameter of a unit that has the number for its value; otherwise those that have words in common with what is spoken of, or all where they are few.
     *
     * @param function with which it is read
     * @param written the number that stands there; null when there is none
     * @param spokenOf the property it is compared with, or the verb it is given to
     */
    Suggestion of(Function function, @Nullable String written, String spokenOf) {
        BigDecimal number = written == null ? null : number(written);
        List<String> equal = equal(function, number);
        if (equal.size() == 1) {
            return Suggestion.write(call(function, equal.get(0)));
        }
        List<String> calls = calls(function, equal.isEmpty() ? fitting(function) : equal, spokenOf);
        boolean isKnown = !calls.get(0).equals(call(function, UNKNOWN));
        // A number of its own has a reason that no other parameter gives.
        return Suggestion.words("`" + String.join("` or `", calls) + "`"
                + (isKnown && number != null && equal.isEmpty() ? ", or a parameter of its own" : ""));
    }

    /** How the parameters of a unit are read that are likely to be meant by what is spoken of; at least one, without its name when nobody knows. */
    List<String> calls(Function function, String spokenOf) {
        return calls(function, fitting(function), spokenOf);
    }

    private List<String> calls(Function function, List<String> names, String spokenOf) {
        String spoken = spokenOf.substring(spokenOf.lastIndexOf('.') + 1);
        List<String> like = Nearest.byWords(spoken, names);
        List<String> likely = like.isEmpty() ? Nearest.ordered(spoken, names) : like;
        return likely.isEmpty() || likely.size() > A_FEW
                ? List.of(call(function, UNKNOWN))
                : likely.stream().map(name -> call(function, name)).toList();
    }

    private List<String> fitting(Function function) {
        return parameters.names().stream()
                .filter(name -> function.reads(parameters.get(name).unit()))
                .toList();
    }

    private List<String> equal(Function function, @Nullable BigDecimal number) {
        return number == null
                ? List.of()
                : fitting(function).stream()
                        .filter(name -> parameters.number(name).compareTo(number) == 0)
                        .toList();
    }

    private String call(Function function, String name) {
        String owner = function == Function.SHARE_OF_PAID ? claim : policy + ".";
        return owner + function.call() + "(\"" + name + "\")";
    }

    private static @Nullable BigDecimal number(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(written.replace("_", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
