package io.liza.admin.privacy;

import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Anonymises events of calls that are anonymous already, or that these events make anonymous. It runs in the
 * transaction that stores the events, so nobody can read them before.
 */
@ApplicationScoped
class LateEvents implements Projection {

    private static final String ANONYMIZE = "select anonymize_late_calls($1)";

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        String[] sids =
                events.stream().map(event -> event.turn().callSid()).distinct().toArray(String[]::new);
        return transaction.preparedQuery(ANONYMIZE).execute(Tuple.of(sids)).replaceWithVoid();
    }
}
