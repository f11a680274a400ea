package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.internal.bundle.SmallBundle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be meant and probably is not: a policy in which everything is used has no notes, and each thing left over is named. */
class PolicyNotesTest {
    private static final String VOCABULARY = """
            incidents:
              WILTED: {matter: BAD_GOODS, means: the flowers wilted}
            remedies:
              FRESH_BOUQUET: {gives: GOODS, goods: SAME, line: RESTORED, means: it is bound again}
            followUps:
              CALL_RECIPIENT: {owner: the shop, due: callDays, means: call whoever got the flowers}
            questions:
              PICTURE: {means: a picture of the flowers}
            traits:
              CUT_FLOWERS: {means: flowers without roots}
            gestures:
              FREE_VASE: {means: a vase comes along}
            attributes:
              customer:
                club: {type: yes or no, means: a member}
              line:
                cutOn: {type: date, means: the day they were cut}
            """;
    private static final String ASSESS = """
            package small.assess
            import io.makegood.rules.*
            import io.makegood.casefile.*
            import io.makegood.vocabulary.*

            rule "cut not long ago"
                @principle("safety-first")
                @because("{customer.club} and {line.title}")
            when
                $claim : ReportedClaim( type == IncidentType.WILTED )
                exists OrderLine( cutOn >= policy.daysAgo("freshDays"), traits contains ItemTrait.CUT_FLOWERS )
            then
                $claim.find( "fresh" );
            end
            """;
    private static final String PROPOSE = """
            package small.propose
            import io.makegood.rules.*
            import io.makegood.vocabulary.*

            rule "again"
                @principle("safety-first")
                @because("it is so")
            when
                $claim : AssessedClaim( found("fresh") )
            then
                $claim.propose( RemedyType.FRESH_BOUQUET );
            end

            rule "asked first"
                @principle("safety-first")
                @because("it is so")
            when
                $claim : AssessedClaim( !found("fresh") )
            then
                $claim.ask( InfoRequest.PICTURE );
            end
            """;
    private static final String SETTLE = """
            package small.settle
            import io.makegood.rules.*
            import io.makegood.vocabulary.*

            rule "all that is given"
                @principle("safety-first")
                @because("it is so")
            when
                $claim : SettledClaim( solved == false )
            then
                $claim.compensate( CompensationType.FREE_VASE, $claim.getPolicy().amount("vase") );
                $claim.followUp( FollowUpType.CALL_RECIPIENT );
                $claim.say( CommPoint.STATE_REMEDY );
                $claim.say( CommPoint.ASK_ONE_QUESTION );
            end
            """;
    private static final String ENGLISH = """
            STATE_REMEDY.FRESH_BOUQUET = We bind it again: {remedy}.
            ASK_ONE_QUESTION.PICTURE = Could you send us a picture?
            word.FRESH_BOUQUET = a fresh bouquet
            word.FREE_VASE = a vase
            """;
    private static final String GERMAN = """
            STATE_REMEDY.FRESH_BOUQUET = Wir binden ihn neu: {remedy}.
            ASK_ONE_QUESTION.PICTURE = Schicken Sie uns ein Bild?
            word.FRESH_BOUQUET = ein frischer Strauß
            word.FREE_VASE = eine Vase
            """;
    private static final String POLICY = SmallBundle.POLICY + """
              callDays: {value: 1, unit: days, why: needed}
              freshDays: {value: 5, unit: days, why: needed}
              vase: {value: 8, unit: money, why: needed}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_policy_all_of_which_is_used_has_no_notes() {
        assertEquals(List.of(), notes("", "", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy.yaml | parameters: | parameters:~  spare: {value: 1, unit: days, why: for later} | unused-parameter policy.yaml:4 no rule reads the parameter `spare`
            principles.yaml | principles: | principles:~  - {id: spare, group: test, rank: 2, statement: It is so., sources: [{reference: test}]} | unserved-principle principles.yaml:2 no rule serves the principle `spare`
            vocabulary.yaml | customer: | customer:~    spare: {type: text, means: nothing} | unused-attribute vocabulary.yaml:15 no rule reads the attribute `customer.spare`
            vocabulary.yaml | incidents: | incidents:~  LEAKED: {matter: BAD_GOODS, means: water}~  SOAKED: {matter: BAD_GOODS, means: water} | unused-term vocabulary.yaml:2 no rule asks for the incident `LEAKED`, unused-term vocabulary.yaml:3 no rule asks for the incident `SOAKED`
            vocabulary.yaml | remedies: | remedies:~  VISIT: {gives: SERVICE, means: a visit} | unused-term vocabulary.yaml:4 no rule proposes the remedy `VISIT`
            vocabulary.yaml | followUps: | followUps:~  WRITE: {owner: the shop, means: write} | unused-term vocabulary.yaml:6 no rule says the follow-up `WRITE`
            vocabulary.yaml | questions: | questions:~  WHICH_DAY: {means: the day} | unused-term vocabulary.yaml:8 no rule asks the question `WHICH_DAY`
            vocabulary.yaml | traits: | traits:~  POTTED: {means: in a pot} | unused-term vocabulary.yaml:10 no rule asks for the trait `POTTED`
            vocabulary.yaml | gestures: | gestures:~  CARD: {means: a card} | unused-term vocabulary.yaml:12 no rule gives the gesture `CARD`
            rules/settle/a.drl | $claim.followUp | $claim.say( CommPoint.STATE_REMEDY ); $claim.followUp | repeated-condition rules/settle/a.drl:5 rule `all that is given` says twice: `say( CommPoint.STATE_REMEDY )`
            rules/propose/a.drl | AssessedClaim( found("fresh") ) | AssessedClaim( found("fresh"), found("fresh") ) | repeated-condition rules/propose/a.drl:5 rule `again` says twice: `found("fresh") == true`
            rules/propose/a.drl | rule "asked first" | rule "and again"~    @principle("safety-first")~    @because("also")~when~    $claim : AssessedClaim( found("fresh") )~then~    $claim.propose( RemedyType.FRESH_BOUQUET );~end~rule "asked first" | same-rule rules/propose/a.drl:14 rule `and again` asks and says the same as `again`
            messages/en.properties | STATE_REMEDY.FRESH_BOUQUET | STATE_REMEDY.REPAIR | unsaid-remedy rules/propose/a.drl:11 no sentence tells of `FRESH_BOUQUET`, so that customers read nothing of it; one is there for `REPAIR`, which no rule gives
            messages/en.properties | ASK_ONE_QUESTION.PICTURE | ASK_ONE_QUESTION.REASON | unsaid-remedy rules/propose/a.drl:20 no sentence asks `PICTURE`, so that customers read nothing of it; one is there for `REASON`, which no rule gives
            messages/en.properties | ASK_ONE_QUESTION.PICTURE | ASK_ONE_QUESTION | unsaid-remedy messages/en.properties:0 there is no sentence of its own for 1 question; customers read `ASK_ONE_QUESTION`, whatever is asked: `PICTURE`
            messages/en.properties | word.FREE_VASE | word.STORE_CREDIT | nameless-term messages/en.properties:0 there is no `word.FREE_VASE`, so that customers read `free vase`
            messages/en.properties | word.FRESH_BOUQUET | word.STORE_CREDIT | nameless-term messages/en.properties:0 there is no `word.FRESH_BOUQUET`, so that customers read `fresh bouquet`
            """)
    void what_is_left_over_is_named(String file, String before, String after, String note) {
        assertEquals(note, String.join(", ", notes(file, before, after.replace('~', '\n'))));
    }

    @Test
    void a_sentence_only_another_language_has_is_named() {
        SmallBundle.in(folder).with("messages/de.properties", GERMAN + "REASSURE = Alles wird gut.\n");
        assertEquals(
                List.of(
                        "missing-translation messages/de.properties:0 this has no words for agents and auditors, who read English instead",
                        "unused-message messages/de.properties:5 no rule says `REASSURE`, so that nobody reads this sentence",
                        "untranslated-default messages/de.properties:5 messages/en.properties lacks `REASSURE`, so that nobody else"
                                + " reads anything of the kind"),
                notes("", "", ""));
    }

    @Test
    void where_a_file_has_lost_its_rules_nothing_is_told_that_they_may_have_used() {
        SmallBundle.in(folder).with("rules/settle/later.drl", "package small.settle\n");
        assertEquals(
                List.of("ruleless-file rules/settle/later.drl:1 the file has no rule"),
                notes("policy.yaml", "parameters:", "parameters:\n  spare: {value: 1, unit: days, why: for later}"));
    }

    private List<String> notes(String file, String before, String after) {
        SmallBundle bundle = SmallBundle.in(folder);
        String[] files = {
            "policy.yaml", POLICY,
            "principles.yaml", SmallBundle.PRINCIPLES,
            "vocabulary.yaml", VOCABULARY,
            "rules/assess/a.drl", ASSESS,
            "rules/propose/a.drl", PROPOSE,
            "rules/settle/a.drl", SETTLE,
            "messages/en.properties", ENGLISH
        };
        for (int i = 0; i < files.length; i += 2) {
            bundle.with(files[i], files[i].equals(file) ? changed(files[i + 1], before, after) : files[i + 1]);
        }
        return Policy.load(folder).notes().stream()
                .map(note -> note.code() + " "
                        + String.valueOf(note.file())
                                .substring(folder.toString().length() + 1) + ":" + note.line() + " " + note.message())
                .toList();
    }

    private static String changed(String text, String before, String after) {
        int at = text.indexOf(before);
        return text.substring(0, at) + after + text.substring(at + before.length());
    }
}
