package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.liza.admin.access.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address decides on the format of an answer, whatever a client asks for. */
@QuarkusTest
class AnswerFormatHttpTest {

    private static final String ACCOUNT = "answer-format";
    private static final String PAGE = "text/html;charset=UTF-8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html",
                "text/html;charset=ISO-8859-1",
                "text/html;q=0",
                "text/plain",
                "application/json",
                "image/png",
                "application/xhtml+xml,application/xml;q=0.9",
                "nonsense",
                "a/b,,;q=9",
                ""
            })
    void aPageIsHtmlAndTheApiIsJson(String accept) {
        for (String page : pages()) {
            var answer = as(ACCOUNT, "ADMIN").header("Accept", accept).get(page);
            assertEquals(PAGE, answer.header("Content-Type"), page);
        }
        as(ACCOUNT, "ADMIN")
                .header("Accept", accept)
                .get("/nothing")
                .then()
                .statusCode(404)
                .header("Content-Type", PAGE);
        for (String list : List.of("/api/calls", "/api/orders", "/api/statistics")) {
            program(ACCOUNT, "ADMIN")
                    .header("Accept", accept)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"));
        }
        program(ACCOUNT, "ADMIN")
                .header("Accept", accept)
                .get("/api/calls/none")
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo("application/problem+json"));
        as(ACCOUNT, "ADMIN")
                .header("Accept", accept)
                .get("/calls/export.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @Test
    void charsetsAndEncodingsAreNotNegotiatedEither() {
        as(ACCOUNT, "ADMIN")
                .header("Accept-Charset", "utf-16;q=1, *;q=0")
                .header("Accept-Encoding", "identity;q=0, br")
                .get("/calls")
                .then()
                .statusCode(200)
                .header("Content-Type", PAGE);
    }

    /** Without what scripts of the pages fetch, such as the number of open entries. */
    private static List<String> pages() {
        List<String> pages = Route.all().stream()
                .filter(route -> route.method().equals("GET") && !route.isApi())
                .map(Route::path)
                .filter(path -> !path.matches(".*(\\{|\\.|/sso|with-sso|/live|/inbox/count|/newest).*"))
                .toList();
        assertFalse(pages.size() < 8, pages.toString());
        return pages;
    }
}
