package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.problem.ResolutionException;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The schema in the model's jar is the model's, and takes what is written and read. Run with {@code -Dmakegood.update=true} to write it anew. */
class ResolutionSchemaTest {
    private static final Path FILE = ModelDocs.MODEL.resolve("resources/io/makegood/resolution/resolution.schema.json");
    private static final int CASES = Math.min(300, Integer.getInteger("makegood.cases", 100));
    private static final Policy POLICY = Policy.customerFirst();

    private static String complaints(JsonNode tree) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Resolutions.schema(Vocabulary.builtIn()));
        return schema.validate(tree).stream()
                .map(ValidationMessage::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_committed_schema_is_up_to_date() throws IOException {
        CommittedSchema.check(FILE, new ResolutionSchema().generate());
    }

    @Test
    void everything_in_the_schema_is_described() throws IOException {
        assertEquals(Set.of(), CommittedSchema.mute(new ResolutionSchema().generate()));
    }

    @Test
    void what_is_decided_is_valid() {
        for (CaseResult result : Replay.of(POLICY).runAll(each -> {}).cases()) {
            for (StepResult step : result.steps()) {
                assertEquals("", complaints(CaseWriter.tree(step.resolution())), result.id());
            }
        }
        ResolutionEngine engine = ResolutionEngine.using(POLICY);
        for (long seed = 0; seed < CASES; seed++) {
            assertEquals("", complaints(CaseWriter.tree(engine.resolve(CaseGenerator.of(seed)))), "seed " + seed);
        }
    }

    @Test
    void schema_and_reader_refuse_the_same() {
        Resolution refund = refund();
        for (String field : new String[] {"amount", "refundMethod", "status", "remedy", "fault", "returning", "id"}) {
            ObjectNode tree = CaseWriter.tree(refund);
            ((ObjectNode) tree.at("/decisions/0")).remove(field);
            assertFalse(complaints(tree).isEmpty(), "the schema takes a refund without " + field);
            assertThrows(
                    ResolutionException.class,
                    () -> Resolutions.read(tree.toString()),
                    "the reader takes a refund without " + field);
        }
        ObjectNode waiting = CaseWriter.tree(refund);
        ((ObjectNode) waiting.at("/decisions/0")).put("status", "PROVISIONAL");
        assertFalse(complaints(waiting).isEmpty());
        assertThrows(ResolutionException.class, () -> Resolutions.read(waiting.toString()));
        ObjectNode more = CaseWriter.tree(refund).put("more", 1);
        assertFalse(complaints(more).isEmpty());
        assertThrows(ResolutionException.class, () -> Resolutions.read(more.toString()));
    }

    private static Resolution refund() {
        ResolutionEngine engine = ResolutionEngine.using(POLICY);
        for (long seed = 0; ; seed++) {
            Resolution resolution = engine.resolve(CaseGenerator.of(seed));
            if (resolution.decisions().get(0).remedy() instanceof Remedy.Refund) {
                return resolution;
            }
        }
    }

    @Test
    void own_terms_are_in_the_schema_of_their_policy() {
        RemedyType visit = RemedyType.of("TECHNICIAN_VISIT", RemedyType.REPAIR.definition());
        assertTrue(Resolutions.schema(
                        Vocabulary.builder().add(visit, "somebody comes").build())
                .contains("TECHNICIAN_VISIT: somebody comes"));
        assertFalse(Resolutions.schema(Vocabulary.builtIn()).contains("TECHNICIAN_VISIT"));
    }
}
