package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a supervisor does in a browser, in English. */
final class Dashboard {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;

    Dashboard(URI url) {
        this.url = url;
    }

    Response get(String path) {
        return request().get(path);
    }

    Response post(String path, Object body) {
        return request().contentType("application/json").body(body).post(path);
    }

    /** The page of a path once it holds the text. */
    String page(String path, String text) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get(path).then().statusCode(200).extract().asString(), page -> page.contains(text));
    }

    /** Path of the page of a call, found by its SID through the latest calls. */
    String pathOfCall(String callSid) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> links("/calls", "/calls/\\d+").stream()
                                .filter(path -> get(path).asString().contains(callSid))
                                .findFirst()
                                .orElse(null),
                        path -> path != null);
    }

    String pathOfOrder(String number) {
        return await().atMost(PATIENCE)
                .until(
                        () -> links("/orders?order_number=" + number, "/orders/\\d+").stream()
                                .findFirst()
                                .orElse(null),
                        path -> path != null);
    }

    void setOrderStatus(String number, String status) {
        post("/api" + pathOfOrder(number) + "/status", Map.of("status", status))
                .then()
                .statusCode(200);
    }

    private List<String> links(String path, String pattern) {
        Matcher links =
                Pattern.compile("href=\"(" + pattern + ")\"").matcher(get(path).asString());
        return links.results().map(link -> link.group(1)).distinct().toList();
    }

    private RequestSpecification request() {
        return given().baseUri(url.toString()).header("Accept-Language", "en");
    }
}
