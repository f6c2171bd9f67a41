package io.liza.admin.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only over TLS, ours or that of a proxy we trust, a browser is told to stay with it. */
class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({"true, http, true", "false, https, true", "false, http, false"})
    void tlsIsToStay(boolean ssl, String scheme, boolean stays) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        var filters = new Filters();
        new SecurityHeaders().register(filters);

        filters.getFilters().get(0).getHandler().handle(request(ssl, scheme, headers));

        assertEquals(stays, headers.contains("Strict-Transport-Security"));
        assertTrue(headers.contains("Content-Security-Policy"));
    }

    @Test
    void theHeadersAreThereBeforeThePathIsLookedAt() {
        var filters = new Filters();
        new SecurityHeaders().register(filters);

        assertTrue(filters.getFilters().get(0).getPriority() > PathGuard.PRIORITY);
    }

    private static RoutingContext request(boolean ssl, String scheme, MultiMap headers) {
        var request = played(HttpServerRequest.class, Map.of("isSSL", ssl, "scheme", scheme, "path", "/"));
        var response = played(HttpServerResponse.class, Map.of("headers", headers));
        return played(
                RoutingContext.class, Map.of("request", request, "response", response, "addHeadersEndHandler", 1));
    }

    private static <T> T played(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
