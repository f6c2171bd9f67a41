package io.liza.admin.verification;

import static io.liza.admin.inbox.ColumnType.BOOLEAN;
import static io.liza.admin.inbox.ColumnType.TEXT;
import static io.liza.admin.inbox.ColumnType.TIMESTAMPTZ;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps the failed verifications of callers by order and call, and locks orders after too many of them. A call whose
 * caller is verified in the end does not count; the answer that an order is locked is no failure.
 */
@ApplicationScoped
class VerificationProjection implements Projection {

    private static final String MERGE =
            """
            insert into verification (order_number, call_sid, at, passed)
            select order_number, call_sid, min(at) filter (where not passed), bool_or(passed)
            from :incoming
            group by order_number, call_sid
            order by order_number, call_sid
            on conflict (order_number, call_sid) do update set
                at     = least(verification.at, excluded.at),
                passed = verification.passed or excluded.passed
            """;

    private final ProbingGuard guard;

    VerificationProjection(ProbingGuard guard) {
        this.guard = guard;
    }

    /** After the orders, which it locks. */
    @Override
    public int order() {
        return 35;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        List<Verification> verifications =
                events.stream().flatMap(Verification::of).toList();
        if (verifications.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] failed = verifications.stream()
                .filter(verification -> !verification.passed())
                .map(Verification::orderNumber)
                .distinct()
                .toArray(String[]::new);
        return new ColumnArrays<>(verifications)
                .column("order_number", TEXT, Verification::orderNumber)
                .column("call_sid", TEXT, verification -> verification.turn().callSid())
                .column("at", TIMESTAMPTZ, verification -> verification.turn().at())
                .column("passed", BOOLEAN, Verification::passed)
                .execute(transaction, MERGE)
                .chain(() -> guard.lockProbed(transaction, failed));
    }
}
