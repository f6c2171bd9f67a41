package io.liza.admin.http.health;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started", "/api/health"})
    void peopleAndProbesAreToldThatAllIsWell(String address) {
        supervisor()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("UP"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health", "/health/ready"})
    void theDatabaseIsAmongWhatIsChecked(String address) {
        supervisor().get(address).then().body("checks.name", hasItem(containsString("PostgreSQL")));
    }

    @Test
    void healthBelongsToThePortOfTheServiceAndMetricsDoNot() {
        supervisor().get("/q/metrics").then().statusCode(404);
        supervisor().get("/q/health").then().statusCode(404);
    }
}
