package io.liza.admin.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Parses {@code DATABASE_URL}, {@code postgresql://user:password@host:5432/name?options}. The reactive client and JDBC
 * need the user apart from the address.
 */
record DatabaseUrl(String address, String user, String password) {

    /** @throws IllegalArgumentException if it is no address of a Postgres database; the message does not contain it */
    static DatabaseUrl parse(String text) {
        String url = text.strip()
                .replaceFirst("^jdbc:", "")
                .replaceFirst("^(postgres|postgresql)(\\+[a-z0-9]+)?://", "postgresql://");
        URI uri = parseUri(url);
        boolean complete = "postgresql".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getPath() != null
                && uri.getPath().length() > 1;
        if (!complete) {
            throw malformed();
        }
        String[] user = uri.getRawUserInfo() == null
                ? new String[] {}
                : uri.getRawUserInfo().split(":", 2);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseUrl(
                "postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    /** The settings of both clients; without a user in the address, their own settings apply. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.reactive.url", address);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
        if (user != null) {
            settings.put("quarkus.datasource.username", literal(user));
        }
        if (password != null) {
            settings.put("quarkus.datasource.password", literal(password));
        }
        return settings;
    }

    /** Escapes dollar signs, which begin an expression. */
    private static String literal(String value) {
        return value.replace("$", "$$");
    }

    private static URI parseUri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "DATABASE_URL must look like postgresql://user:password@host:5432/name, special characters"
                        + " percent-encoded");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
