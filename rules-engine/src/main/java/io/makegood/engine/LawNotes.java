package io.makegood.engine;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.problem.Code;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.RemedyType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Laws that nobody can meet, as no rule proposes anything they grant. */
final class LawNotes {
    private static final int PROPOSALS_WORTH_LISTING = 4;

    private LawNotes() {}

    /** What a law grants and no rule proposes. */
    static void add(Bundle bundle, List<Rule> rules, NoteList notes) {
        Set<RemedyType> proposed = new TreeSet<>();
        for (Rule rule : rules) {
            for (Action action : rule.actions()) {
                if (action.verb().getName().equals("propose")) {
                    if (!(action.arguments().get(0) instanceof Operand.Constant constant
                            && constant.value() instanceof RemedyType remedy)) {
                        return;
                    }
                    proposed.add(remedy);
                }
            }
        }
        List<String> granted = bundle.floors().all().stream()
                .flatMap(floor -> floor.grants().stream())
                .filter(proposed::contains)
                .map(RemedyType::name)
                .distinct()
                .toList();
        List<String> likely = Stream.concat(granted.stream(), proposed.stream().map(RemedyType::name))
                .distinct()
                .limit(PROPOSALS_WORTH_LISTING)
                .toList();
        for (LegalFloor floor : bundle.floors().all()) {
            if (proposed.isEmpty() || floor.grants().stream().anyMatch(proposed::contains)) {
                continue;
            }
            String names =
                    floor.grants().stream().map(RemedyType::name).collect(Collectors.joining("` or `", "`", "`"));
            notes.add(
                    Code.UNMET_FLOOR,
                    "legal-floors.yaml",
                    "id: *[\"']?" + Pattern.quote(floor.id()) + "[\"']?\\s(?s:.*?)grants: *(?:\\[ *|\\s*- *)[\"']?",
                    floor.grants().iterator().next().name(),
                    "law `" + floor.id() + "` grants " + names
                            + ", which no rule proposes, so that it can never be met",
                    "`" + String.join("`, `", likely) + "`, or a rule that proposes it");
        }
    }
}
