package io.liza.admin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody tries every address with every method, and gets what the annotations say. */
@QuarkusTest
class AccessHttpTest {

    /** POST comes last: it may end a session. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST");

    static Stream<String> addresses() {
        return Route.all().stream().map(Route::path).distinct();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everybodyGetsAsFarAsTheirRole(String path) {
        Map<String, Route> routes = Route.all().stream()
                .filter(route -> route.path().equals(path) || isANumberToo(path, route))
                .collect(Collectors.toMap(Route::method, route -> route));
        String address = Route.addressOf(path);
        var expected = new ArrayList<String>();
        var found = new ArrayList<String>();

        for (Actor actor : Actor.values()) {
            String name = actor.arrives();
            for (String method : METHODS) {
                var response = actor.request(name)
                        .contentType(method.equals("POST") ? contentType(path) : "text/plain")
                        .request(method, address);
                String attempt = actor + " " + method + " " + path + " ";
                expected.add(attempt + expected(actor, method, routes));
                found.add(attempt + Outcome.of(response));
            }
        }

        assertEquals(expected, found);
    }

    /** As far as a path tells; who may PUT is told that it cannot be one. */
    private static boolean isANumberToo(String path, Route route) {
        return path.equals("/api/orders/import") && route.path().equals("/api/orders/{number}");
    }

    private static Outcome expected(Actor actor, String method, Map<String, Route> routes) {
        Route route = routes.get(method.equals("HEAD") ? "GET" : method);
        if (method.equals("OPTIONS")) {
            return Outcome.LET_IN;
        }
        return route == null ? Outcome.NO_SUCH_METHOD : actor.at(route);
    }

    private static String contentType(String path) {
        return path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }
}
