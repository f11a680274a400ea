package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was probably meant is not written where a documented case would be decided otherwise, unless that is asked for. */
class FixesTest {
    private static final String RULES = """
            import io.makegood.rules.*;
            import io.makegood.vocabulary.*;

            rule "what is broken is of no use"
                @principle("made-good-at-once")
                @because("{itemTitle} is broken")
            when
                $claim : ReportedClaim( type == IncidentType.DAMAGED_IN_TRANSIT )
            then
                $claim.find( "it is of no ues" );
            end

            rule "what does not work is of no use"
                @principle("made-good-at-once")
                @because("{itemTitle} does not work")
            when
                $claim : ReportedClaim( type == IncidentType.DEFECTIVE )
            then
                $claim.find( "it is of no use" );
            end
            """;

    private static final String ASKING = """

            rule "what is of no use is sent again"
                @principle("made-good-at-once")
                @because("{itemTitle} is of no use")
            when
                $claim : AssessedClaim( found("it is of no use") )
            then
                $claim.propose( RemedyType.REPLACEMENT );
            end
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void what_changes_a_decision_is_written_only_when_all_is_asked_for() throws IOException {
        Path bundle = folder.resolve("shop");
        assertEquals(0, makegood("new", "bundle", bundle.toString()), out::toString);
        Path finding = bundle.resolve("rules/assess/use.drl");
        Files.createDirectories(finding.getParent());
        Files.writeString(finding, RULES);
        Path asking = bundle.resolve("rules/propose/remedies.drl");
        Files.writeString(asking, Files.readString(asking) + ASKING);

        assertEquals(0, makegood("check", "--fix", bundle.toString()), out::toString);
        assertTrue(out.toString().contains("[misspelt-finding]: it changes a decision: BROKEN-LAMP\n"), out::toString);
        assertEquals(RULES, Files.readString(finding));

        assertEquals(0, makegood("check", "--fix-all", bundle.toString()), out::toString);
        assertEquals(RULES.replace("ues", "use"), Files.readString(finding));
    }

    private int makegood(String... args) {
        out.getBuffer().setLength(0);
        PrintWriter screen = new PrintWriter(out);
        return Makegood.run(new Screen(InputStream.nullInputStream(), screen, screen, false), args);
    }
}
