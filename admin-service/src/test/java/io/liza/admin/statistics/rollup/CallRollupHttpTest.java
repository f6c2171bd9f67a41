package io.liza.admin.statistics.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.liza.order.OrderAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Funnel and outcomes are counted once for each call, whatever the order of its events. */
@QuarkusTest
class CallRollupHttpTest {

    private static final String ORDER = "4742001";
    private static final String KNOWN = "STAGE CALLED,STAGE CONSENTED,STAGE ENTERED,STAGE KNOWN,";
    private static final String TOLD = KNOWN + "STAGE VERIFIED,STAGE TOLD,";

    /** @param counters those that count the call */
    private record Kind(String counters, UnaryOperator<PlayedCall> play) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("STAGE CALLED", call -> call),
            new Kind("STAGE CALLED,OUTCOME HUNG_UP,HUNG_UP CONSENT", call -> call.ended("completed")),
            new Kind("STAGE CALLED,OUTCOME REFUSED", call -> call.refused().ended("completed")),
            new Kind(
                    "STAGE CALLED,STAGE CONSENTED,STAGE ENTERED,OUTCOME HUNG_UP,HUNG_UP ORDER_CONFIRM,ENDED CONSENTED",
                    call -> call.consented().entered(ORDER).ended("completed")),
            new Kind(
                    "STAGE CALLED,STAGE CONSENTED,STAGE ENTERED,OUTCOME ENQUIRY_NOTED,ENDED CONSENTED",
                    call -> call.consented()
                            .answered(ORDER, OrderAnswer.ENQUIRY_NOTED)
                            .done()),
            new Kind(KNOWN + "OUTCOME NOT_VERIFIED,ENDED CONSENTED", call -> call.consented()
                    .answered(ORDER, OrderAnswer.VERIFYING)
                    .wrongPostcode(ORDER, 1)
                    .ended("completed")),
            new Kind(TOLD + "OUTCOME STATUS_TOLD,ENDED CONSENTED", call -> call.consented()
                    .answered(ORDER, OrderAnswer.VERIFYING)
                    .wrongPostcode(ORDER, 1)
                    .verified(ORDER)
                    .done()),
            new Kind(
                    TOLD + "OUTCOME STATUS_TOLD,ENDED CONSENTED",
                    call -> call.consented().askedFor(ORDER).askedFor(ORDER).done()),
            new Kind(TOLD, call -> call.consented().askedFor(ORDER)),
            new Kind(
                    TOLD + "OUTCOME OVERDUE,ENDED CONSENTED",
                    call -> call.consented().overdue(ORDER).done()),
            new Kind(
                    TOLD + "OUTCOME FAILED,ENDED CONSENTED",
                    call -> call.chose("tr").consented().askedFor(ORDER).failed("/webhook/help")));

    private record Held(String language, Kind kind, PlayedCall call) {

        static Held at(Random random, Instant start) {
            boolean german = random.nextBoolean();
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            var call = (german ? PlayedCall.german() : PlayedCall.english()).at(start);
            return new Held(german ? "de" : "en", kind, kind.play().apply(call));
        }

        Stream<String> counters() {
            var day = call.start().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
            return Stream.of(kind.counters().split(",")).map(counter -> day + "|" + language + "|" + counter);
        }
    }

    @Test
    void shuffledAndRepeatedEventsAreCountedExactlyOnce() {
        var random = new Random(17);
        Instant monday = Instant.parse("2024-09-02T00:00:00Z");
        List<Held> calls = random.ints(80, 0, 4 * 24 * 3600)
                .mapToObj(second -> Held.at(random, monday.plusSeconds(second)))
                .toList();
        List<CallEvent> events = Broker.shuffledTwice(calls.stream().map(Held::call), random);

        Broker.take(events.subList(0, 100));
        Broker.take(events.subList(50, 400));
        Broker.take(events.subList(300, events.size()));

        Map<String, Long> expected = calls.stream()
                .flatMap(Held::counters)
                .collect(Collectors.groupingBy(counter -> counter, TreeMap::new, Collectors.counting()));
        assertEquals(expected, stored());
    }

    private static Map<String, Long> stored() {
        return Database.rows("select day, language, kind || ' ' || name, calls from statistics_call"
                        + " where calls <> 0 and day between '2024-09-01' and '2024-09-08'")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.substring(0, row.lastIndexOf('|')),
                        row -> Long.valueOf(row.substring(row.lastIndexOf('|') + 1)),
                        Long::sum,
                        TreeMap::new));
    }
}
