package io.makegood.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.ResolutionBuilder;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A sound policy keeps the contract; what a policy does wrong is told by the test it is for, and by no other. */
@Isolated("the contract changes the time zone and the language of the machine")
class PolicyContractTest {
    private static final String BACK = "documented_cases_come_out_as_documented()";
    private static final String NEVER = "no_safeguard_has_to_object()";
    private static final String COVERAGE = "documented_cases_cover_the_rules()";
    private static final String SAME = "the_same_case_is_decided_the_same_everywhere()";
    private static final String MUTATION = "documented_cases_notice_mistakes()";

    /** Objects to everything that is paid back. */
    private static final String SAFEGUARD = """
            import io.makegood.rules.*;
            import io.makegood.vocabulary.*;

            rule "money must not be"
                @principle("fair")
                @because("{itemTitle} would be paid back")
            when
                $decision : FinishedDecision( remedy == RemedyType.REFUND_FULL )
            then
                $decision.violates( "money goes back" );
            end
            """;

    /** Fires for what no documented case is about. */
    private static final String SILENT = """

            rule "what is late is sent again"
                @principle("fair")
                @because("{itemTitle} is late")
            when
                $claim : AssessedClaim( type == IncidentType.LATE )
            then
                $claim.propose( RemedyType.REPLACEMENT );
            end
            """;

    /** A contract that is kept. */
    static class Sound extends PolicyContract {
        @Override
        protected Policy policy() {
            return Shop.policy();
        }

        @Override
        protected Stream<CaseFile> furtherCases() {
            return Stream.of(Shop.lamp());
        }
    }

    @Test
    void a_sound_policy_keeps_it() {
        Failing.run(Sound.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(5).failed(0).skipped(0));
    }

