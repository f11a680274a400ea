package io.makegood.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.resolution.Resolution;
import io.makegood.workbench.Commands;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever decides a case, in the library, in batch, in a web service or in the stream: what comes out are the same bytes. */
class SameBytesTest {
    private static final List<String> CASES =
            Stories.ALL.stream().map(CaseFiles::toJsonLine).toList();

    /** Whose words nobody reads here; kept, or it would forget its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    @TempDir
    private Path folder;

    @Test
    void library_batch_service_and_stream_write_the_same() throws Exception {
        List<String> library = library();
        assertEquals(CASES.size(), library.size());
        assertSame(library, batch());
        assertSame(library, service());
        Lines.assertSame(
                library,
                new Run(folder.resolve("stream")).until(Instant.EPOCH).of(CASES).resolutions());
    }

    private static List<String> library() {
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        return CASES.stream()
                .map(line -> Resolutions.toJsonLine(engine.resolve(CaseFiles.read("case.json", line))))
                .toList();
    }

    private List<String> batch() throws Exception {
        Path cases = Files.write(folder.resolve("cases.jsonl"), CASES);
        Path output = folder.resolve("batch.jsonl");
        Commands.run("batch", cases.toString(), "--output", output.toString());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            // Each begins with where its case stood.
            String number = "{\"line\":" + (lines.size() + 1) + ",";
            assertEquals(number, line.substring(0, number.length()));
            lines.add("{" + line.substring(number.length()));
        }
        return lines;
    }

    /** As the documentation has one. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Cases.class)
    static class Service {
        @Bean
        CaseResolver resolver() {
            return ResolutionEngine.using(Policy.customerFirst());
        }
    }

    @RestController
    static class Cases {
        private final CaseResolver resolver;

        Cases(CaseResolver resolver) {
            this.resolver = resolver;
        }

        @PostMapping("/cases")
        Resolution decide(@RequestBody CaseFile caseFile) {
            return resolver.resolve(caseFile);
        }
    }

    private static List<String> service() throws Exception {
        TOMCAT.setLevel(Level.OFF);
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Service.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=OFF")
                .run()) {
            URI address = URI.create(
                    "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/cases");
            HttpClient client = HttpClient.newHttpClient();
            List<String> answers = new ArrayList<>();
            for (String line : CASES) {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(line))
                        .build();
                answers.add(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
            }
            return answers;
        }
    }

    private static void assertSame(List<String> expected, List<String> lines) {
        Lines.assertSame(expected, lines);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), lines.get(i));
        }
    }
}
