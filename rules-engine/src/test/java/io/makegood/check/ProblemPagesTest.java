package io.makegood.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.problem.Code;
import io.makegood.problem.Problem;
import io.makegood.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about codes: there is one for each, what it says to avoid gives exactly this code, and what it says to prefer gives none. */
class ProblemPagesTest {
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Pattern AVOID = block("Avoid");
    private static final Pattern PREFER = block("Prefer");

    /** What no edit of a file of a bundle shows: what files are and hold, what is proven, and what is told elsewhere than by `check`. */
    private static final Set<Code> WITHOUT_EXAMPLE = EnumSet.of(
            Code.UNREADABLE_FILE,
            Code.NOT_UTF_8,
            Code.MISSING_FILE,
            Code.NEVER_ASKED,
            Code.UNSAID_REMEDY,
            Code.NAMELESS_TERM,
            Code.FOREIGN_CASE,
            Code.COVERAGE_GAP,
            Code.BROKEN_INVARIANT,
            Code.NO_REMEDY,
            Code.NEVER_FIRES,
            Code.REMEDY_NEVER_LEFT,
            Code.ALWAYS_RULED_OUT,
            Code.ALWAYS_OUTRANKED,
            Code.TIE,
            Code.ADDS_NOTHING,
            Code.IDLE_PARAMETER,
            Code.IMPLIED_CONDITION,
            Code.UNUSED_FINDING,
            Code.WRONG_CALL,
            Code.UNANSWERABLE,
            Code.UNREADABLE_RESOLUTION,
            Code.UNCOVERED_ORDER,
            Code.CONFLICTING_POLICIES,
            Code.NOT_SIGNED,
            Code.NOT_AS_DOCUMENTED,
            Code.INTERNAL_ERROR);

    private static Pattern block(String heading) {
        return Pattern.compile("(?s)\n" + heading + ":\n\n```\\w+ (\\S+)\n(.*?)\n```\n");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void what_to_avoid_gives_this_code_and_what_to_prefer_gives_none(Code code) throws IOException {
        String page = Files.readString(PAGES.resolve(code.written() + ".md"));
        assertTrue(page.startsWith("# " + code.written() + "\n"), page);
        assertTrue(page.contains("\n## Why\n") || WITHOUT_EXAMPLE.contains(code), page);
        assertEquals(code.severity() != Severity.ERROR, page.contains("ignore: [" + code.written() + "]"), page);
        Matcher avoid = AVOID.matcher(page);
        assertEquals(!WITHOUT_EXAMPLE.contains(code), avoid.find(), page);
        if (WITHOUT_EXAMPLE.contains(code)) {
            return;
        }
        SortedMap<String, String> files = BrokenBundle.baseFiles();
        String file = avoid.group(1);
        Matcher prefer = PREFER.matcher(page);
        if (prefer.find()) {
            assertEquals(file, prefer.group(1));
            String preferred = files.getOrDefault(file, "");
            int at = preferred.indexOf(prefer.group(2));
            assertFalse(at < 0, "the bundle in which nothing is wrong has this: " + prefer.group(2));
            files.put(
                    file,
                    preferred.substring(0, at)
                            + avoid.group(2)
                            + preferred.substring(at + prefer.group(2).length()));
        } else {
            files.merge(file, avoid.group(2) + "\n", String::concat);
        }
        Set<String> noted = codes(BrokenBundle.check(BrokenBundle.baseFiles()).problems());
        Set<String> told = codes(BrokenBundle.check(files).problems());
        told.removeIf(each -> noted.contains(each) && !each.equals(code.written()));
        assertEquals(Set.of(code.written()), told);
    }

    private static Set<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void there_is_no_page_without_a_code() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            Set<String> names = pages.map(page -> String.valueOf(page.getFileName()))
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toSet());
            assertEquals(
                    Arrays.stream(Code.values())
                            .map(code -> code.written() + ".md")
                            .collect(Collectors.toSet()),
                    names);
        }
    }
}
