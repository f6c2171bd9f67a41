package io.liza.dialogue;

import io.liza.dialogue.Sentence.Slot;
import io.liza.order.Delivery;
import io.liza.order.OrderStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Says when an order should arrive, while it has not arrived and the promised time is not over. */
final class ExpectedArrival {

    private static final int MONDAY_TO_FRIDAY = 4;
    private static final int MONDAY_TO_SUNDAY = 6;

    private ExpectedArrival() {}

    static Optional<Statement> of(OrderStatus status, Delivery delivery, LocalDate today) {
        LocalDate from = delivery.promisedFrom() == null ? delivery.promisedTo() : delivery.promisedFrom();
        LocalDate to = delivery.promisedTo() == null ? from : delivery.promisedTo();
        boolean arrivesNoMore = status == OrderStatus.DELIVERED || status == OrderStatus.CANCELLED;
        if (arrivesNoMore || delivery.deliveredOn() != null || to == null || to.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(isWeek(from, to) ? week(from) : days(from.isBefore(today) ? today : from, to));
    }

    /** Monday to Friday, Saturday or Sunday of one week. */
    private static boolean isWeek(LocalDate from, LocalDate to) {
        return from.getDayOfWeek() == DayOfWeek.MONDAY
                && !to.isBefore(from.plusDays(MONDAY_TO_FRIDAY))
                && !to.isAfter(from.plusDays(MONDAY_TO_SUNDAY));
    }

    private static Statement week(LocalDate monday) {
        return FilledSentence.of(Sentence.ORDER_EXPECTED_WEEK, Map.of(Slot.WEEK, monday));
    }

    private static Statement days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? FilledSentence.of(Sentence.ORDER_EXPECTED_ON, Map.of(Slot.DATE, from))
                : FilledSentence.of(Sentence.ORDER_EXPECTED_BETWEEN, Map.of(Slot.FROM, from, Slot.TO, to));
    }
}
