package io.makegood.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.Token;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.problem.LostNames;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mistake in one file hides none in another one. */
class TwoMistakesTest {
    private static final int PAIRS = SampleSize.of("pairs", 25);

    private static final Set<String> TOLD_AT_ONCE = Set.of("misplaced-file", "unfinished-merge");

    /** Found by deciding the documented cases, which takes a policy. */
    private static final Set<String> FOUND_BY_DECIDING = Set.of("wrong-step");

    /** That there is nothing of a name, or nothing of its unit. */
    private static final Set<String> OF_PARAMETERS_AND_PRINCIPLES =
            Set.of("unknown-parameter", "missing-parameter", "wrong-unit", "unknown-principle");

    private static final Set<String> OF_RULES = Set.of("unknown-rule", "unknown-finding");

    /** A bundle with one mistake, and what is told of it. */
    private record Alone(BrokenBundle broken, SortedMap<String, String> files, List<Problem> errors) {
        static Alone of(Path path) {
            try {
                BrokenBundle broken = BrokenBundle.of(String.valueOf(path.getFileName()), Files.readString(path));
                return new Alone(broken, broken.files(), TwoMistakesTest.errors(broken.files()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Files that belong to no bundle are told before it is one. */
        boolean isOfBundle() {
            return errors.stream().noneMatch(problem -> TOLD_AT_ONCE.contains(problem.code()));
        }

        SortedMap<String, String> with(Alone other) {
            SortedMap<String, String> both = new TreeMap<>(files);
            String path = other.broken.file();
            both.remove(path);
            Stream.ofNullable(other.files.get(path)).forEach(text -> both.put(path, text));
            return both;
        }

        /** Whether the names or words that another mistake is about cannot be made out because of this one. */
        boolean mayHide(Problem other) {
            if (FOUND_BY_DECIDING.contains(other.code())) {
                return true;
            }
            if (OF_PARAMETERS_AND_PRINCIPLES.contains(other.code())) {
                return errors.stream().anyMatch(problem -> LostNames.areIn(problem));
            }
            if (OF_RULES.contains(other.code())) {
                return broken.file().startsWith("rules/")
                        && new DroolsLexer()
                                        .tokens(new RuleSource(broken.file(), String.valueOf(files.get(broken.file()))))
                                        .stream()
                                        .anyMatch(token -> token.kind() == Token.Kind.UNKNOWN);
            }
            return false;
        }
    }

    @Test
    void each_of_two_mistakes_is_told_as_if_it_were_the_only_one() throws IOException {
        List<Alone> all = BrokenBundlesTest.bundles().stream()
                .map(Alone::of)
                .filter(each -> !each.errors.isEmpty() && each.isOfBundle())
                .toList();
        Random dice = new Random(Long.getLong("makegood.seed", 1));
        List<String> hidden = new ArrayList<>();
        for (int tried = 0; tried < PAIRS; ) {
            Alone one = all.get(dice.nextInt(all.size()));
            Alone other = all.get(dice.nextInt(all.size()));
            if (!one.broken.file().equals(other.broken.file())) {
                tried++;
                List<String> told = texts(errors(one.with(other)));
                hidden.addAll(hidden(one, other, told));
                hidden.addAll(hidden(other, one, told));
            }
        }
        assertEquals(List.of(), hidden, () -> hidden.size() + " hidden");
    }

    private static List<String> hidden(Alone one, Alone other, List<String> told) {
        return one.errors.stream()
                .filter(problem -> !told.contains(text(problem)) && !other.mayHide(problem))
                .map(problem -> other.broken.name() + " hides " + one.broken.name() + ": " + text(problem))
                .toList();
    }

    private static List<Problem> errors(SortedMap<String, String> files) {
        return BrokenBundle.check(files).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(TwoMistakesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.code() + " " + BrokenBundle.path(problem.file()) + ":" + problem.line() + " "
                + problem.message();
    }
}
