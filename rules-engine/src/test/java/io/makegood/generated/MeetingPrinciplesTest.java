package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.makegood.engine.PolicyPrinciple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which principles meet in the default policy, and which one wins: found in the generated cases, not by eye. */
class MeetingPrinciplesTest {
    /** Two principles, and what it was about. */
    private record Pair(String winner, String loser, Meeting.How how) {}

    @Test
    void the_principle_of_better_rank_wins_wherever_two_meet_unless_it_is_a_veto() {
        Map<String, PolicyPrinciple> ranks = CustomerFirst.POLICY.principles();
        List<Meeting> wrong = new ArrayList<>();
        for (Meeting meeting : Sweep.once().meetings()) {
            boolean worse = ranks.get(meeting.winner()).rank()
                    > ranks.get(meeting.loser()).rank();
            if (worse && meeting.how() != Meeting.How.RULED_OUT) {
                wrong.add(meeting);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_page_of_principles_that_meet_shows_every_pair() {
        assumeTrue(Sweep.isPaged(), "the page shows what other cases bring");
        Map<String, PolicyPrinciple> ranks = CustomerFirst.POLICY.principles();
        SortedMap<Pair, Meeting> pairs = new TreeMap<>(
                Comparator.comparing((Pair pair) -> ranks.get(pair.winner()).rank())
                        .thenComparing(Pair::winner)
                        .thenComparing(Pair::loser)
                        .thenComparing(Pair::how));
        for (Meeting meeting : Sweep.once().meetings()) {
            pairs.merge(
                    new Pair(meeting.winner(), meeting.loser(), meeting.how()),
                    meeting,
                    (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
        }
        StringBuilder page = new StringBuilder("""
                # Principles that meet in the default policy

                Wherever two principles wanted different things for the same claim, in %d generated cases: which one won, how, and by which
                rules, for example. The rank of a principle stands in brackets, 1 before 10; between equals the remedy that restores more wins,
                or the obligation that is better for the customer. A veto wins whatever its rank: what cannot be, or must not be, is not.
                Written by `MeetingPrinciplesTest`; renewed with `-Dmakegood.update=true`.

                | Winner | Over | How | For example |
                |---|---|---|---|
                """.formatted(Sweep.PAGED));
        pairs.forEach((pair, example) -> page.append("| ")
                .append(ranked(pair.winner(), ranks))
                .append(" | ")
                .append(ranked(pair.loser(), ranks))
                .append(" | ")
                .append(pair.how().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" | “")
                .append(example.winningRule())
                .append("” over “")
                .append(example.losingRule())
                .append("” |\n"));
        CommittedPage.check("principles-that-meet.md", page.toString());
    }

    private static String ranked(String principle, Map<String, PolicyPrinciple> ranks) {
        return "`" + principle + "` (" + ranks.get(principle).rank() + ")";
    }
}
