package io.liza.local.audit;

import io.liza.local.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The audit trail as it stands in the database, read row by row in one snapshot, however long it is. */
record Trail(Database database) {
    private static final int FETCH = 1_000;

    /** An entry whose details are empty but whose digest says that there were some was emptied. */
    private static final String ROWS =
            """
            select id, hash, encode(digest, 'hex'),
                   jsonb_build_array(id, extract(epoch from at), actor, address, action, subject_kind, subject,
                                     encode(digest, 'hex'))::text,
                   case when before is not null or after is not null
                             or digest = sha256(convert_to('[null, null]', 'UTF8'))
                        then jsonb_build_array(before, after)::text end
            from audit order by id
            """;

    /** What is wrong first; nothing if the chain is whole. The chain knows afterwards how far it came. */
    Optional<String> verify(Chain chain) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                ResultSet rows = statement.executeQuery(ROWS);
                while (rows.next()) {
                    var wrong = chain.add(
                            rows.getLong(1), rows.getString(4), rows.getString(5), rows.getString(3), rows.getBytes(2));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
                return Optional.empty();
            }
        }
    }

    /** Whether this entry stood there with this hash. */
    boolean holds(long id, String hash) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.prepareStatement("select encode(hash, 'hex') = ? from audit where id = ?")) {
            statement.setString(1, hash);
            statement.setLong(2, id);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }
}
