package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dashboard as a supervisor uses it, over HTTP and in English. */
public final class Dashboard {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("liza_[\\w-]{43}");

    private final URI url;
    private final CookieFilter browser = new CookieFilter();

    /** An API token. */
    final String token;

    /** The cookie of the session that made the token. */
    final String session;

    /** Logs in with the form, and makes an API token. */
    Dashboard(URI url, String password) {
        this.url = url;
        submit("/login", "/login", Map.of("name", "admin", "password", password, "next", "/account/tokens"))
                .then()
                .statusCode(303);
        Response tokens = submit(
                "/account/tokens",
                "/account/tokens",
                Map.of("name", "end-to-end", "scope", "WRITE", "password", password));
        tokens.then().statusCode(200);
        this.session = browser.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("liza-session"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
        this.token = first(TOKEN, tokens.asString());
    }

    /** A page in the browser that has logged in as an administrator. No token reaches pages. */
    public Response visit(String path) {
        return given().baseUri(url.toString())
                .filter(browser)
                .header("Accept-Language", "en")
                .get(path);
    }

    /** Loads a page and sends a form of it, in the browser that has logged in; redirections are not followed. */
    public Response submit(String page, String action, Map<String, String> form) {
        String csrf = first(
                CSRF, given().baseUri(url.toString()).filter(browser).get(page).asString());
        return given().baseUri(url.toString())
                .filter(browser)
                .redirects()
                .follow(false)
                .formParams(form)
                .formParam("csrf", csrf)
                .post(action);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), () -> pattern + " was not found in " + text);
        return found.group(found.groupCount());
    }

    /** The API with the token, anything else in the browser. */
    public Response get(String path) {
        return path.startsWith("/api/") ? request().get(path) : visit(path);
    }

    public Response post(String path, Object body) {
        return request().contentType("application/json").body(body).post(path);
    }

    /** The page of a path once it holds the text. */
    public String page(String path, String text) {
        return await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> get(path).then().statusCode(200).extract().asString(), page -> page.contains(text));
    }

    /** Path of the page of a call, found by its SID through the latest calls. */
    public String pathOfCall(String callSid) {
        return await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(
                        () -> links("/calls", "(/calls/\\d+)\"").stream()
                                .filter(path -> get(path).asString().contains(callSid))
                                .findFirst()
                                .orElse(null),
                        path -> path != null);
    }

    /** Of the order with just this number; the search also finds longer ones. */
    public String pathOfOrder(String number) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> links("/orders?order_number=" + number, "(/orders/\\d+)\"[^>]*>" + number + "<").stream()
                                .findFirst()
                                .orElse(null),
                        path -> path != null);
    }

    /** Imports a CSV file through the API. */
    public void importOrders(String csv) {
        request()
                .contentType("text/csv")
                .body(csv)
                .post("/api/orders/import")
                .then()
                .statusCode(200);
    }

    public void setOrderStatus(String number, String status) {
        post("/api" + pathOfOrder(number) + "/status", Map.of("status", status))
                .then()
                .statusCode(200);
    }

    private List<String> links(String path, String pattern) {
        Matcher links = Pattern.compile("href=\"" + pattern).matcher(get(path).asString());
        return links.results().map(link -> link.group(1)).distinct().toList();
    }

    private RequestSpecification request() {
        return given().baseUri(url.toString())
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }
}
