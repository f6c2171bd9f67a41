package io.liza.local.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Address and login of the admin-service's database. */
public record Database(String jdbcUrl, String user, String password) {

    /**
     * Parses an address in the form of {@code DATABASE_URL}: {@code postgresql://user:password@host:5432/name}.
     *
     * @throws IllegalArgumentException if the address does not look like that
     */
    public static Database at(String url) {
        try {
            URI uri = new URI(url.replaceFirst("^(jdbc:)?postgres(ql)?(\\+[a-z0-9]+)?:", "postgresql:"));
            String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new Database(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    decoded(user[0]),
                    user.length > 1 ? decoded(user[1]) : "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address of a database", e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
