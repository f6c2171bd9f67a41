package io.liza.bench.live;

import io.liza.bench.system.BenchDatabase;
import io.liza.bench.system.BenchSystem;

/** Supervisors who are logged in, each with a session of their own. */
final class Supervisors {
    private static final String SECRET = "session-of-the-bench-";

    /** This is no hash, so no password matches it. */
    private static final String LOG_IN =
            """
            with numbered as (
                select n, 'bench' || n as name from generate_series(0, %d - 1) as n
            ), made as (
                insert into account (name, password, role, created_at) select name, 'none', 'SUPERVISOR', now() from numbered
                returning id, name
            )
            insert into login_session (hash, account_id, created_at, seen_at, address)
            select sha256(convert_to('%s' || n, 'UTF8')), id, now(), now(), 'bench' from numbered join made using (name)
            """;

    private Supervisors() {}

    static void logIn(BenchSystem system, int number) {
        try (BenchDatabase database = system.database()) {
            database.run(LOG_IN.formatted(number, SECRET));
        }
    }

    /** The cookie of the n-th one. */
    static String cookie(int n) {
        return "liza-session=" + SECRET + n;
    }
}
