package io.liza.admin.access.login;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way back to the page that somebody wanted when we asked who they are. Never leads to another host. */
public final class RedirectTarget {
    static final String PARAMETER = "next";
    private static final String HOME = "/";
    private static final int MAX_LENGTH = 2_000;

    private RedirectTarget() {}

    /** {@code ?next=…} for the login's address; empty where home is good enough. */
    static String query(RoutingContext request) {
        return query(page(request));
    }

    static String query(String page) {
        return page.equals(HOME) ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Only a page can be returned to: an htmx request and a form say on which they stand. */
    private static String page(RoutingContext request) {
        var headers = request.request().headers();
        if (headers.contains("HX-Request")) {
            return path(headers.get("HX-Current-URL"));
        }
        return request.request().method() == HttpMethod.GET
                ? local(request.request().uri())
                : path(headers.get("Referer"));
    }

    /** Path and query of a page of ours, else home. */
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
