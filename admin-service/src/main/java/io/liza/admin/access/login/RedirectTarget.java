package io.liza.admin.access.login;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Determines the page to redirect to after a login, which is never on another host. */
public final class RedirectTarget {
    static final String PARAMETER = "next";
    private static final String HOME = "/";
    private static final int MAX_LENGTH = 2_000;

    private RedirectTarget() {}

    /** Returns the query {@code ?next=…} for the login page; empty for the home page. */
    static String query(RoutingContext request) {
        return query(page(request));
    }

    static String query(String page) {
        return page.equals(HOME) ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Returns the address of a GET request, or the page that sent an htmx request or a form. */
    private static String page(RoutingContext request) {
        var headers = request.request().headers();
        if (headers.contains("HX-Request")) {
            return path(headers.get("HX-Current-URL"));
        }
        return request.request().method() == HttpMethod.GET
                ? local(request.request().uri())
                : path(headers.get("Referer"));
    }

    /** Returns the path if it belongs to a page of this service, else the path of the home page. */
    public static String local(String path) {
        boolean isOurs = path != null
                && path.length() <= MAX_LENGTH
                && path.matches("/[^/\\\\\\p{Cntrl}].*")
                && !path.startsWith("/login")
                && !path.startsWith("/logout");
        return isOurs && isUri(path) ? path : HOME;
    }

    private static String path(String url) {
        try {
            URI uri = new URI(url == null ? "" : url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return local(uri.getRawPath() == null ? HOME : uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    private static boolean isUri(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
