package io.liza.admin.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Parses {@code DATABASE_URL}, {@code postgresql://user:password@host:5432/name?options}. The reactive client and JDBC
 * need the user and the address separately, and the reactive client has settings of its own for TLS.
 *
 * @param address without user, password and options
 * @param options the query of the URL; empty if there is none
 * @param tls {@code sslmode} and {@code sslrootcert} of the options
 */
public record DatabaseUrl(String address, String options, DatabaseTls tls, String user, String password) {

    /**
     * @throws IllegalArgumentException if it is not the URL of a Postgres database; the message does not contain the
     *     URL
     */
    public static DatabaseUrl parse(String text) {
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
        String options = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseUrl(
                "postgresql://" + uri.getHost() + port + uri.getRawPath(),
                options,
                DatabaseTls.of(options),
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    /**
     * Returns the settings of both clients. Without a user in the URL, the separate settings of user and password
     * apply.
     */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        String others = DatabaseTls.without(options);
        settings.put("quarkus.datasource.reactive.url", others.isEmpty() ? address : address + "?" + others);
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
        settings.putAll(tls.reactiveSettings());
        if (user != null) {
            settings.put("quarkus.datasource.username", literal(user));
        }
        if (password != null) {
            settings.put("quarkus.datasource.password", literal(password));
        }
        return settings;
    }

    /** Opens a connection, for programs that run without the service. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    private String jdbcUrl() {
        return "jdbc:" + address + (options.isEmpty() ? "" : "?" + options);
    }

    /** Escapes dollar signs, which begin an expression in configuration values. */
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

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
