package io.makegood.internal.deciding;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.joins.Accumulated;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import io.makegood.resolution.UsedFact;
import io.makegood.rules.ReportedClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cites the facts of the case that a rule related, each by its key and by what was read of it. */
final class RelatedFacts {
    private RelatedFacts() {}

    /** Adds what an element of a rule found. */
    static void cite(ClaimContext context, Firing firing, Element element, List<UsedFact> facts) {
        Pattern pattern = element.pattern();
        Object found = firing.tuple()[pattern.slot()];
        if (element instanceof Element.Accumulate accumulate) {
            String places = places(context, firing, pattern, found);
            accumulate
                    .results()
                    .forEach(result -> facts.add(new UsedFact(
                            result.variable().substring(1), ReasonText.shown(firing.tuple()[result.slot()]), places)));
        } else if (element instanceof Element.Not) {
            facts.add(new UsedFact(element.text(), "yes", listOf(context, firing, pattern)));
        } else if (found != null) {
            cite(context, firing.rule(), pattern, found, facts);
        }
    }

    /** What was read of one fact; its key, if nothing was. */
    private static void cite(ClaimContext context, Rule rule, Pattern pattern, Object found, List<UsedFact> facts) {
        Map<List<String>, Class<?>> read = new LinkedHashMap<>();
        pattern.conditions().stream().flatMap(condition -> condition.operands()).forEach(operand -> {
            if (operand instanceof Operand.Property property) {
                read.put(property.path(), property.type());
            }
        });
        Stream.concat(
                        rule.operands(),
                        rule.actions().stream().map(Action::arguments).flatMap(List::stream))
                .forEach(operand -> {
                    if (operand instanceof Operand.Variable variable
                            && variable.slot() == pattern.slot()
                            && !variable.path().isEmpty()
                            && !variable.isFacts()) {
                        read.put(variable.path(), variable.type());
                    }
                });
        String type = pattern.fact().getSimpleName();
        String name = pattern.variable().isEmpty()
                ? Character.toLowerCase(type.charAt(0)) + type.substring(1)
                : pattern.variable().substring(1);
        if (read.isEmpty()) {
            String place = place(context.caseFile(), found);
            facts.add(new UsedFact(name, place.substring(place.lastIndexOf('/') + 1), place));
        }
        read.forEach((path, valueType) -> facts.add(new UsedFact(
                name + "." + String.join(".", path),
                ReasonText.shown(Properties.valueOf(found, path), valueType),
                place(context.caseFile(), found, path))));
    }

    private static String places(ClaimContext context, Firing firing, Pattern pattern, @Nullable Object found) {
        if (!(found instanceof Accumulated accumulated) || accumulated.count() == 0) {
            return listOf(context, firing, pattern);
        }
        List<String> places = new ArrayList<>();
        accumulated.first().forEach(fact -> places.add(place(context.caseFile(), fact)));
        int more = accumulated.count() - accumulated.first().size();
        return String.join(", ", places) + (more > 0 ? " and " + more + " more" : "");
    }

    /** The list that was looked through. */
    private static String listOf(ClaimContext context, Firing firing, Pattern pattern) {
        Operand.Variable from = pattern.from();
        if (from == null) {
            return CaseFacts.listOf(pattern.fact());
        }
        Object owner = firing.tuple()[from.slot()];
        if (from.slot() > 0 && owner != null) {
            return place(context.caseFile(), owner, from.path());
        }
        return place(context, firing.fact().getClass(), from.path());
    }

    private static String place(CaseFile caseFile, Object fact) {
        return CaseFacts.placeOf(caseFile, fact);
    }

    private static String place(CaseFile caseFile, Object fact, List<String> path) {
        return fact instanceof ReportedClaim claim
                ? place(claim.context(), ReportedClaim.class, path)
                : place(caseFile, fact) + "/" + String.join("/", path);
    }

    private static String place(ClaimContext context, Class<?> type, List<String> path) {
        return Properties.placesOf(type, String.join(".", path)).stream()
                .map(from -> FactSources.of(context, from))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
