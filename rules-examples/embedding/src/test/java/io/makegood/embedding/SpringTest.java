package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as a bean. */
class SpringTest {
    // tag::spring
    @Configuration
    static class Decisions {
        @Bean
        ResolutionEngine resolutionEngine() {
            return ResolutionEngine.using(Policy.customerFirst());
        }
    }
    // end::spring

    @Test
    void one_engine_is_there_for_all() throws Exception {
        CaseFile caseFile = CaseFiles.read(Program.CASE.toString(), Files.readString(Program.CASE));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Decisions.class)) {
            ResolutionEngine engine = context.getBean(ResolutionEngine.class);
            assertSame(engine, context.getBean(ResolutionEngine.class));
            assertEquals(Program.Expected.RESOLUTION, Resolutions.toJson(engine.resolve(caseFile)));
        }
    }
}
