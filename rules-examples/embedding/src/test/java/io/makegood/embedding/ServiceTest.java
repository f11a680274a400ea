package io.makegood.embedding;

import static io.makegood.testkit.MakegoodAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.problem.CaseFileException;
import io.makegood.replay.CaseResult;
import io.makegood.resolution.Resolution;
import io.makegood.testkit.CaseSource;
import io.makegood.testkit.FakeResolver;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.RemedyType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The tests of a service that decides cases. */
class ServiceTest {
    /** As {@link Program#POLICY}, in a form an annotation takes. */
    private static final String SHOP = "../retail-exam/src/main/resources/io/makegood/retailexam/policy";

    private final ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());

    // tag::cases
    @ParameterizedTest
    @CaseSource(policy = SHOP)
    void each_case_comes_out_as_documented(CaseResult result) {
        assertThat(result).isAsDocumented();
    }
    // end::cases

    @Test
    void a_lamp_comes_in_time() throws IOException {
        CaseFile lamp = lamp();

        // tag::assertions
        assertThat(engine.resolve(lamp))
                .grants(RemedyType.REPLACEMENT)
                .asksNothingBack()
                .chargesNothing()
                .apologises()
                .says(CommPoint.STATE_HONEST_ETA)
                .doesNotSay("guaranteed");
        // end::assertions
    }

    @Test
    void a_failure_says_why() throws IOException {
        CaseFile lamp = lamp();

        // tag::why
        assertThatThrownBy(() -> assertThat(engine.resolve(lamp)).grants(RemedyType.REFUND_FULL))
                .hasMessage("""
                        I1/L1 (Glass lamp)
                          expected: REFUND_FULL now
                          got: REPLACEMENT now

                        Why
                          Glass lamp
                            remedy: replacement, final, because the customer asked for it (customer-gets-it-his-way)
                            preferred: replacement, because the customer asked: Please send me another one in time
                              (customer-gets-it-his-way)
                            full refund, outranked by replacement: the customer asked for it
                            and 35 more reasons""");
        // end::why
    }

    /** The service: books what goes out, and puts aside what is refused. */
    private static final class Desk {
        private final CaseResolver resolver;
        private final List<String> booked = new ArrayList<>();

        Desk(CaseResolver resolver) {
            this.resolver = resolver;
        }

        void handle(CaseFile caseFile) {
            try {
                resolver.resolve(caseFile)
                        .decisions()
                        .forEach(decision -> booked.add(decision.remedyType() + " " + decision.id()));
            } catch (CaseFileException e) {
                booked.add("put aside: " + e.problems().get(0).message());
            }
        }
    }

    @Test
    void what_is_decided_is_booked() throws IOException {
        CaseFile seven = CaseFileBuilder.from(lamp()).withId("CASE-7");
        CaseFile eight = CaseFileBuilder.from(lamp()).withId("CASE-8");
        Resolution prepared = engine.resolve(seven);

        // tag::fake
        FakeResolver resolver =
                FakeResolver.expecting("CASE-7", prepared).andRefusing("CASE-8", "there is no order `O9`");
        Desk desk = new Desk(resolver);

        desk.handle(seven);
        desk.handle(eight);

        assertThat(desk.booked).containsExactly("REPLACEMENT I1/L1", "put aside: there is no order `O9`");
        assertThat(resolver.asked()).containsExactly(seven, eight);
        // end::fake
    }

    private static CaseFile lamp() throws IOException {
        return CaseFiles.read(Program.CASE.toString(), Files.readString(Program.CASE));
    }
}
