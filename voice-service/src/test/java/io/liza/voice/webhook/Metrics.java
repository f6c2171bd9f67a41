package io.liza.voice.webhook;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The metrics of the management port. */
final class Metrics {

    private Metrics() {}

    static List<String> lines() {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        return given().baseUri("http://localhost:" + port)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** The value of a series; 0 if it does not exist. */
    static double value(String series) {
        return lines().stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Before that, no order is told. */
    static void awaitOrders() {
        Instant end = Instant.now().plusSeconds(10);
        while (value("liza_order_caught_up") < 1 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }
}
