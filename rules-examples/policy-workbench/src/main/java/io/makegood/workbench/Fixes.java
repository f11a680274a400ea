package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.bundle.PolicyBundle;
import io.makegood.engine.Policy;
import io.makegood.engine.Resolutions;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.problem.EditedText;
import io.makegood.problem.Edit;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.replay.CaseResult;
import io.makegood.replay.PolicyCheck;
import io.makegood.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies what was probably meant to the files of a bundle. Every edit is tried first: its problem has to be gone and no other error may come in its place, and the
 * documented cases are decided with it. What changes a decision is not applied unless that is asked for.
 */
final class Fixes {
    /** Edits of one bundle; a person who has more looks at them. */
    private static final int MOST = 500;

    private static final Pattern ONE_VALUE = Pattern.compile("`[^`…]+`");

    private static final Pattern COMPARISON =
            Pattern.compile("(?<![\\w.$])([\\w.$]+)\\s*(?:[=!<>]=|[<>])\\s*([\\w.$]+)(?![\\w.$(])");

    private final Path bundle;
    private final boolean all;
    private final List<Problem> applied = new ArrayList<>();
    private final Map<Problem, String> refused = new LinkedHashMap<>();
    /** Of the files that change, by their paths within the bundle. */
    private final Map<String, String> texts = new TreeMap<>();

    private PolicyCheck check;

    private Fixes(Path bundle, PolicyCheck check, boolean all) {
        this.bundle = bundle;
        this.check = check;
        this.all = all;
    }

    /**
     * Applies the edits of all problems of a bundle.
     *
     * @param all also those that change a decision, or of which nobody can tell
     */
    static Fixes apply(Path bundle, PolicyCheck check, boolean all) {
        Fixes fixes = new Fixes(bundle, check, all);
        fixes.apply();
        return fixes;
    }

    /** Those whose edit was applied. */
    List<Problem> applied() {
        return List.copyOf(applied);
    }

    /** Those whose edit was not applied, and why. */
    Map<Problem, String> refused() {
        return refused;
    }

    /** What is left. */
    PolicyCheck left() {
        return check;
    }

    private void apply() {
        // All of them at first: a policy with several slips cannot be decided before the last one is mended.
        take(open());
        for (int count = 0; count < MOST; count++) {
            Optional<Problem> next = open().stream().findFirst();
            if (next.isEmpty()) {
                break;
            }
            take(List.of(next.get()));
        }
        texts.forEach(this::write);
        // What is told as one value, and so little speaks for that nobody writes it unasked.
        check.problems().stream()
                .filter(problem -> problem.edit() == null
                        && ONE_VALUE.matcher(String.valueOf(problem.maybe())).matches())
                .forEach(problem -> refused.put(problem, "it is no more than a guess, to be written by hand"));
    }

    /** The problems with an edit that was not refused. */
    private List<Problem> open() {
        Set<String> known = refused.keySet().stream().map(Fixes::kind).collect(Collectors.toSet());
        return check.problems().stream()
                .filter(problem -> problem.edit() != null && !known.contains(kind(problem)))
                .toList();
    }

    /** Applies the edits, or notes why they are not applied where there is one. */
    private void take(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Map<String, List<Edit>> edits = new TreeMap<>();
        for (Problem problem : problems) {
            Edit edit = Objects.requireNonNull(problem.edit());
            edits.computeIfAbsent(fileOf(edit), any -> new ArrayList<>()).add(edit);
        }
        Map<String, String> edited = new TreeMap<>(texts);
        edits.forEach((file, own) ->
                edited.put(file, EditedText.of(texts.containsKey(file) ? texts.get(file) : read(file), own)));
        PolicyCheck after = check(edited);
        boolean isEmptied = edited.entrySet().stream()
                .anyMatch(file -> selfComparisons(file.getValue())
                        > selfComparisons(
                                texts.containsKey(file.getKey()) ? texts.get(file.getKey()) : read(file.getKey())));
        String why = isEmptied && !all ? "something would be compared with itself" : why(problems, after);
        if (why == null) {
            applied.addAll(problems);
            texts.putAll(edited);
            check = after;
        } else if (problems.size() == 1) {
            refused.put(problems.get(0), why);
        }
    }

