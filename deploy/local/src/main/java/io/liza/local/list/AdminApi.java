package io.liza.local.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.liza.local.process.CliException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The API of the admin-service. */
record AdminApi(URI url, String authorization) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** @throws CliException with the reason */
    JsonNode get(String path, Map<String, String> query) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(path, query))
                    .timeout(TIMEOUT)
                    .header("Authorization", authorization)
                    .header("Accept", "application/json")
                    .build();
            return read(HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException e) {
            throw new CliException(
                    "Nobody answers at " + url + ". Start Liza with `./liza up`, or give her address with --url.");
        } catch (IOException e) {
            throw new CliException(url + " did not answer: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new CliException(2, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException("interrupted");
        }
    }

    private URI address(String path, Map<String, String> query) {
        String base = url.toString().replaceFirst("/+$", "") + path;
        return URI.create(
                query.isEmpty()
                        ? base
                        : query.entrySet().stream()
                                .map(each -> each.getKey() + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", base + "?", "")));
    }

    private JsonNode read(HttpResponse<String> answer) {
        JsonNode body = json(answer.body());
        String detail = body.path("detail").asText("");
        return switch (answer.statusCode()) {
            case 200 -> {
                if (!body.has("items")) {
                    throw notLiza(answer);
                }
                yield body;
            }
            case 400 ->
                throw new CliException(2, detail.isEmpty() ? notLiza(answer).getMessage() : detail);
            case 401 ->
                throw new CliException("Liza denies access: " + detail
                        + ". Make a token under My account, API tokens, and give it as LIZA_TOKEN or --token.");
            default ->
                throw detail.isEmpty()
                        ? notLiza(answer)
                        : new CliException(url + " answered " + answer.statusCode() + ": " + detail);
        };
    }

    private CliException notLiza(HttpResponse<String> answer) {
        return new CliException(url + " does not look like Liza's dashboard: "
                + answer.uri().getPath() + " was answered with " + answer.statusCode() + ".");
    }

    /** A missing node if the text is no JSON. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
