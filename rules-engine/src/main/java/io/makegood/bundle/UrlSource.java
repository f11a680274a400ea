package io.makegood.bundle;

import io.makegood.internal.bundle.ZipFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An archive behind an address; remembers what it was last sent, and by which marks the server knows that. */
final class UrlSource implements PolicySource {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final URI address;
    private final HttpClient client;
    private final Duration patience;
    private @Nullable Sent last;

    /** What was sent, with its marks. */
    private record Sent(
            PolicyBundle bundle,
            @Nullable String entityTag,
            @Nullable String lastModified) {}

    /** @param patience how long an answer may take to its end */
    UrlSource(URI address, HttpClient client, Duration patience) {
        this.address = address;
        this.client = Objects.requireNonNull(client, "client");
        this.patience = patience;
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("`" + address + "` is no address for http or https");
        }
    }

    @Override
    public synchronized PolicyBundle read() throws IOException {
        Sent known = last;
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (known != null && known.entityTag() != null) {
            request.header("If-None-Match", known.entityTag());
        }
        if (known != null && known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        HttpResponse<byte[]> response = send(request.build());
        if (response.statusCode() == NOT_MODIFIED && known != null) {
            return known.bundle();
        }
        if (response.statusCode() != OK) {
            throw new IOException("`" + address + "` answers " + response.statusCode());
        }
        PolicyBundle bundle = PolicyBundle.unzip(address.toString(), new ByteArrayInputStream(response.body()));
        last = new Sent(
                bundle,
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
        return bundle;
    }

    /** The patience of a request ends with the head of the answer, so it is not asked for. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(ZipFiles.LARGEST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            throw new IOException("`" + address + "` cannot be read: " + why, cause);
        } catch (TimeoutException e) {
            throw new IOException(
                    "`" + address + "` has not answered to the end within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for `" + address + "`");
        } finally {
            answer.cancel(true);
        }
    }
}
