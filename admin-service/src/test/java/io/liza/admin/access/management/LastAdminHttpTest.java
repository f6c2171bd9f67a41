package io.liza.admin.access.management;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.know;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Somebody can always keep the house. */
@QuarkusTest
class LastAdminHttpTest {

    private static final String SET_ENABLED = "update account set enabled = ? where id = any (?) returning id";
    private static final String ADMINS = "select %s from account where role = 'ADMIN' and enabled";

    private static int houses;

    private Long[] others;
    private String anna;
    private String otto;

    @BeforeEach
    void annaAndOttoAreTheOnlyAdmins() {
        others = Database.rows(ADMINS.formatted("id")).stream()
                .map(Long::valueOf)
                .toArray(Long[]::new);
        Database.rows(SET_ENABLED, false, others);
        houses++;
        anna = "anna-of-house-" + houses;
        otto = "otto-of-house-" + houses;
        know(anna, "ADMIN");
        know(otto, "ADMIN");
    }

    @AfterEach
    void theOthersAreBack() {
        Database.rows(SET_ENABLED, true, others);
    }

    @Test
    void theLastOneIsNeitherDemotedNorDisabled() {
        change(anna, otto, "VIEWER", true).then().statusCode(303);

        change(anna, anna, "SUPERVISOR", true).then().statusCode(409);
        change(anna, anna, "ADMIN", false).then().statusCode(409);
        change(anna, anna, "VIEWER", false).then().statusCode(409);

        assertEquals(List.of(anna), Database.rows(ADMINS.formatted("name")));
        as(anna, "ADMIN").get("/accounts").then().statusCode(200);
        String reason = Browser.read(
                        as(anna, "ADMIN")
                                .header("Accept-Language", "en")
                                .formParam("role", "VIEWER")
                                .formParam("enabled", "true")
                                .post("/accounts/{id}", idOf(anna)),
                        409)
                .select("[role=alert]")
                .text();
        assertTrue(reason.startsWith("This is the last active administrator."), reason);
    }

    @Test
    void oneWhoIsDisabledDoesNotCount() {
        change(anna, otto, "ADMIN", false).then().statusCode(303);

        change(anna, anna, "VIEWER", true).then().statusCode(409);
    }

    @RepeatedTest(5)
    void ofTwoWhoDemoteEachOtherAtOnceOneStays() {
        var one = CompletableFuture.supplyAsync(() -> change(anna, otto, "VIEWER", true));
        var other = CompletableFuture.supplyAsync(() -> change(otto, anna, "VIEWER", true));

        var statuses = List.of(one.join().statusCode(), other.join().statusCode());

        assertEquals(1, Database.rows(ADMINS.formatted("name")).size(), statuses::toString);
        assertTrue(statuses.stream().allMatch(status -> status < 500), statuses::toString);
    }

    private static Response change(String by, String name, String role, boolean enabled) {
        var form = as(by, "ADMIN").formParam("role", role);
        return form.formParam("enabled", enabled).post("/accounts/{id}", idOf(name));
    }

    private static long idOf(String name) {
        return Database.number("select id from account where name = ?", name);
    }
}