    /** Why the edits are not applied; null when they are. */
    private @Nullable String why(List<Problem> problems, PolicyCheck after) {
        Set<String> left = after.problems().stream().map(Fixes::kind).collect(Collectors.toSet());
        boolean isGone = problems.stream().noneMatch(problem -> left.contains(kind(problem)));
        if (!isGone || after.errors().size() > check.errors().size()) {
            return "something else would be wrong then";
        }
        if (all) {
            return null;
        }
        if (after.policy() == null) {
            return "other problems keep the policy from deciding, so that nobody can see what it changes";
        }
        Set<String> changed = check.policy() == null ? Set.of() : changed(check, after);
        if (!changed.isEmpty()) {
            return "it changes a decision: " + String.join(", ", changed);
        }
        Set<String> undocumented = undocumented(check, after);
        return undocumented.isEmpty()
                ? null
                : String.join(", ", undocumented) + (undocumented.size() == 1 ? " comes" : " come")
                        + " out otherwise with it than documented";
    }

    /** How many comparisons have the same on both sides, which nobody means. */
    private static long selfComparisons(String text) {
        return COMPARISON
                .matcher(text)
                .results()
                .filter(comparison -> comparison.group(1).equals(comparison.group(2)))
                .count();
    }

    private static String kind(Problem problem) {
        return problem.code() + ' ' + problem.file() + ' ' + problem.message();
    }

    /** The documented cases that could not be decided before and do not come out as documented; nothing else says what they are to come out as. */
    private static Set<String> undocumented(PolicyCheck before, PolicyCheck after) {
        Set<String> decided =
                before.policy() == null ? Set.of() : decided(before).keySet();
        return results(after).stream()
                .filter(result -> result.documented() != null && !decided.contains(result.id()))
                .filter(result -> !result.isGreen() && !result.isToBeConfirmed())
                .map(CaseResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The documented cases that are decided otherwise, in whatever. */
    private static Set<String> changed(PolicyCheck before, PolicyCheck after) {
        Map<String, String> decided = decided(before);
        Set<String> changed = new TreeSet<>();
        decided(after).forEach((id, decision) -> {
            if (decided.containsKey(id) && !decision.equals(decided.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static Map<String, String> decided(PolicyCheck check) {
        Map<String, String> decided = new TreeMap<>();
        for (CaseResult result : results(check)) {
            if (result.documented() == null || !result.problems().isEmpty()) {
                // There was nothing to decide.
                continue;
            }
            decided.put(
                    result.id(),
                    result.steps().stream()
                            .map(step -> withoutPolicy(Resolutions.toJson(step.resolution())))
                            .collect(Collectors.joining("\n")));
        }
        return decided;
    }

    /** Every edit makes another policy of it. */
    private static String withoutPolicy(String resolution) {
        ObjectNode json = (ObjectNode) Json.read(resolution);
        json.remove("policy");
        return json.toString();
    }

    private static List<CaseResult> results(PolicyCheck check) {
        Policy policy = Objects.requireNonNull(check.policy());
        return Replay.of(policy).runAll(result -> {}).cases();
    }

    /** What is told of the bundle with other texts of some files. */
    private PolicyCheck check(Map<String, String> edited) {
        try {
            List<Problem> unread = new ArrayList<>();
            Map<String, String> files = BundleReader.texts(bundle, unread);
            Map<String, byte[]> contents = new TreeMap<>();
            edited.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
            files.putAll(BundleReader.texts(contents, unread));
            return PolicyCheck.of(PolicyBundle.of(bundle.toString(), files));
        } catch (PolicyException e) {
            return new PolicyCheck(null, e.problems(), List.of());
        }
    }

    private String fileOf(Edit edit) {
        return bundle.relativize(Path.of(String.valueOf(edit.file())))
                .toString()
                .replace('\\', '/');
    }

    private String read(String file) {
        try {
            return Files.readString(bundle.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(bundle.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
