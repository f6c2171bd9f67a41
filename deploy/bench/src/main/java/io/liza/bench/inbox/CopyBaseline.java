package io.liza.bench.inbox;

import io.liza.bench.system.BenchDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** {@code COPY} of the rows that Liza has stored, into a table with the same columns and indexes and as many rows. */
final class CopyBaseline {
    static final String NAME = "COPY";

    private static final String CREATE = "create table conversation_copy (like conversation including all)";
    private static final String MISSING =
            """
            copy (select * from conversation stored
                  where not exists (select from conversation_copy copied where copied.id = stored.id)) to stdout
            """;

    private final CopyManager copies;
    private byte[] rows;

    CopyBaseline(BenchDatabase database) {
        database.run(CREATE);
        try {
            copies = database.connection().unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the rows that Liza has and the copy has not. */
    void read() {
        var missing = new ByteArrayOutputStream();
        try {
            copies.copyOut(MISSING, missing);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        rows = missing.toByteArray();
    }

    /** Writes them; returns their number. */
    double write() {
        try {
            return copies.copyIn("copy conversation_copy from stdin", new ByteArrayInputStream(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
