package io.liza.admin.access.login;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page to return to after a login. Never on another host. */
public final class RedirectTarget {
    static final String PARAMETER = "next";
    private static final String HOME = "/";
    private static final int MAX_LENGTH = 2_000;

    private RedirectTarget() {}

    /** {@code ?next=…} for the address of the login; empty for the home page. */
    static String query(RoutingContext request) {
        return query(page(request));
    }

    static String query(String page) {
        return page.equals(HOME) ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** A GET returns to itself; an htmx request and a form return to the page that they are on. */
    private static String page(RoutingContext request) {
        var headers = request.request().headers();
        if (headers.contains("HX-Request")) {
            return path(headers.get("HX-Current-URL"));
        }
        return request.request().method() == HttpMethod.GET
                ? local(request.request().uri())
                : path(headers.get("Referer"));
    }

    /** The path if it is one of this service, else the home page. */
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
