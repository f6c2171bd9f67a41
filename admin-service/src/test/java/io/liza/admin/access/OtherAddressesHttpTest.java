package io.liza.admin.access;

import static io.liza.admin.fixture.Visitor.anonymous;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered besides pages and API, which no annotation guards: health, what the API is, and looks of the pages. */
@QuarkusTest
class OtherAddressesHttpTest {

    @Inject
    Router router;

    @Test
    void healthAndWhatTheApiIsAreAllThatIsServedBesidesPagesAndApi() {
        Set<String> paths = router.getRoutes().stream()
                .map(route -> route.getPath())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(Set.of(
                        "/", // what JAX-RS answers
                        "/q/", // nothing of it on this port: health and metrics are elsewhere
                        "/api/health",
                        "/health",
                        "/health/group",
                        "/health/group/",
                        "/health/live",
                        "/health/ready",
                        "/health/started",
                        "/health/well",
                        "/openapi",
                        "/openapi.json",
                        "/openapi.yaml",
                        "/openapi.yml")),
                paths);
    }

    @Test
    void filesAreServedFromAssetsAlone() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/META-INF/resources"))) {
            assertEquals(
                    Set.of("assets"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/api/health", "/health/live", "/openapi", "/assets/liza.css", "/assets/liza.js"})
    void nobodyIsAskedForThese(String address) {
        anonymous().get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "/q/health",
                "/q/dev-ui",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/arc",
                "/metrics",
                "/swagger-ui",
                "/META-INF/resources/assets/liza.css",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/index.html",
                "/api",
                "/api/",
                "/API/calls/1/status",
                "/Calls",
                "/ACCOUNTS"
            })
    void theseAreNotThere(String address) {
        anonymous().get(address).then().statusCode(oneOf(404));
    }
}