    /** A case is not as documented, another one cannot be read. */
    static class OtherwiseDocumented extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            String lamp = files.get(Shop.CASE);
            files.put("cases/red.yaml", lamp.replace("LAMP", "RED").replace("REFUND_FULL", "REPAIR"));
            files.put("cases/broken.yaml", lamp.replace("LAMP", "BROKEN").replace("EUR 46.00", "46.00"));
            return Shop.policy(files);
        }
    }

    @Test
    void cases_have_to_come_out_as_documented() {
        Map<String, String> failures = Failing.failures(OtherwiseDocumented.class);

        assertThat(failures).containsOnlyKeys("RED", "BROKEN");
        assertThat(failures.get("RED")).contains("expected: REPAIR\n  got: REFUND_FULL\n  why: ");
        assertThat(failures.get("BROKEN")).contains("shop/cases/broken.yaml:16:");
    }

    /** Shows nothing. */
    static class Undocumented extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            files.remove(Shop.CASE);
            return Shop.policy(files);
        }
    }

    @Test
    void there_have_to_be_cases() {
        Map<String, String> failures = Failing.failures(Undocumented.class);

        assertThat(failures).containsOnlyKeys(BACK, COVERAGE);
        assertThat(failures.get(BACK)).contains("documented cases of the policy shop");
    }

    /** Decides what it must not, in a further case too. */
    static class Objected extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            files.put("rules/safeguard/never.drl", SAFEGUARD);
            files.put(Shop.CASE, files.get(Shop.CASE).replace("remedy: REFUND_FULL", "status: NEEDS_REVIEW"));
            return Shop.policy(files);
        }

        @Override
        protected Stream<CaseFile> furtherCases() {
            return Stream.of(CaseFileBuilder.from(Shop.lamp()).withId("CASE-7"), Shop.lamp());
        }
    }

    @Test
    void what_safeguards_object_to_is_told_by_case_and_rule() {
        Map<String, String> failures = Failing.failures(Objected.class);

        assertThat(failures).containsOnlyKeys(NEVER);
        assertThat(failures.get(NEVER)).isEqualTo("""
                what must not be is decided, and goes before a person:
                LAMP, step 1, I1/L1: must not be: money goes back, because Lamp would be paid back (fair \u00b7 rule "money must not be")
                CASE-7, I1/L1: must not be: money goes back, because Lamp would be paid back (fair \u00b7 rule "money must not be")
                further case 3, I1/L1: must not be: money goes back, because Lamp would be paid back (fair \u00b7 rule "money must not be")""");
    }

    /** Has a rule that breaks down. */
    static class BreakingDown extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            files.computeIfPresent(
                    Shop.RULE, (path, text) -> text.replace("RemedyType.REFUND_FULL", "$claim.getPromisedRemedy()"));
            files.put(Shop.CASE, files.get(Shop.CASE).replace("remedy: REFUND_FULL", "status: NEEDS_REVIEW"));
            return Shop.policy(files);
        }

        @Override
        protected double ruleCoverage() {
            return 0;
        }
    }

    @Test
    void a_rule_that_breaks_down_is_told() {
        Map<String, String> failures = Failing.failures(BreakingDown.class);

        assertThat(failures).containsOnlyKeys(NEVER);
        assertThat(failures.get(NEVER))
                .contains("LAMP, step 1: a rule broke down: ", "what does not work is paid back");
    }

    /** Half of its rules are shown by a case. */
    abstract static class HalfShown extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            files.merge(Shop.RULE, SILENT, String::concat);
            return Shop.policy(files);
        }
    }

    /** Which is too little. */
    static class TooLittle extends HalfShown {}

    /** Which is enough. */
    static class Enough extends HalfShown {
        @Override
        protected double ruleCoverage() {
            return 0.5;
        }
    }

    @Test
    void rules_no_case_shows_are_named() {
        assertThat(Failing.failures(TooLittle.class)).containsExactlyEntriesOf(Map.of(COVERAGE, """
                1 of 2 rules fire in a documented case, fewer than 100 %; silent:
                - what is late is sent again"""));
        assertThat(Failing.failures(Enough.class)).isEmpty();
    }

    /** Decided by something that is broken. */
    abstract static class Decided extends PolicyContract {
        @Override
        protected Policy policy() {
            return Shop.policy();
        }

        @Override
        protected Stream<CaseFile> furtherCases() {
            return Stream.of(CaseFileBuilder.from(Shop.lamp()).withId("CASE-7"));
        }

        /** Says something more. */
        static CaseResolver saying(Policy policy, Supplier<Object> more) {
            ResolutionEngine engine = ResolutionEngine.tryingOut(policy);
            return caseFile -> {
                String word = String.valueOf(more.get());
                return ResolutionBuilder.from(engine.resolve(caseFile)).withWarnings(List.of(word));
            };
        }
    }

    /** Asks the machine for its time zone. */
    static class InZone extends Decided {
        @Override
        CaseResolver resolver(Policy policy) {
            return saying(policy, () -> TimeZone.getDefault().getID().contains("Niue"));
        }
    }

    /** Writes numbers in the language of the machine. */
    static class InLanguage extends Decided {
        @Override
        CaseResolver resolver(Policy policy) {
            return saying(policy, () -> String.format("%d", 46));
        }
    }

    /** Remembers what it decided before. */
    static class Remembering extends Decided {
        @Override
        CaseResolver resolver(Policy policy) {
            AtomicInteger decided = new AtomicInteger();
            return saying(policy, decided::incrementAndGet);
        }
    }

    /** Belongs to one thread. */
    static class OfOneThread extends Decided {
        private final Thread one = Thread.currentThread();

        @Override
        CaseResolver resolver(Policy policy) {
            return saying(policy, () -> {
                if (Thread.currentThread() != one) {
                    throw new IllegalStateException("not my thread");
                }
                return "mine";
            });
        }
    }

    @Test
    void what_decides_otherwise_elsewhere_is_told_by_case_and_place() {
        assertThat(Failing.failures(InZone.class)).containsOnlyKeys(SAME);
        assertThat(Failing.failures(InZone.class).get(SAME))
                .startsWith("[LAMP, step 1 is decided otherwise in Pacific/Niue, ar-EG] ")
                .contains("\"true\"");
        assertThat(Failing.failures(InLanguage.class)).containsOnlyKeys(SAME);
        assertThat(Failing.failures(InLanguage.class).get(SAME))
                .startsWith("[LAMP, step 1 is decided otherwise in Pacific/Niue, ar-EG] ");
        assertThat(Failing.failures(Remembering.class)).containsOnlyKeys(SAME);
        assertThat(Failing.failures(Remembering.class).get(SAME))
                .startsWith("[LAMP, step 1 is decided otherwise by several threads at once] ");
        assertThat(Failing.failures(OfOneThread.class))
                .containsExactlyEntriesOf(Map.of(SAME, "a case cannot be decided by several threads at once"));
    }

    /** Nobody says what its second rule is for. */
    abstract static class HardlyNoticing extends HalfShown {
        @Override
        protected double ruleCoverage() {
            return 0.5;
        }

        @Override
        protected double mutationScore() {
            return 0.5;
        }
    }

    /** Its only case says what comes of the first rule, and not why. */
    static class NoticingTooLittle extends HardlyNoticing {}

    /** Its only case says both. */
    static class NoticingEnough extends HardlyNoticing {
        @Override
        protected Policy policy() {
            Map<String, String> files = new TreeMap<>(super.policy().content().files());
            files.computeIfPresent(Shop.CASE, (path, text) -> text + "    cites: [fair]\n");
            return Shop.policy(files);
        }
    }

    @Test
    void mistakes_no_case_would_notice_are_told_with_the_case_to_write() {
        // tag::survivors
        assertThat(Failing.failures(NoticingTooLittle.class)).containsExactlyEntriesOf(Map.of(MUTATION, """
                3 of 8 mistakes are noticed by a documented case, fewer than 50 %; not noticed:
                - shop/rules/propose/remedy.drl:4: rule "what does not work is paid back": dropped
                  it fires in `LAMP`: expect there what comes of `propose(RemedyType.REFUND_FULL)`, or that it `cites` fair
                - shop/rules/propose/remedy.drl:13: rule "what is late is sent again": dropped
                  it fires in no case: write one in which it does, and expect what comes of `propose(RemedyType.REPLACEMENT)`
                  and 1 more there
                - shop/policy.yaml: parameter `reviewMax`: 49 instead of 48
                  write a case in which it matters whether it is 48 or 49 (hours)
                  and 1 more there"""));
        // end::survivors
        assertThat(Failing.failures(NoticingEnough.class)).isEmpty();
    }

    /** Cannot be had. */
    static class Unusable extends PolicyContract {
        @Override
        protected Policy policy() {
            Map<String, String> files = Shop.files();
            files.computeIfPresent(Shop.RULE, (path, text) -> text.replace("fair", "fare"));
            return Shop.policy(files);
        }
    }

    @Test
    void a_policy_that_cannot_be_used_fails_with_its_problems() {
        assertThat(Failing.failures(Unusable.class).toString())
                .contains("shop/rules/propose/remedy.drl:5:")
                .contains("there is no principle `fare`");
    }
}
