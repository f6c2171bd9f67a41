package io.liza.admin.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Events for an open page and their order, also for a page that reads slowly. */
class OpenPageTest {
    private final AtomicInteger proofs = new AtomicInteger();
    private volatile Uni<Boolean> proof = Uni.createFrom().item(true);
    private final OpenPage page = new OpenPage(
            Set.of("calls", "orders/7"),
            "accounts/3",
            "session",
            Uni.createFrom().deferred(() -> {
                proofs.incrementAndGet();
                return proof;
            }),
            Runnable::run);
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void whoDoesNotReadMissesNothingAndKeepsLittle() {
        var reader = read(0);
        for (int i = 0; i < 10_000; i++) {
            page.send(Changes.parse("calls " + i).orElseThrow());
            page.send(Changes.parse("orders 7 " + i).orElseThrow());
            page.send(LiveEvent.HEARTBEAT);
        }

        reader.request(1_000);

        assertTrue(reader.getItems().size() <= 4, reader.getItems().size() + " events");
        assertTrue(reader.getItems().stream()
                .filter(event -> event.name().equals("stale"))
                .map(LiveEvent::data)
                .anyMatch("calls orders/7"::equals));
    }

    @Test
    void theLastWordOnTheConnectionComesLast() {
        var reader = read(0);
        page.send(LiveEvent.AWAY);
        page.send(LiveEvent.REFRESH);
        page.send(LiveEvent.AWAY);

        reader.request(10);

        assertEquals(LiveEvent.AWAY, reader.getItems().get(reader.getItems().size() - 1));
    }

    @Test
    void whatItDoesNotShowIsNotTold() {
        var reader = read(10);

        page.send(Changes.parse("orders 1 2 3").orElseThrow());

        assertEquals(List.of(), reader.getItems());
    }

    @Test
    void itEndsWhenTheProofNoLongerHoldsAndSaysNothingElse() {
        var reader = read(0);
        page.send(Changes.parse("calls 1").orElseThrow());
        proof = Uni.createFrom().item(false);

        page.accessChanged(Changes.parse("accounts 3").orElseThrow());
        reader.request(10);

        assertEquals(LiveEvent.ENDED, reader.getItems().get(reader.getItems().size() - 1));
        reader.assertCompleted();
        assertEquals(1, closed.get());
    }

    @Test
    void anotherAccountsChangeAsksForNothing() {
        read(10);

        page.accessChanged(Changes.parse("accounts 4").orElseThrow());

        assertEquals(0, proofs.get());
    }

    @Test
    void aProofThatCannotBeCheckedIsAskedForAgainAtTheNextBeat() {
        var reader = read(10);
        proof = Uni.createFrom().failure(new IllegalStateException("no database"));
        page.accessChanged(Changes.parse("accounts many").orElseThrow());
        reader.assertNotTerminated();

        proof = Uni.createFrom().item(false);
        page.heartbeat();

        assertEquals(LiveEvent.ENDED, reader.getItems().get(reader.getItems().size() - 1));
    }

    @Test
    void whoLeavesIsForgotten() {
        read(10).cancel();

        assertEquals(1, closed.get());
    }

    private AssertSubscriber<LiveEvent> read(long demand) {
        return page.events(() -> {}, closed::incrementAndGet)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }
}
