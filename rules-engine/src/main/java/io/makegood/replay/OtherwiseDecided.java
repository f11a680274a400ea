package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.NodeProblems;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.problem.Problem;
import io.makegood.replay.DocumentedCase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What is told where documented cases come out otherwise: of one case what is different, where it is expected, as it is probably the case that is wrong; of several
 * that there are some, as it is probably what they have in common.
 */
final class OtherwiseDecided {
    private static final int WORTH_LISTING = 4;

    private OtherwiseDecided() {}

    /** What is told; null when all cases somebody stands for come out as documented. */
    static @Nullable Problem of(Policy policy, List<CaseResult> results) {
        List<CaseResult> different =
                results.stream().filter(OtherwiseDecided::isDifferent).toList();
        if (different.isEmpty()) {
            return null;
        }
        CaseResult first = different.get(0);
        if (different.size() == 1) {
            return ofOne(policy, first);
        }
        String names = different.stream()
                .limit(WORTH_LISTING)
                .map(each -> "`" + each.id() + "`")
                .collect(Collectors.joining(", ", "", different.size() > WORTH_LISTING ? ", …" : ""));
        return Code.DECIDED_OTHERWISE
                .problem(
                        different.size() + " of " + results.size() + " documented cases come out otherwise: " + names,
                        "`makegood replay`, which tells what and why")
                .in(first.file());
    }

    private static boolean isDifferent(CaseResult result) {
        DocumentedCase documented = result.documented();
        return documented != null
                && documented.kind() != Kind.UNCONFIRMED
                && result.steps().stream().anyMatch(step -> !step.isGreen());
    }

    private static Problem ofOne(Policy policy, CaseResult result) {
        int number = 0;
        while (result.steps().get(number).isGreen()) {
            number++;
        }
        List<Mismatch> mismatches = result.steps().get(number).mismatches();
        Mismatch mismatch = mismatches.get(0);
        boolean isExpectation =
                !mismatch.place().startsWith("never:") && !mismatch.place().equals("cites");
        long others = result.steps().stream()
                        .mapToLong(step -> step.mismatches().size())
                        .sum()
                - 1;
        String message = (isExpectation
                        ? "`" + mismatch.place() + "` comes out as " + QuotedText.of(mismatch.got()) + ", not as "
                                + QuotedText.of(mismatch.expected())
                        : mismatch.place().equals("cites")
                                ? "nothing that comes out rests on " + QuotedText.of(mismatch.expected())
                                : "what must never be comes out (" + mismatch.place() + ")")
                + (others > 0 ? ", and " + others + " more" : "");
        Node node = node(policy, result, number, mismatch);
        Suggestion meant = isExpectation && isShort(mismatch.got())
                ? Suggestion.words("`" + mismatch.got() + "`")
                : Suggestion.words("`makegood replay`, which tells why");
        return node == null
                ? Code.DECIDED_OTHERWISE.problem(message, meant.words()).in(result.file())
                : NodeProblems.of(Code.DECIDED_OTHERWISE, result.file(), node, message, meant);
    }

    private static boolean isShort(String got) {
        return !got.isEmpty()
                && got.length() < 80
                && got.chars().noneMatch(c -> "[{\n".indexOf(c) >= 0)
                && !got.equals("nothing");
    }

    /** Where in the file of a case the value stands that does not come out; null when that is not clear. */
    private static @Nullable Node node(Policy policy, CaseResult result, int step, Mismatch mismatch) {
        String text = policy.cases().entrySet().stream()
                .filter(entry -> result.file().endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        MappingNode root = new PlacedYaml(result.file(), text).root("");
        Node steps = root == null ? null : PlacedYaml.valueOf(root, "steps");
        if (!(steps instanceof SequenceNode list)
                || list.getValue().size() <= step
                || !(list.getValue().get(step) instanceof MappingNode written)) {
            return null;
        }
        Node part = PlacedYaml.valueOf(
                written,
                mismatch.place().startsWith("never:")
                        ? "never"
                        : mismatch.place().equals("cites") ? "cites" : "expect");
        if (part == null) {
            return written;
        }
        String place = mismatch.place().replaceAll("\\[[^\\]]*]", "");
        String key = mismatch.place().equals("cites") ? "" : place.substring(place.lastIndexOf('.') + 1);
        List<ScalarNode> sameKey = new ArrayList<>();
        List<ScalarNode> same = new ArrayList<>();
        PlacedYaml.scalars(part, (name, scalar) -> {
            boolean isSame = scalar.getValue().strip().equals(mismatch.expected());
            if (isSame) {
                same.add(scalar);
            }
            if (isSame && name.equals(key)) {
                sameKey.add(scalar);
            }
        });
        return !sameKey.isEmpty() ? sameKey.get(0) : !same.isEmpty() ? same.get(0) : part;
    }
}
