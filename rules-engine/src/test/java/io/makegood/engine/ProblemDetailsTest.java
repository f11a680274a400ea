package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.problem.ResolutionException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Problems as RFC 9457 has them. */
class ProblemDetailsTest {
    @Test
    void they_have_the_members_of_the_rfc_and_every_problem() {
        ProblemDetails details = ProblemDetails.of(new CaseFileException(List.of(
                        Problem.of("wrong-fact", "`id` is \"1\"", "`O1`")
                                .in("a.json")
                                .at(3, 5)
                                .at("/orders/0/id", "orders/O1/id"),
                        Problem.of("too-large", "and 7 more", null))))
                .withInstance(URI.create("/cases/7"));
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\"The case cannot be read\",\"status\":422,"
                        + "\"detail\":\"`id` is \\\"1\\\", and there is more\",\"instance\":\"/cases/7\",\"kind\":\"unreadable-case\",\"problems\":["
                        + "{\"code\":\"wrong-fact\",\"file\":\"a.json\",\"line\":3,\"column\":5,\"pointer\":\"/orders/0/id\",\"fact\":\"orders/O1/id\","
                        + "\"message\":\"`id` is \\\"1\\\"\",\"suggestion\":\"`O1`\"},{\"code\":\"too-large\",\"message\":\"and 7 more\"}]}",
                details.toJson());
    }

    @Test
    void the_status_tells_what_is_no_text_of_its_kind_from_what_is_wrong_in_one() {
        assertEquals(400, details("case.json", "{\"clock\":").status());
        assertEquals(400, details("case.yaml", "\u0000").status());
        assertEquals(422, details("case.json", "[]").status());
        assertEquals(422, details("case.json", "{\"clock\":1,\"clock\":1}").status());
        ResolutionException noJson = assertThrows(ResolutionException.class, () -> Resolutions.read("{"));
        assertEquals(400, ProblemDetails.of(noJson).status());
        ResolutionException none = assertThrows(ResolutionException.class, () -> Resolutions.read("{\"a\":1}"));
        assertEquals(422, ProblemDetails.of(none).status());
    }

    @Test
    void a_policy_is_the_services_own_unless_it_says_otherwise() {
        ProblemDetails details =
                ProblemDetails.of(new PolicyException(List.of(Problem.of("missing-file", "no rules", null))));
        assertEquals(500, details.status());
        assertEquals("no rules", details.detail());
        URI page = URI.create("https://shop.example/problems/").resolve(details.kind());
        ProblemDetails ours = details.withStatus(422).withType(page);
        assertEquals(422, ours.status());
        assertEquals(URI.create("https://shop.example/problems/unusable-policy"), ours.type());
        assertEquals(details.problems(), ours.problems());
    }

    @Test
    void what_is_wrapped_is_found_and_what_is_not_ours_is_left_alone() {
        CaseFileException cause = new CaseFileException(List.of(Problem.of("wrong-fact", "wrong", null)));
        assertEquals(
                Optional.of(ProblemDetails.of(cause)),
                ProblemDetails.causing(new IllegalStateException(new RuntimeException(cause))));
        assertEquals(Optional.empty(), ProblemDetails.causing(new IllegalStateException("wrong")));
        Exception circle = new Exception("a");
        circle.initCause(new Exception("b", circle));
        assertTrue(ProblemDetails.causing(circle).isEmpty());
    }

    private static ProblemDetails details(String name, String text) {
        return ProblemDetails.of(assertThrows(CaseFileException.class, () -> CaseFiles.read(name, text)));
    }
}
