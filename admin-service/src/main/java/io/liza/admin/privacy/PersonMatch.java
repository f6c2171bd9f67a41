package io.liza.admin.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * A person whose number matches a search.
 *
 * @param number masked
 */
public record PersonMatch(long id, String number, long calls, Instant lastCall) {

    private static final int MOST = 20;

    /** The callers found in this transaction, latest first. */
    static Uni<List<PersonMatch>> listFound() {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "select new io.liza.admin.privacy.PersonMatch(caller.id, caller.masked, count(call), max(call.startedAt))"
                                + " from Call call join call.caller caller"
                                + " where caller.id in (select found.id from CallerFound found)"
                                + " group by caller.id, caller.masked order by max(call.startedAt) desc, caller.id",
                        PersonMatch.class)
                .setMaxResults(MOST)
                .getResultList());
    }
}
