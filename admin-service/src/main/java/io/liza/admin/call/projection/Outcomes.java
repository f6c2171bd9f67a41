package io.liza.admin.call.projection;

import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Derives from the stored events of calls what needs all of them: recordings, outcomes and entries of the inbox. The rules are
 * in R__people.sql and R__outcome.sql. The recordings come first, since the others depend on them.
 */
@ApplicationScoped
class Outcomes {

    private static final String DERIVE = "select derive_recordings($1), derive_outcomes($1, $2, $3), derive_tasks($1)";

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
