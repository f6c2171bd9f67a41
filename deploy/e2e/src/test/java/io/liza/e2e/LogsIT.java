package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all other tests the logs hold no secret and no forged line. */
@Order(Integer.MAX_VALUE)
class LogsIT {
    private static final String TYPED = "marked-secret-typed-by-mistake";
    private static final String FORGED = "\n2026-01-01 00:00:00,000 INFO forged line";

    private final Liza liza = Liza.running();

    @Test
    void noSecretStandsInAnyLog() throws IOException {
        loginsThatFail();

        var secrets = Map.of(
                "auth token", Liza.TOKEN,
                "password", Liza.PASSWORD,
                "owner's password", liza.postgres.url().replaceFirst(".*://[^:]*:([^@]*)@.*", "$1"),
                "database password", liza.postgres.webUrl().replaceFirst(".*://[^:]*:([^@]*)@.*", "$1"),
                "API token", liza.dashboard.token,
                "session", liza.dashboard.session,
                "what was typed", TYPED);
        List<Path> logs = logs();
        assertFalse(logs.size() < 4, "the logs of all processes are searched: " + logs);
        for (Path log : logs) {
            String text = Files.readString(log);
            secrets.forEach((name, secret) -> assertFalse(text.contains(secret), name + " stands in " + log));
        }
    }

    @Test
    void nobodyElseBeginsALine() throws IOException {
        liza.dashboard.visit("/calls?phone=" + FORGED);
        dashboard().header("User-Agent", "x" + FORGED.strip()).get("/nothing" + FORGED.strip());
        dashboard()
                .contentType("application/json")
                .body("{\"status\": \"" + FORGED + "\"}")
                .post("/api/orders/1/status");

        for (Path log : logs()) {
            assertEquals(
                    0,
                    Files.readAllLines(log).stream()
                            .filter(line -> line.startsWith("2026-01-01"))
                            .count());
        }
    }

    private void loginsThatFail() {
        anybody()
                .auth()
                .preemptive()
                .basic("admin", TYPED)
                .post("/api/orders/1/status")
                .then()
                .statusCode(401);
        anybody()
                .auth()
                .preemptive()
                .basic(TYPED, "x")
                .post("/api/orders/1/status")
                .then()
                .statusCode(401);
        anybody()
                .header("Authorization", "Bearer liza_" + TYPED)
                .get("/api/calls")
                .then()
                .statusCode(401);
        anybody()
                .formParam("password", TYPED)
                .formParam("name", TYPED)
                .post("/login")
                .then()
                .statusCode(403);
        anybody()
                .cookie("liza-session", TYPED)
                .get("/calls?token=" + TYPED)
                .then()
                .statusCode(303);
    }

    private RequestSpecification anybody() {
        return given().baseUri(liza.admin.url().toString()).redirects().follow(false);
    }

    private RequestSpecification dashboard() {
        return anybody().header("Authorization", "Bearer " + liza.dashboard.token);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(liza.admin.log().getParent())) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}
