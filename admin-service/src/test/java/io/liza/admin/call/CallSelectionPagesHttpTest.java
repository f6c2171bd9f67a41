package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Supervisors who change many calls at once meet on the same ones, and nobody is told that something is broken. */
@QuarkusTest
class CallSelectionPagesHttpTest {

    private static final int CALLS = 60;

    @Test
    void listsAndSingleCallsAreChangedSideBySide() {
        var calls = IntStream.range(0, CALLS)
                .mapToObj(i -> PlayedCall.german().consented())
                .toList();
        Broker.take(calls.toArray(PlayedCall[]::new));
        List<Long> ids = calls.stream().map(Database::idOf).sorted().toList();
        List<Long> backwards = ids.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        as("at-once", "SUPERVISOR");
        long before = Trail.end();

        var edits = new ArrayList<CompletableFuture<Integer>>();
        edits.add(CompletableFuture.supplyAsync(() -> setAll(ids, "COMPLETED")));
        edits.add(CompletableFuture.supplyAsync(() -> setAll(backwards, "PROBLEM")));
        for (Long id : backwards.subList(0, 20)) {
            edits.add(CompletableFuture.supplyAsync(() -> set(id)));
        }
        var statuses = edits.stream().map(CompletableFuture::join).toList();

        assertTrue(statuses.stream().allMatch(status -> status == 303 || status == 409), statuses::toString);
        long written = Database.number(
                "select count(*) from status_change where call_id = any (?)", (Object) ids.toArray(Long[]::new));
        assertEquals(written, Trail.since(before).size(), "every change stands in the trail once");
    }

    private static int setAll(List<Long> ids, String status) {
        return as("at-once", "SUPERVISOR")
                .formParam("id", ids)
                .formParam("status", status)
                .post("/calls/selection/status")
                .statusCode();
    }

    private static int set(long id) {
        return as("at-once", "SUPERVISOR")
                .formParam("status", "PROCESSING")
                .post("/calls/{id}/status", id)
                .statusCode();
    }
}
