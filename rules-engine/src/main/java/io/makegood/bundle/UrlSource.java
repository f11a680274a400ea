package io.makegood.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An archive behind an address; remembers what it was last sent, and by which marks the server knows that. */
final class UrlSource implements PolicySource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final URI address;
    private final HttpClient client;
    private @Nullable Sent last;

    /** What was sent, with its marks. */
    private record Sent(
            PolicyBundle bundle,
            @Nullable String entityTag,
            @Nullable String lastModified) {}

    UrlSource(URI address, HttpClient client) {
        this.address = address;
        this.client = Objects.requireNonNull(client, "client");
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("`" + address + "` is no address for http or https");
        }
    }

    @Override
    public synchronized PolicyBundle read() throws IOException {
        Sent known = last;
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (known != null && known.entityTag() != null) {
            request.header("If-None-Match", known.entityTag());
        }
        if (known != null && known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        HttpResponse<InputStream> response = send(request.build());
        try (InputStream body = response.body()) {
            if (response.statusCode() == NOT_MODIFIED && known != null) {
                return known.bundle();
            }
            if (response.statusCode() != OK) {
                throw new IOException("`" + address + "` answers " + response.statusCode());
            }
            PolicyBundle bundle = PolicyBundle.unzip(address.toString(), body);
            last = new Sent(
                    bundle,
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Last-Modified").orElse(null));
            return bundle;
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for `" + address + "`");
        }
    }
}
