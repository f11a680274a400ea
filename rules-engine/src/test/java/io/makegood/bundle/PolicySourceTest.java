package io.makegood.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.makegood.engine.SmallPolicy;
import io.makegood.problem.PolicyException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy comes from wherever it lies, and what is there now is what is given. */
class PolicySourceTest {
    private static final SortedMap<String, String> FIRST = SmallPolicy.files("1", "REFUND_FULL");
    private static final SortedMap<String, String> SECOND = SmallPolicy.files("2", "REPLACEMENT");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> answers = new ArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile String mark = "";
    private volatile byte[] body = {};
    private volatile int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_folder_gives_what_is_in_it_now() throws IOException {
        PolicySource source = PolicySource.folder(folder);
        SmallPolicy.write(folder, FIRST);
        assertEquals(FIRST, source.read().files());
        SmallPolicy.write(folder, SECOND);
        assertEquals(SECOND, source.read().files());
        Files.delete(folder.resolve("principles.yaml"));
        assertEquals(SECOND.size() - 1, source.read().files().size());
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        PolicySource none = PolicySource.folder(folder.resolve("no"));
        assertThrows(PolicyException.class, none::read);
        PolicySource noArchive = PolicySource.zip(folder.resolve("no.zip"));
        assertThrows(IOException.class, noArchive::read);
    }

    @Test
    void an_archive_and_the_class_path_are_sources() throws IOException {
        Path zip = Files.write(folder.resolve("policy.zip"), PolicyBundleTest.zip(FIRST));
        assertEquals(FIRST, PolicySource.zip(zip).read().files());

        SortedMap<String, String> jar = new TreeMap<>();
        FIRST.forEach((path, text) -> jar.put("com/example/policy/" + path, text));
        Path file = Files.write(folder.resolve("policies.jar"), PolicyBundleTest.zip(jar));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
            assertEquals(
                    FIRST,
                    PolicySource.classPath(loader, "com/example/policy").read().files());
            PolicySource none = PolicySource.classPath(loader, "com/example/none");
            assertThrows(IOException.class, none::read);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ETag, If-None-Match, \"v1\", \"v2\"",
        "Last-Modified, If-Modified-Since, 'Mon, 02 Nov 2026 10:00:00 GMT', 'Tue, 03 Nov 2026 10:00:00 GMT'"
    })
    void an_address_sends_a_bundle_only_when_it_is_another_one(String header, String asked, String first, String second)
            throws IOException {
        PolicySource source = serving(header, asked);
        mark = first;
        body = PolicyBundleTest.zip(FIRST);

        PolicyBundle sent = source.read();
        assertEquals(FIRST, sent.files());
        assertSame(sent, source.read());
        assertSame(sent, source.read());
        mark = second;
        body = PolicyBundleTest.zip(SECOND);
        PolicyBundle other = source.read();
        assertNotSame(sent, other);
        assertEquals(SECOND, other.files());
        assertSame(other, source.read());

        assertEquals(List.of(200, 304, 304, 200, 304), answers);
    }

    @Test
    void a_server_in_trouble_gives_no_bundle_and_is_asked_again() throws IOException {
        PolicySource source = serving("ETag", "If-None-Match");
        mark = "\"v1\"";
        body = PolicyBundleTest.zip(FIRST);
        PolicyBundle sent = source.read();
        status = 503;
        IOException refused = assertThrows(IOException.class, source::read);
        assertTrue(refused.getMessage().endsWith("` answers 503"), refused.getMessage());
        status = 200;
        mark = "\"v2\"";
        body = new byte[] {1, 2, 3};
        assertThrows(PolicyException.class, source::read);
        mark = "\"v1\"";
        assertSame(sent, source.read());
    }

    @Test
    void a_server_that_stops_in_the_middle_is_not_waited_for() throws Exception {
        CountDownLatch isOver = new CountDownLatch(1);
        URI address = address(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                isOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PolicySource source = new UrlSource(address, client, Duration.ofMillis(300));

        IOException refused = assertThrows(IOException.class, source::read);

        isOver.countDown();
        assertTrue(refused.getMessage().contains("has not answered to the end within"), refused.getMessage());
    }

    @Test
    void a_server_that_sends_without_an_end_is_not_listened_to() throws Exception {
        URI address = address(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(much);
            }
            exchange.close();
        });
        IOException refused = assertThrows(IOException.class, PolicySource.url(address, client)::read);
        assertTrue(
                refused.getMessage().endsWith("cannot be read: the answer has more than 43554432 bytes"),
                refused.getMessage());
    }

    @Test
    void nobody_at_an_address_is_told() throws Exception {
        URI address = address(HttpExchange::close);
        server.stop(0);
        IOException refused = assertThrows(IOException.class, PolicySource.url(address, client)::read);
        assertTrue(refused.getMessage().startsWith("`" + address + "` cannot be read: "), refused.getMessage());
    }

    @Test
    void an_address_of_another_kind_is_refused() {
        URI address = URI.create("ftp://example.org/p.zip");
        assertThrows(IllegalArgumentException.class, () -> PolicySource.url(address, client));
    }

    private PolicySource serving(String header, String asked) {
        return PolicySource.url(address(exchange -> answer(exchange, header, asked)), client);
    }

    private URI address(HttpHandler handler) {
        server.createContext("/policy.zip", handler);
        server.start();
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/policy.zip");
    }

    private void answer(HttpExchange exchange, String header, String asked) throws IOException {
        boolean isKnown = mark.equals(exchange.getRequestHeaders().getFirst(asked));
        int code = status == 200 && isKnown ? 304 : status;
        answers.add(code);
        exchange.getResponseHeaders().set(header, mark);
        exchange.sendResponseHeaders(code, code == 200 ? body.length : -1);
        if (code == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
