package io.makegood.internal.drl;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Function;
import io.makegood.internal.text.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which parameter of a policy was probably meant where a number stands, or a parameter in another unit. */
final class ParameterMeant {
    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 4;

    /** Digits; no parameter has as many. */
    private static final int LONGEST = 20;

    private final Parameters parameters;
    /** How the parameters are called where one is read. */
    private final String policy;

    /** @param policy such as {@code policy} or {@code $claim.getPolicy()} */
    ParameterMeant(Parameters parameters, String policy) {
        this.parameters = parameters;
        this.policy = policy;
    }

    /**
     * The parameter of a unit that has the number for its value; otherwise those that have words in common with what is spoken of, or all where they are few.
     *
     * @param function with which it is read
     * @param written the number that stands there; null when there is none
     * @param spokenOf the property it is compared with, or the verb it is given to
     */
    Suggestion of(Function function, @Nullable String written, String spokenOf) {
        List<String> fitting = parameters.names().stream()
                .filter(name -> function.reads(parameters.get(name).unit()))
                .toList();
        BigDecimal number = written == null ? null : number(written);
        List<String> equal = number == null
                ? List.of()
                : fitting.stream()
                        .filter(name -> parameters.number(name).compareTo(number) == 0)
                        .toList();
        if (equal.size() == 1) {
            return Suggestion.write(read(function, equal.get(0)));
        }
        List<String> some = equal.isEmpty() ? fitting : equal;
        List<String> like = Nearest.byWords(spokenOf.substring(spokenOf.lastIndexOf('.') + 1), some);
        List<String> likely = like.isEmpty() ? some : like;
        if (likely.isEmpty() || likely.size() > A_FEW) {
            return Suggestion.words("`" + read(function, "…") + "`");
        }
        // A number of its own has a reason that no other parameter gives.
        return Suggestion.words(
                likely.stream().map(name -> '`' + read(function, name) + '`').collect(Collectors.joining(" or "))
                        + (number == null || !equal.isEmpty() ? "" : ", or a parameter of its own"));
    }

    private String read(Function function, String name) {
        // A share is asked of the claim whose price it is of.
        String asked = function == Function.SHARE_OF_PAID ? policy.replace(".getPolicy()", "") : policy;
        return asked + "." + function.call() + "(\"" + name + "\")";
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
