package io.liza.local.telephone.http;

import io.liza.local.telephone.twiml.TwilioError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Sends one webhook request with its time-outs; each retry is another call of {@link #send}. */
record HttpAttempt(String method, URI url, Map<String, String> parameters, Duration connect) {
    private static final int MOST_BYTES = 64 * 1024;

    /** Shared, since a client keeps its thread and its connections until it is garbage-collected. */
    private static final Map<Duration, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    /** @param read until the whole answer is there, counted from the connect, which takes no time on one machine */
    AttemptResult send(HttpRequest request, int tries, Duration read) {
        long end = System.nanoTime() + read.toNanos();
        try {
            HttpRequest timed = HttpRequest.newBuilder(request, (name, value) -> true)
                    .timeout(read)
                    .build();
            return answer(client().send(timed, BodyHandlers.ofInputStream()), tries, end);
        } catch (HttpConnectTimeoutException e) {
            return AttemptResult.failed(
                    ConnectionFailure.CONNECT, TwilioError.NOT_FETCHED, request.uri() + " accepts no connection.");
        } catch (HttpTimeoutException e) {
            return AttemptResult.failed(
                    ConnectionFailure.READ,
                    TwilioError.NOT_FETCHED,
                    url + " did not answer within " + read.toMillis() + " ms.");
        } catch (SSLException e) {
            return AttemptResult.failed(
                    ConnectionFailure.CONNECT,
                    TwilioError.BAD_CERTIFICATE,
                    request.uri() + " has no TLS that can be trusted: " + e.getMessage());
        } catch (IOException e) {
            return AttemptResult.failed(
                    ConnectionFailure.CONNECT,
                    TwilioError.NOT_FETCHED,
                    "nobody answers at " + request.uri() + ". Is Liza up?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AttemptResult.unusable(TwilioError.NOT_FETCHED, "interrupted");
        }
    }

    private HttpClient client() {
        return CLIENTS.computeIfAbsent(connect, time -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(time)
                .build());
    }

    private AttemptResult answer(HttpResponse<InputStream> response, int tries, long end) {
        var tooLate = CompletableFuture.runAsync(
                () -> close(response.body()),
                CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                return AttemptResult.unusable(TwilioError.TOO_LARGE, url + " answered more than 64 kB.");
            }
            var headers = response.headers();
            return AttemptResult.answered(new Exchange(
                    method,
                    url,
                    parameters,
                    tries,
                    response.statusCode(),
                    headers.firstValue("Content-Type"),
                    headers.firstValue("Location"),
                    body));
        } catch (IOException e) {
            return AttemptResult.unusable(TwilioError.NOT_FETCHED, url + " broke off its answer: " + e.getMessage());
        } finally {
            tooLate.cancel(false);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
