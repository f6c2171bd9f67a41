package io.liza.admin.operator.audit;

import io.liza.admin.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The audit trail as it stands in the database, read row by row in one snapshot, however long it is. */
public record Trail(DatabaseUrl database) {
    private static final int FETCH = 1_000;

    private static final String SEALS =
            """
            select id, first_entry, last_entry, entries, hash,
                   jsonb_build_array(id, extract(epoch from at), first_entry, last_entry, entries)::text as facts
            from audit_seal order by id
            """;

    /** Details that are empty, with a digest of details that were not, were erased. */
    private static final String ENTRIES =
            """
            select id, coalesce(seal, 0) as seal, hash, encode(digest, 'hex') as digest,
                   jsonb_build_array(id, extract(epoch from at), actor, address, action, subject_kind, subject,
                                     encode(digest, 'hex'))::text as facts,
                   case when before is not null or after is not null
                             or digest = sha256(convert_to('[null, null]', 'UTF8'))
                        then jsonb_build_array(before, after)::text end as details
            from audit order by audit.seal nulls last, id
            """;

    /** Says what is wrong first; nothing if the trail is whole. */
    public Optional<String> verify(Verification verification) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var seals = connection.createStatement();
                    var entries = connection.createStatement()) {
                seals.setFetchSize(FETCH);
                entries.setFetchSize(FETCH);
                return verify(verification, seals.executeQuery(SEALS), entries.executeQuery(ENTRIES));
            }
        }
    }

    private static Optional<String> verify(Verification verification, ResultSet seals, ResultSet entries)
            throws SQLException {
        Entry next = next(entries);
        while (seals.next()) {
            Seal seal = seal(seals);
            Optional<String> fault = verification.begin(seal);
            for (; fault.isEmpty() && next != null && next.seal() == seal.id(); next = next(entries)) {
                fault = verification.sealed(next);
            }
            fault = fault.isEmpty() ? verification.end() : fault;
            if (fault.isPresent()) {
                return fault;
            }
        }
        Optional<String> fault = Optional.empty();
        for (; fault.isEmpty() && next != null; next = next(entries)) {
            fault = verification.remaining(next);
        }
        return fault;
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getInt("id"),
                row.getLong("first_entry"),
                row.getLong("last_entry"),
                row.getInt("entries"),
                row.getString("facts"),
                row.getBytes("hash"));
    }

    private static Entry next(ResultSet rows) throws SQLException {
        return rows.next()
                ? new Entry(
                        rows.getLong("id"),
                        rows.getInt("seal"),
                        rows.getString("facts"),
                        rows.getString("details"),
                        rows.getString("digest"),
                        rows.getBytes("hash"))
                : null;
    }

    /** Whether a seal with this last entry has this hash. */
    public boolean holds(long lastEntry, String hash) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.prepareStatement(
                        "select encode(hash, 'hex') = ? from audit_seal where last_entry = ?")) {
            statement.setString(1, hash);
            statement.setLong(2, lastEntry);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }
}
