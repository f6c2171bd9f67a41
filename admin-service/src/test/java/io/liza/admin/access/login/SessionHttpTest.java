package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session ends after two hours without use, and after twelve hours in any case. */
@QuarkusTest
class SessionHttpTest {

    @ParameterizedTest
    @CsvSource({
        "used-just-now,       1 minute,   1 minute,   200",
        "away-for-lunch,      119 minutes, 3 hours,   200",
        "away-too-long,       121 minutes, 3 hours,   303",
        "at-it-all-day,       1 minute,   719 minutes, 200",
        "at-it-all-day-long,  1 minute,   721 minutes, 303"
    })
    void aSessionEndsUnusedOrOld(String name, String sinceUse, String sinceLogin, int status) {
        as(name, "VIEWER").get("/account").then().statusCode(200);

        Database.rows(
                """
                update login_session set seen_at = now() - ?::interval, created_at = now() - ?::interval
                where hash = sha256(?::bytea) returning 1
                """,
                sinceUse,
                sinceLogin,
                session(name));

        as(name, "VIEWER").get("/account").then().statusCode(status);
    }

    @Test
    void useKeepsASessionButDoesNotMakeItYounger() {
        String name = "keeps-coming";
        as(name, "VIEWER").get("/account");
        String moved =
                """
                update login_session set seen_at = now() - interval '1 hour', created_at = now() - interval '5 hours'
                where hash = sha256(?::bytea) returning 1
                """;
        Database.rows(moved, session(name));

        as(name, "VIEWER").get("/account").then().statusCode(200);

        String ages = Database.text(
                """
                select now() - seen_at < interval '1 minute', now() - created_at > interval '5 hours'
                from login_session where hash = sha256(?::bytea)
                """,
                session(name));
        assertEquals("t|t", ages);
    }

    @Test
    void aSessionOfADisabledAccountIsOverAlsoWhereItsRowIsLeft() {
        String name = "disabled-behind-our-back";
        as(name, "VIEWER").get("/account").then().statusCode(200);

        Database.rows("update account set enabled = false where name = ? returning id", name);

        as(name, "VIEWER").get("/account").then().statusCode(303);
        assertTrue(Database.number("select count(*) from login_session where hash = sha256(?::bytea)", session(name))
                == 1);
    }
}
