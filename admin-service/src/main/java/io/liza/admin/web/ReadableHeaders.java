package io.liza.admin.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Passes over headers about content that cannot be read; Quarkus would answer with 500, or never. */
@ApplicationScoped
class ReadableHeaders {

    private static final int PRIORITY = 1_000;
    private static final String WEIGHT = "(\\s*;\\s*q=[01](\\.\\d{0,3})?)?";
    private static final Pattern LANGUAGES = list("[A-Za-z0-9*-]{1,35}" + WEIGHT);
    private static final String TYPE =
            "[\\w!#$&^.+*-]{1,127}/[\\w!#$&^.+*-]{1,127}(\\s*;\\s*[\\w-]+=(\"[^\",]*\"|[\\w.+-]+))*";
    private static final Pattern TYPES = list(TYPE);
    private static final Predicate<String> CONTENT =
            Pattern.compile(TYPE + "[;\\s]*").asMatchPredicate().and(ReadableHeaders::isText);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]*)");

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    passOver(request, HttpHeaders.ACCEPT, TYPES.asMatchPredicate());
                    passOver(request, HttpHeaders.ACCEPT_LANGUAGE, LANGUAGES.asMatchPredicate());
                    passOver(request, HttpHeaders.CONTENT_TYPE, CONTENT);
                    request.next();
                },
                PRIORITY);
    }

    private static void passOver(RoutingContext request, CharSequence name, Predicate<String> readable) {
        var headers = request.request().headers();
        if (!headers.getAll(name).stream().allMatch(readable)) {
            headers.remove(name);
        }
    }

    /** In letters that we know. */
    private static boolean isText(String type) {
        var charset = CHARSET.matcher(type);
        try {
            return !charset.find() || Charset.isSupported(charset.group(1));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Pattern list(String item) {
        return Pattern.compile("\\s*" + item + "(\\s*,\\s*" + item + ")*\\s*");
    }
}
