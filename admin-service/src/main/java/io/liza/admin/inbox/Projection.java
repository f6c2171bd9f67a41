package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Updates tables from events. It gets each event exactly once, in the transaction that stores the event; the events of one
 * call may come in any order.
 */
public interface Projection {

    /** Position among the projections of one transaction, smallest first: a call before everything that refers to it. */
    int order();

    Uni<Void> apply(SqlConnection transaction, List<CallEvent> events);
}
