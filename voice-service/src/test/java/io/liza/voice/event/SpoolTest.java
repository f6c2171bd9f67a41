package io.liza.voice.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void eventsAreReadInOrderEvenFromAStoreThatWasNotClosed() throws Exception {
        var killed = new Spool(folder.resolve("a"), 100, CLOCK);
        killed.append(events(0, 3));
        killed.append(events(3, 5));
        Files.createDirectories(folder.resolve("b"));
        Files.copy(folder.resolve("a/events.mv"), folder.resolve("b/events.mv"));

        try (var spool = new Spool(folder.resolve("b"), 100, CLOCK)) {
            assertEquals(events(0, 5), List.copyOf(spool.oldest(10).values()));
        }
        killed.close();
    }

    @Test
    void removedEventsStayRemoved() {
        try (var spool = new Spool(folder, 100, CLOCK)) {
            spool.append(events(0, 5));
            spool.remove(spool.oldest(2).keySet());
        }
        try (var spool = new Spool(folder, 100, CLOCK)) {
            spool.append(events(5, 6));

            assertEquals(events(2, 6), List.copyOf(spool.oldest(10).values()));
        }
    }

    @Test
    void aFullSpoolTakesNoEvent() {
        try (var spool = new Spool(folder, 3, CLOCK)) {
            assertEquals(2, spool.append(events(0, 2)));
            assertEquals(1, spool.append(events(2, 5)));
            assertEquals(0, spool.append(events(5, 6)));

            assertEquals(events(0, 3), List.copyOf(spool.oldest(10).values()));
        }
        try (var narrowed = new Spool(folder, 1, CLOCK)) {
            assertEquals(0, narrowed.append(events(6, 7)));
            assertEquals(3, narrowed.depth());
        }
    }

    @Test
    void theAgeIsThatOfTheOldestEvent() throws InterruptedException {
        try (var spool = new Spool(folder, 3, CLOCK)) {
            assertEquals(Duration.ZERO, spool.age());
            spool.append(events(0, 1));
            Thread.sleep(20);

            assertTrue(spool.age().toMillis() >= 20 && spool.age().toMillis() < 10_000);
        }
    }

    @Test
    void anUnreadableEventDoesNotBlockTheOthers() {
        try (var store = MVStore.open(folder.resolve("events.mv").toString())) {
            store.<Long, String>openMap("events").put(1L, "liza.call.sung.v9 {}");
        }
        try (var spool = new Spool(folder, 10, CLOCK)) {
            spool.append(events(0, 1));

            assertEquals(events(0, 1), List.copyOf(spool.oldest(10).values()));
            assertEquals(1, spool.depth());
        }
    }

    @Test
    void afterADiskErrorTheStoreIsOpenedAgain() {
        var spool = new Spool(folder, 10, CLOCK);
        spool.append(events(0, 1));
        spool.close();

        spool.append(events(1, 2));

        assertEquals(events(0, 2), List.copyOf(spool.oldest(10).values()));
        spool.close();
    }

    @Test
    void anUnusableFolderIsNamed() throws Exception {
        try (var spool = new Spool(folder, 3, CLOCK)) {
            var e = assertThrows(IllegalStateException.class, () -> new Spool(folder, 3, CLOCK));
            assertTrue(
                    e.getMessage().contains("LIZA_SPOOL_DIR") && e.getMessage().contains(folder.toString()));
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IllegalStateException.class, () -> new Spool(file, 3, CLOCK));
    }

    @Test
    void theRelaySendsEverythingInOrderOnceKafkaIsBack() throws Exception {
        List<OutgoingEvent> kafka = Collections.synchronizedList(new ArrayList<>());
        var away = new AtomicBoolean(true);
        try (var spool = new Spool(folder, 5000, CLOCK)) {
            var relay = new SpoolRelay(
                    spool,
                    event -> away.get()
                            ? Future.failedFuture(new IllegalStateException("Kafka is away"))
                            : Future.<Void>succeededFuture().onSuccess(sent -> kafka.add(event)));
            var writer = new SpoolWriter(spool, relay::wakeUp);
            relay.markUnavailable();
            for (OutgoingEvent event : events(0, 1200)) {
                await(writer.write(event, Promise.promise()));
            }
            assertFalse(relay.kafkaAvailable());
            assertEquals(1200, spool.depth());

            away.set(false);
            Instant end = Instant.now().plus(TIMEOUT);
            while (!relay.kafkaAvailable() && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }

            assertTrue(relay.kafkaAvailable());
            assertEquals(events(0, 1200), lastTimes(kafka));
            assertEquals(0, spool.depth());
            writer.close();
            relay.close();
        }
    }

    @Test
    void kafkaIsAvailableOnlyAfterItHasTheWaitingEvents() throws Exception {
        var sending = new AtomicBoolean();
        try (var spool = new Spool(folder, 10, CLOCK)) {
            var relay = new SpoolRelay(spool, event -> {
                sending.set(true);
                return Promise.<Void>promise().future();
            });
            relay.markUnavailable();
            assertFalse(relay.kafkaAvailable());
            spool.append(events(0, 1));
            relay.wakeUp();
            while (!sending.get()) {
                Thread.sleep(5);
            }

            assertFalse(relay.kafkaAvailable());
            relay.close();
        }
    }

    @Test
    void aFullSpoolFailsTheWaitingCaller() throws Exception {
        try (var spool = new Spool(folder, 1, CLOCK)) {
            var writer = new SpoolWriter(spool, () -> {});
            await(writer.write(events(0, 1).get(0), Promise.promise()));

            Future<Void> second = writer.write(events(1, 2).get(0), Promise.promise());

            var e = assertThrows(ExecutionException.class, () -> await(second));
            assertInstanceOf(SpoolFullException.class, e.getCause());
            writer.close();
        }
    }

    @Test
    void anEventWhoseCallerHasGivenUpIsNotWritten() throws Exception {
        try (var spool = new Spool(folder, 10, CLOCK)) {
            var writer = new SpoolWriter(spool, () -> {});
            Promise<Void> timedOut = Promise.promise();
            timedOut.fail("no answer from the disk in time");

            writer.write(events(0, 1).get(0), timedOut);
            await(writer.write(events(1, 2).get(0), Promise.promise()));

            assertEquals(events(1, 2), List.copyOf(spool.oldest(10).values()));
            writer.close();
        }
    }

    private static void await(Future<Void> written) throws Exception {
        written.toCompletionStage().toCompletableFuture().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** A batch that failed in its middle is sent again, in order. */
    private static List<OutgoingEvent> lastTimes(List<OutgoingEvent> sent) {
        var last = new LinkedHashSet<OutgoingEvent>();
        for (OutgoingEvent event : sent) {
            last.remove(event);
            last.add(event);
        }
        return List.copyOf(last);
    }

    /** Every second event belongs to a trace. */
    private static List<OutgoingEvent> events(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new OutgoingEvent(event(i), i % 2 == 0 ? null : "00-4bf92f3577b34da6a3ce929d0e0e47" + i))
                .toList();
    }

    private static CallEvent event(int i) {
        return new CallEvent.ConsentGiven(
                new Turn("CA" + i, 1, Instant.parse("2026-11-22T09:30:00Z"), "de", "1", List.of("Danke, „Süße“.")),
                new PhoneNumber("+4915112345678"),
                "de-1",
                "Einverstanden?");
    }
}
