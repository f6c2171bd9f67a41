package io.liza.admin.access;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.csrf;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a path is written: tokens and passwords reach the API alone, sessions reach everything else alone. */
@QuarkusTest
class ApiPathHttpTest {

    private static final String ACCOUNT = "api-path";
    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor("4791001");

    @BeforeAll
    static void aCallIsHeld() {
        Broker.take(CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/%61pi", "/a%70%69", "/%61%70%69", "/ap%69"})
    void aSessionIsNobodyAtTheApi(String api) {
        String path = api + "/calls/" + Database.idOf(CALL) + "/%73tatus";

        edit(as(ACCOUNT, "ADMIN"), path)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
        as(ACCOUNT, "ADMIN")
                .urlEncodingEnabled(false)
                .get(api + "/c%61lls")
                .then()
                .statusCode(401);
        edit(program(ACCOUNT, "ADMIN"), path).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/calls", "/Api/calls", "/apis/calls", "/api-calls", "/apicalls", "/%41PI/calls"})
    void whatOnlyLooksLikeTheApiIsNotThere(String path) {
        for (var visitor : List.of(as(ACCOUNT, "ADMIN"), program(ACCOUNT, "ADMIN"), anonymous())) {
            visitor.urlEncodingEnabled(false).get(path).then().statusCode(404).contentType(startsWith("text/html"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/./api/calls", "/calls/../api/calls", "/api/./calls", "/api;/calls", "/api%2fcalls"})
    void aDetourToTheApiIsRefused(String path) {
        for (var visitor : List.of(as(ACCOUNT, "ADMIN"), program(ACCOUNT, "ADMIN"))) {
            visitor.urlEncodingEnabled(false).get(path).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calls",
                "/%63alls",
                "/call%73",
                "/calls/export.csv",
                "/orders/export.csv",
                "/audit/export.csv",
                "/statistics/calls.csv",
                "/privacy",
                "/account",
                "/accounts",
                "/live?topics=calls",
                "/l%69ve?topics=calls"
            })
    void aTokenAndAPasswordAreNobodyAtThePages(String path) {
        Visitor.know(ACCOUNT, "ADMIN");
        for (var visitor : List.of(
                program(ACCOUNT, "ADMIN"),
                anonymous().auth().preemptive().basic(ACCOUNT, Visitor.PASSWORD),
                anonymous())) {
            visitor.urlEncodingEnabled(false).get(path).then().statusCode(303).header("Location", startsWith("/login"));
        }
    }

    /** The number in full, and the consent, are for people at a page. */
    @Test
    void aTokenThatSetsStatusesSetsNothingElse() {
        long id = Database.idOf(CALL);
        long trail = Trail.end();
        for (String action : List.of("number", "consent/withdrawal", "%63onsent/withdrawa%6c", "status")) {
            program(ACCOUNT, "ADMIN")
                    .cookie("liza-visit", "own")
                    .header("X-CSRF-Token", csrf("own"))
                    .header("HX-Request", "true")
                    .urlEncodingEnabled(false)
                    .post("/calls/" + id + "/" + action)
                    .then()
                    .statusCode(401)
                    .header("HX-Redirect", startsWith("/login"))
                    .body(equalTo(""));
        }

        assertEquals(List.of(), Trail.since(trail));
        as(ACCOUNT, "ADMIN")
                .header("Authorization", "Bearer wrong")
                .get("/calls/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse edit(RequestSpecification visitor, String path) {
        return visitor.urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"status\": \"PROBLEM\"}")
                .post(path)
                .then();
    }
}
