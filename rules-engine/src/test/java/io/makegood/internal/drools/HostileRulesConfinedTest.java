package io.makegood.internal.drools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.drl.HostileRule;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.ReportedClaim;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The wall behind the door: a rule that nobody has read does no harm either, as far as a loader of classes can prevent it.
 *
 * <p>It can for everything that is compiled as Java: what stands after {@code then}, and functions. Classes that rules do not speak of cannot be
 * found, neither by the compiler nor by the code. It cannot for what Drools hands to MVEL: conditions that are more than a comparison, values of
 * annotations, default values of declared types, expressions of attributes. MVEL knows {@code System}, {@code Runtime}, {@code Class},
 * {@code Thread} and others from a table of its own, static for the whole process, and calls whatever method it is asked to; to empty that table
 * would change the expressions of the application around us. So there the door is the only wall, and it is a closed one: Drools is given what
 * {@link io.makegood.internal.drl.DrlWriter} writes from the model, which has no calls but those of {@link io.makegood.internal.rule.Function},
 * no annotations, no attributes and no declarations ({@code RuleFileMutationTest} holds it to that).
 */
@Isolated("what hostile rules change would be changed for all")
class HostileRulesConfinedTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final String PROPERTY = "makegood.hostile";
    private static final Duration FOREVER = Duration.ofMinutes(2);
    private static final List<String> HARMS =
            List.of(PROPERTY, "{{MARKER}}", "{{PORT}}", "setDefault", "forName", "Loader", "halt", "exec", "Files");
    /** Rules that only keep a machine busy; no loader knows how long something takes. */
    private static final List<String> ENDLESS = List.of("while", "for ( ;");
    /** What MVEL has in its table. */
    private static final List<String> KNOWN_TO_MVEL = List.of("System.", "Runtime", "Class.", "class", "Loader");

    @TempDir
    private Path folder;

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(1);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        System.clearProperty(PROPERTY);
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    static Stream<HostileRule> harmful() {
        return HostileRule.all()
                .filter(rule -> !rule.file().equals("sizes"))
                .filter(rule -> mentions(rule, HARMS) && !mentions(rule, ENDLESS))
                .filter(rule -> isJava(rule) || !mentions(rule, KNOWN_TO_MVEL));
    }

    private static boolean isJava(HostileRule rule) {
        return rule.file().equals("consequences") || rule.text().contains("\nfunction ");
    }

    private static boolean mentions(HostileRule rule, List<String> words) {
        return words.stream().anyMatch(rule.text()::contains);
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void does_no_harm_even_if_nobody_reads_it(HostileRule rule) {
        Path marker = folder.resolve("marker");
        String text = rule.text()
                .replace("{{MARKER}}", marker.toString())
                .replace("{{PORT}}", String.valueOf(server.getLocalPort()));

        assertTimeoutPreemptively(FOREVER, () -> compileAndFire(text));

        assertNull(System.getProperty(PROPERTY), "a system property was set");
        assertNull(Security.getProperty(PROPERTY), "a security property was set");
        assertFalse(Files.exists(marker), "a file was written");
        assertEquals(zone, TimeZone.getDefault(), "the time zone has changed");
        assertEquals(locale, Locale.getDefault(), "the language has changed");
        assertThrows(SocketTimeoutException.class, () -> server.accept().close(), "somebody called");
    }

    /** Or nothing of all this would show anything. */
    @Test
    void harm_would_be_seen() {
        compileAndFire("""
                package customerfirst.test
                import io.makegood.rules.*

                rule "test"
                when
                    $claim : SettledClaim( System.setProperty("makegood.hostile", "yes") == null )
                then
                end
                """);

        assertEquals("yes", System.getProperty(PROPERTY));
    }

    @Test
    void enough_of_them_are_tried() {
        assertTrue(harmful().count() > 60, "only " + harmful().count());
    }

    /** Whatever Drools and the rule make of it. */
    @SuppressWarnings({"CatchAndPrintStackTrace", "EmptyCatch"})
    private static void compileAndFire(String text) {
        try {
            KieBase base = DroolsRuleBase.compile(Map.of("test.drl", text));
            KieSession session = base.newKieSession();
            try {
                ReportedClaims.of(CaseGenerator.of(1), BUNDLE).forEach(claim -> session.insert(settled(claim)));
                session.fireAllRules(100);
            } finally {
                session.dispose();
            }
        } catch (RuntimeException | LinkageError refused) {
            // As it should.
        }
    }

    private static SettledClaim settled(ReportedClaim claim) {
        return new SettledClaim(
                new AssessedClaim(claim, FaultParty.SELLER, List.of("the deadline presses")),
                RemedyType.REFUND_FULL,
                ResolutionStatus.FINAL,
                claim.getPaid(),
                claim.getNothing(),
                claim.getNothing(),
                claim.getNothing(),
                false,
                false,
                claim.getPaid(),
                null);
    }
}
