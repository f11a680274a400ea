package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.CaseResolver;
import io.makegood.engine.Policy;
import io.makegood.engine.ProblemDetails;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.Resolution;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A web service of Spring Boot, over HTTP: nothing but the module for Jackson on its class path, and nothing configured. */
class WebServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext service;
    private static String lamp;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Cases.class, Mistakes.class, Complaints.class})
    static class Service {
        @Bean
        CaseResolver resolver() {
            return ResolutionEngine.using(Policy.customerFirst());
        }
    }

    // tag::web
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

    @RestControllerAdvice
    static class Mistakes {
        @ExceptionHandler({HttpMessageNotReadableException.class, CaseFileException.class})
        ResponseEntity<ProblemDetails> answer(RuntimeException e) {
            ProblemDetails details = ProblemDetails.causing(e).orElseThrow(() -> e);
            return ResponseEntity.status(details.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(details);
        }
    }
    // end::web

    @RestController
    static class Complaints {
        private final CaseResolver resolver;

        Complaints(CaseResolver resolver) {
            this.resolver = resolver;
        }

        @PostMapping("/complaints")
        Resolution hear(@RequestBody Complaint complaint) {
            return resolver.resolve(complaint.caseFile());
        }
    }

    /** A case in something larger. */
    record Complaint(String from, CaseFile caseFile) {}

    @BeforeAll
    static void start() throws Exception {
        lamp = CaseFiles.toJson(CaseFiles.read(Program.CASE.toString(), Files.readString(Program.CASE)));
        service = new SpringApplicationBuilder(Service.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=OFF")
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_case_is_answered_by_its_resolution() throws Exception {
        HttpResponse<String> answer = post("/cases", lamp);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        String expected = Resolutions.toJsonLine(Resolutions.read(Program.Expected.RESOLUTION));
        // A text this long is no help in a message.
        assertTrue(expected.equals(answer.body()), () -> "another resolution: " + answer.body());

        assertEquals(
                answer.body(),
                post("/complaints", "{\"from\":\"Ann\",\"caseFile\":" + lamp + "}")
                        .body());
    }

    @Test
    void a_broken_case_is_answered_by_what_is_wrong_with_it() throws Exception {
        String broken = lamp.replace("\"Europe/London\"", "\"Europe/Lodon\"").replace("\"unitPrice\"", "\"unitPrise\"");
        JsonNode details = refused(422, post("/complaints", "{\"from\":\"Ann\",\"caseFile\":" + broken + "}"));
        assertEquals("The case cannot be read", details.at("/title").asString());
        assertEquals(2, details.at("/problems").size());
        assertEquals("/caseFile/clock/zone", details.at("/problems/0/pointer").asString());
        assertEquals("`Europe/London`", details.at("/problems/0/suggestion").asString());
        assertEquals("`unitPrice`", details.at("/problems/1/suggestion").asString());
        assertTrue(details.at("/problems/1/line").asInt() > 1, details.toString());
    }

    @Test
    void what_is_no_json_is_a_bad_request() throws Exception {
        JsonNode details = refused(400, post("/cases", lamp.substring(0, lamp.length() / 2)));
        assertTrue(details.at("/detail").asString().startsWith("the text ends too early"), details.toString());
        refused(400, post("/cases", lamp + lamp));
        // Not ours to say.
        assertEquals(400, post("/complaints", "{\"from\":").statusCode());
    }

    private static JsonNode refused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                ProblemDetails.MEDIA_TYPE,
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode details = JsonMapper.shared().readTree(answer.body());
        assertEquals(status, details.at("/status").asInt());
        return details;
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        URI address =
                URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
