package io.liza.dialogue;

import static java.time.LocalDate.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.dialogue.Sentence.Slot;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements about an order, by day. */
class OrderStatementsTest {

    /** The year ends on a Thursday; 28 December is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-29,2026-12-30,2027-01-04,BETWEEN 2026-12-30 2027-01-04",
        "2026-12-29,2026-12-28,2027-01-01,WEEK 2026-12-28",
        "2026-12-29,2026-12-28,2027-01-03,WEEK 2026-12-28",
        "2026-12-29,2026-12-28,2027-01-04,BETWEEN 2026-12-29 2027-01-04",
        "2026-12-29,2027-01-04,2027-01-08,WEEK 2027-01-04",
        "2026-12-29,2027-01-04,2027-01-07,BETWEEN 2027-01-04 2027-01-07",
        "2026-12-29,2027-01-05,2027-01-08,BETWEEN 2027-01-05 2027-01-08",
        "2026-12-29,2027-01-01,2027-01-01,ON 2027-01-01",
        "2026-12-29,,2027-01-01,ON 2027-01-01",
        "2026-12-29,2027-01-01,,ON 2027-01-01",
        "2026-12-29,2026-12-20,2026-12-29,ON 2026-12-29",
        "2026-12-29,2026-12-20,2026-12-28,OVERDUE",
        "2027-01-01,2026-12-28,2026-12-31,OVERDUE",
        "2027-01-01,,2026-12-31,OVERDUE",
        "2027-01-01,2026-12-31,,OVERDUE",
        "2026-12-29,,,NOTHING"
    })
    void theExpectedDayIsSaidUntilThePromiseIsOver(LocalDate today, LocalDate from, LocalDate to, String expected) {
        List<Statement> said = said(Situations.order(OrderStatus.IN_PROGRESS, Situations.promised(from, to)), today);

        assertEquals(
                switch (expected.replaceFirst(" .*", "")) {
                    case "OVERDUE" -> List.of(Sentence.ORDER_OVERDUE_APOLOGY, Sentence.STATUS_IN_PROGRESS);
                    case "NOTHING" -> List.of(Sentence.STATUS_IN_PROGRESS);
                    default -> List.of(Sentence.STATUS_IN_PROGRESS, expectation(expected.split(" ")));
                },
                said);
    }

    /** Clocks in Berlin go forward on 29 March and back on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z,2026-03-28",
        "2026-03-28T23:00:00Z,2026-03-29",
        "2026-03-29T21:59:59Z,2026-03-29",
        "2026-03-29T22:00:00Z,2026-03-30",
        "2026-10-24T21:59:59Z,2026-10-24",
        "2026-10-24T22:00:00Z,2026-10-25",
        "2026-10-25T22:59:59Z,2026-10-25",
        "2026-10-25T23:00:00Z,2026-10-26",
        "2026-12-31T22:59:59Z,2026-12-31",
        "2026-12-31T23:00:00Z,2027-01-01"
    })
    void aPromiseIsOverWithTheDayOfTheCompany(Instant now, LocalDate today) {
        var caller = new Caller(
                Calls.ANNA.number(),
                "de",
                Calls.WORDING,
                Calls.RECORDING_WORDING,
                Calls.SHOP,
                now.atZone(Calls.BERLIN));

        assertEquals(today, caller.today());
        assertEquals(false, isOverdue(caller, today));
        assertEquals(true, isOverdue(caller, today.minusDays(1)));
    }

    @Test
    void aShippedOrderIsToldWithDayCarrierAndExpectation() {
        var today = parse("2026-11-27");
        var day = Map.of(Slot.DATE, parse("2026-11-26"));
        LocalDate monday = parse("2026-11-30");

        assertEquals(
                List.of(new FilledSentence(Sentence.ORDER_SHIPPED_ON, day, "DHL"), expectation("ON", "2026-11-30")),
                said(
                        Situations.order(
                                OrderStatus.SHIPPED, new Delivery(null, monday, parse("2026-11-26"), null, "DHL")),
                        today));
        for (String none : new String[] {null, "", " "}) {
            var shipped = new Delivery(null, today.minusDays(1), parse("2026-11-26"), null, none);
            assertEquals(
                    List.of(FilledSentence.of(Sentence.ORDER_SHIPPED_ON_DATE, day)),
                    said(Situations.order(OrderStatus.SHIPPED, shipped), today));
        }
        assertEquals(
                List.of(Sentence.STATUS_SHIPPED),
                said(Situations.order(OrderStatus.SHIPPED, new Delivery(null, null, null, null, "DHL")), today));
    }

    @Test
    void nothingIsExpectedOfADeliveredOrCancelledOrder() {
        var today = parse("2026-11-27");
        var delivery = new Delivery(today, today, today, today, "DHL");

        assertEquals(
                List.of(new FilledSentence(Sentence.ORDER_DELIVERED_ON, Map.of(Slot.DATE, today), null)),
                said(Situations.order(OrderStatus.DELIVERED, delivery), today));
        assertEquals(
                List.of(Sentence.STATUS_DELIVERED),
                said(Situations.order(OrderStatus.DELIVERED, Situations.promised(today, today)), today));
        assertEquals(
                List.of(Sentence.STATUS_CANCELLED),
                said(Situations.order(OrderStatus.CANCELLED, Situations.promised(today, today)), today));
    }

    @Test
    void theMessageIsThatOfTheLanguageOrElseThatForAll() {
        var message = new OrderMessage(Map.of("de", "Hallo", OrderMessage.ANY, "Hi"));
        var order = new KnownOrder(OrderStatus.DELAYED, Delivery.UNKNOWN, message, CallerCheck.NONE);

        assertEquals(
                List.of(Sentence.STATUS_DELAYED, new ShopMessage("Hallo", false)),
                OrderStatements.of(order, parse("2026-11-27"), "de"));
        assertEquals(
                List.of(Sentence.STATUS_DELAYED, new ShopMessage("Hi", true)),
                OrderStatements.of(order, parse("2026-11-27"), "fr"));
    }

    private static boolean isOverdue(Caller caller, LocalDate promised) {
        return OrderStatements.of(
                        Situations.order(OrderStatus.IN_PROGRESS, Situations.promised(null, promised)),
                        caller.today(),
                        "de")
                .contains(Sentence.ORDER_OVERDUE_APOLOGY);
    }

    private static List<Statement> said(KnownOrder order, LocalDate today) {
        return OrderStatements.of(order, today, "de");
    }

    private static Statement expectation(String... words) {
        LocalDate first = parse(words[1]);
        return switch (words[0]) {
            case "ON" -> FilledSentence.of(Sentence.ORDER_EXPECTED_ON, Map.of(Slot.DATE, first));
            case "WEEK" -> FilledSentence.of(Sentence.ORDER_EXPECTED_WEEK, Map.of(Slot.WEEK, first));
            default ->
                FilledSentence.of(Sentence.ORDER_EXPECTED_BETWEEN, Map.of(Slot.FROM, first, Slot.TO, parse(words[2])));
        };
    }
}
