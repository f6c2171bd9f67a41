package io.liza.admin.call;

import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Derives the outcomes of calls from their stored events; R__outcome.sql has the rules. */
@ApplicationScoped
class Outcomes {

    private static final String DERIVE = "select derive_outcomes($1, $2, $3)";

    private final CompanyClock clock;

    Outcomes(CompanyClock clock) {
        this.clock = clock;
    }

    /**
     * The first event of a call, under whose day and language the statistics count the call.
     *
     * @param at null, like the language, if the first event is unknown
     */
    record FirstEvent(String sid, Instant at, String language) {

        static FirstEvent unknown(String sid) {
            return new FirstEvent(sid, null, null);
        }
    }

    /** @param transaction has locked the calls */
    Uni<Void> derive(SqlConnection transaction, Collection<FirstEvent> calls) {
        return calls.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(DERIVE)
                        .execute(Tuple.of(
                                calls.stream().map(FirstEvent::sid).toArray(String[]::new),
                                calls.stream()
                                        .map(call -> call.at() == null ? null : clock.day(call.at()))
                                        .toArray(LocalDate[]::new),
                                calls.stream().map(FirstEvent::language).toArray(String[]::new)))
                        .replaceWithVoid();
    }
}
