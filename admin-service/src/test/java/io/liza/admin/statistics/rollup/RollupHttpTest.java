package io.liza.admin.statistics.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The events of calls update the tables of the statistics. */
@QuarkusTest
class RollupHttpTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The counts of a row that are none; a place is one more than its hour or bucket. */
    private static final String PLACES = " unnest(calls) with ordinality as counted (count, place) where count > 0";

    private record Held(PlayedCall call, String language, String order, int seconds) {

        static Held at(Random random, Instant start) {
            boolean german = random.nextBoolean();
            String order = "473000" + random.nextInt(5);
            int seconds = random.nextInt(300);
            var call = (german ? PlayedCall.german() : PlayedCall.english())
                    .at(start)
                    .consented()
                    .askedFor(order);
            return new Held(lasting(call, seconds), german ? "de" : "en", order, seconds);
        }

        ZonedDateTime start() {
            return call.start().atZone(BERLIN);
        }

        ZonedDateTime asked() {
            return call.end().minusSeconds(PlayedCall.SECONDS_A_TURN).atZone(BERLIN);
        }

        ZonedDateTime began() {
            return call.end().minusSeconds(seconds).atZone(BERLIN);
        }
    }

    @Test
    void shuffledAndRepeatedEventsAreCountedExactlyOnce() {
        var random = new Random(4);
        Instant monday = Instant.parse("2024-05-06T00:00:00Z");
        List<Held> calls = random.ints(80, 0, 5 * 24 * 3600)
                .mapToObj(second -> Held.at(random, monday.plusSeconds(second)))
                .toList();
        List<CallEvent> events = Broker.shuffledTwice(calls.stream().map(Held::call), random);

        Broker.take(events.subList(0, 100));
        Broker.take(events.subList(50, events.size()));

        assertEquals(
                counted(
                        calls,
                        held -> held.start().toLocalDate() + "|" + held.start().getHour() + "|" + held.language()),
                stored("select day, place - 1, language, count from statistics_hour," + PLACES));
        assertEquals(
                counted(
                        calls,
                        held -> held.began().toLocalDate() + "|" + held.language() + "|"
                                + Histogram.bucket(held.seconds())),
                stored("select day, language, place - 1, count from statistics_duration," + PLACES));
        assertEquals(
                counted(calls, held -> held.asked().toLocalDate() + "|" + held.language() + "|" + held.order()),
                stored("select day, language, order_number, asked from statistics_order where asked > 0"));
    }

    @Test
    void anHourIsTheCompanysInSummerAndInWinter() {
        Broker.take(began("2024-01-15T08:30:00Z"), began("2024-07-15T08:30:00Z"), began("2024-07-15T22:30:00Z"));

        assertEquals(List.of("9|1"), hours("2024-01-15"));
        assertEquals(List.of("10|1"), hours("2024-07-15"));
        assertEquals(List.of("0|1"), hours("2024-07-16"));
    }

    @Test
    void whereSummerTimeBeginsTheSkippedHourHasNoCalls() {
        Broker.take(
                began("2024-03-30T22:59:59Z"),
                began("2024-03-30T23:00:00Z"),
                began("2024-03-31T00:59:59Z"),
                began("2024-03-31T01:00:00Z"),
                began("2024-03-31T21:59:59Z"),
                began("2024-03-31T22:00:00Z"));

        assertEquals(List.of("23|1"), hours("2024-03-30"));
        assertEquals(List.of("0|1", "1|1", "3|1", "23|1"), hours("2024-03-31"));
        assertEquals(List.of("0|1"), hours("2024-04-01"));
    }

    @Test
    void whereSummerTimeEndsTheHourThatComesTwiceHasTheCallsOfBoth() {
        Broker.take(
                began("2024-10-26T22:00:00Z"),
                began("2024-10-27T00:30:00Z"),
                began("2024-10-27T01:30:00Z"),
                began("2024-10-27T22:59:59Z"),
                began("2024-10-27T23:00:00Z"));

        assertEquals(List.of("0|1", "2|2", "23|1"), hours("2024-10-27"));
        assertEquals(List.of("0|1"), hours("2024-10-28"));
    }

    @Test
    void aDurationIsOfTheDayOnWhichTheCallBegan() {
        Instant tenToMidnight = Instant.parse("2024-08-01T21:50:00Z");
        Broker.take(
                lasting(PlayedCall.german().at(tenToMidnight.plusSeconds(595)), 600),
                lasting(PlayedCall.german().at(tenToMidnight.plusSeconds(1195)), 600));

        assertEquals(
                List.of("2024-08-01|98|1", "2024-08-02|98|1"),
                Database.rows("select day, place - 1, count from statistics_duration," + PLACES
                        + " and day between '2024-08-01' and '2024-08-02' order by day"));
    }

    @Test
    void aDurationThatNobodyToldIsNotCounted() {
        Broker.take(
                PlayedCall.german()
                        .at(Instant.parse("2024-08-25T10:00:00Z"))
                        .then(null, null, turn -> new CallEvent.Ended(turn, "completed", null)),
                lasting(PlayedCall.german().at(Instant.parse("2024-08-25T10:00:00Z")), 0));

        assertEquals(List.of("{1}"), Database.rows("select calls from statistics_duration where day = '2024-08-25'"));
    }

    private static PlayedCall began(String start) {
        return PlayedCall.english().at(Instant.parse(start));
    }

    private static PlayedCall lasting(PlayedCall call, int seconds) {
        return call.then(null, null, turn -> new CallEvent.Ended(turn, "completed", seconds));
    }

    private static Map<String, Long> counted(List<Held> calls, Function<Held, String> key) {
        return calls.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> stored(String select) {
        return Database.rows(select + " and day between '2024-05-05' and '2024-05-12'").stream()
                .collect(Collectors.toMap(
                        row -> row.substring(0, row.lastIndexOf('|')),
                        row -> Long.valueOf(row.substring(row.lastIndexOf('|') + 1)),
                        Long::sum,
                        TreeMap::new));
    }

    private static List<String> hours(String day) {
        return Database.rows(
                "select place - 1, count from statistics_hour," + PLACES + " and day = ?::date order by place", day);
    }
}
