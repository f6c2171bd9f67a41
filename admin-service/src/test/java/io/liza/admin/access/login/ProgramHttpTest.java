package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.SESSION_COOKIE;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.know;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may come with: name and password, or a token, at the API alone. A session is none of it. */
@QuarkusTest
class ProgramHttpTest {

    private static final PlayedCall CALL = PlayedCall.german().consented();

    @BeforeAll
    static void aCallIsHeld() {
        Broker.take(CALL);
    }

    @Test
    void nameAndPasswordOfASupervisorMayEdit() {
        know("basic-supervisor", "SUPERVISOR");

        edit(anonymous().auth().preemptive().basic("basic-supervisor", PASSWORD))
                .statusCode(200);
    }

    @Test
    void nameAndPasswordOfAViewerMayNot() {
        know("basic-viewer", "VIEWER");

        edit(anonymous().auth().preemptive().basic("basic-viewer", PASSWORD))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("may not do this"));
    }

    @Test
    void whoMustChooseAPasswordFirstIsToldSo() {
        know("basic-newcomer", "SUPERVISOR");
        Database.rows("update account set must_change_password = true where name = 'basic-newcomer' returning id");

        edit(anonymous().auth().preemptive().basic("basic-newcomer", PASSWORD))
                .statusCode(403)
                .body("detail", containsString("changed in the dashboard first"));
        edit(program("basic-newcomer", "SUPERVISOR")).statusCode(403);
    }

    @Test
    void aWrongPasswordIsRefused() {
        edit(anonymous().auth().preemptive().basic("basic-supervisor", "wrong"))
                .statusCode(401)
                .body("detail", equalTo("name or password is wrong"));
    }

    @Test
    void anAccountOfSingleSignOnHasNoPasswordNotEvenAnEmptyOne() {
        Database.rows("insert into account (name, subject, role, created_at) values"
                + " ('sso:without-password', 'issuer|without-password', 'ADMIN', now()) returning id");

        for (String password : new String[] {"", "null", PASSWORD}) {
            edit(anonymous().auth().preemptive().basic("sso:without-password", password))
                    .statusCode(401);
        }
    }

    @Test
    void aSessionDoesNotReachTheApi() {
        know("session-at-the-api", "ADMIN");

        edit(anonymous().cookie(SESSION_COOKIE, session("session-at-the-api"))).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer liza_",
                "Bearer liza_unknown",
                "Bearer  liza_ unknown",
                "Bearer null",
                "Basic",
                "Basic ",
                "Basic :",
                "Basic Og==",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Basic YQBiOng=",
                "Digest username=admin",
                "Negotiate abc",
                "nonsense"
            })
    void anythingElseIsRefusedAndNeverOurFault(String header) {
        edit(anonymous().header("Authorization", header)).statusCode(401).contentType("application/problem+json");
    }

    private static ValidatableResponse edit(RequestSpecification program) {
        return program.contentType("application/json")
                .body("{\"status\": \"PROBLEM\"}")
                .post("/api/calls/{id}/status", Database.idOf(CALL))
                .then();
    }
}
