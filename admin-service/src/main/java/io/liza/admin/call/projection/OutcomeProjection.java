package io.liza.admin.call.projection;

import io.liza.admin.call.projection.Outcomes.FirstEvent;
import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.Started;
import io.liza.event.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;

/** Derives the outcome of each call that has new events. */
@ApplicationScoped
class OutcomeProjection implements Projection {

    private final Outcomes outcomes;

    OutcomeProjection(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Late, since all transactions update the same few rows of the statistics. */
    @Override
    public int order() {
        return 44;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var calls = new TreeMap<String, FirstEvent>();
        events.forEach(event ->
                calls.merge(event.turn().callSid(), firstEvent(event), (one, other) -> one.at() == null ? other : one));
        return outcomes.derive(transaction, calls.values());
    }

    private static FirstEvent firstEvent(CallEvent event) {
        Turn turn = event.turn();
        return event instanceof Started
                ? new FirstEvent(turn.callSid(), turn.at(), turn.language())
                : FirstEvent.unknown(turn.callSid());
    }
}
