package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy shows what it consists of, and what is wrong with one can be sent to another machine. */
class PolicyShownTest {
    private static final Policy POLICY = Policy.customerFirst();

    @Test
    void principles_parameters_rules_and_messages_are_shown() {
        assertFalse(POLICY.rules().isEmpty());
        for (PolicyRule rule : POLICY.rules()) {
            PolicyPrinciple principle = POLICY.principles().get(rule.principle());
            assertFalse(principle.statement().isBlank(), rule.name());
            assertFalse(principle.sources().isEmpty(), rule.name());
        }
        PolicyParameter parameter = POLICY.parameters().get("reviewMax");
        assertEquals("hours", parameter.unit());
        assertTrue(parameter.value().signum() > 0);
        assertFalse(parameter.why().isBlank());
        assertTrue(POLICY.messages().keySet().containsAll(POLICY.languages()));
        assertFalse(POLICY.messages().get("en").isEmpty());
        assertThrows(
                UnsupportedOperationException.class,
                () -> POLICY.messages().get("en").put("STATE_REMEDY", "Something else."));
    }

    @Test
    void exceptions_keep_their_problems_when_they_are_sent(@TempDir Path empty) throws Exception {
        PolicyException policy = assertThrows(PolicyException.class, () -> Policy.load(empty));
        assertEquals(policy.problems(), sent(policy).problems());
        CaseFileException file = assertThrows(CaseFileException.class, () -> CaseFiles.read("case.yaml", "id: 1"));
        assertEquals(file.problems(), sent(file).problems());
        assertEquals(file.getMessage(), sent(file).getMessage());
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
