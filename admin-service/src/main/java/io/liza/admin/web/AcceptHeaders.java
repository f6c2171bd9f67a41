package io.liza.admin.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Passes over {@code Accept} headers that cannot be read; Quarkus would answer a page's reader with 500. */
@ApplicationScoped
class AcceptHeaders {

    private static final int PRIORITY = 1_000;
    private static final String WEIGHT = "(\\s*;\\s*q=[01](\\.\\d{0,3})?)?";
    private static final Pattern LANGUAGES = list("[A-Za-z0-9*-]{1,35}" + WEIGHT);
    private static final Pattern TYPES =
            list("[\\w!#$&^.+*-]{1,127}/[\\w!#$&^.+*-]{1,127}(\\s*;\\s*[\\w-]+=(\"[^\",]*\"|[\\w.+-]+))*");

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    passOver(request, HttpHeaders.ACCEPT, TYPES);
                    passOver(request, HttpHeaders.ACCEPT_LANGUAGE, LANGUAGES);
                    request.next();
                },
                PRIORITY);
    }

    private static void passOver(RoutingContext request, CharSequence name, Pattern readable) {
        var headers = request.request().headers();
        if (headers.getAll(name).stream()
                .anyMatch(value -> !readable.matcher(value).matches())) {
            headers.remove(name);
        }
    }

    private static Pattern list(String item) {
        return Pattern.compile("\\s*" + item + "(\\s*,\\s*" + item + ")*\\s*");
    }
}
