package io.liza.admin.prompt.sample;

import io.liza.dialogue.CallerVerification;
import io.liza.dialogue.KnownOrder;
import io.liza.dialogue.OrderInquiry;
import io.liza.dialogue.OrderLookup;
import io.liza.dialogue.UnknownOrders;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What the shop has told about the order of a sample call, whatever number the caller enters. */
public enum SampleOrder {
    IN_PROGRESS(OrderStatus.IN_PROGRESS),
    EXPECTED_ON(OrderStatus.IN_PROGRESS),
    EXPECTED_BETWEEN(OrderStatus.IN_PROGRESS),
    EXPECTED_WEEK(OrderStatus.IN_PROGRESS),
    SHIPPED(OrderStatus.SHIPPED),
    SHIPPED_ON(OrderStatus.SHIPPED),
    SHIPPED_BY(OrderStatus.SHIPPED),
    DELIVERED(OrderStatus.DELIVERED),
    DELIVERED_ON(OrderStatus.DELIVERED),
    DELAYED(OrderStatus.DELAYED),
    OVERDUE(OrderStatus.IN_PROGRESS),
    CANCELLED(OrderStatus.CANCELLED),
    /** Only callers who enter the {@link #POSTCODE} are told. */
    PROTECTED(OrderStatus.SHIPPED),
    /** The shop has told nothing, and staff answer in the dashboard. */
    NOTED(null),
    /** The shop has told of all orders, and not of this one. */
    NOT_FOUND(null),
    /** The voice-service has just started. */
    UNAVAILABLE(null);

    /** Too long for an order number of {@link SampleReplies}. */
    public static final String POSTCODE = "1234567";

    private static final String CARRIER = "DHL";
    private static final OrderHashes HASHES = new OrderHashes(List.of("sample calls need no secret key."));

    private final OrderStatus status;

    SampleOrder(OrderStatus status) {
        this.status = status;
    }

    OrderInquiry inquiry(LocalDate today) {
        return new OrderInquiry(
                order -> lookup(order, today),
                this == NOT_FOUND ? UnknownOrders.COMPLETE : UnknownOrders.ENQUIRIES,
                new CallerVerification(
                        this == PROTECTED ? CallerVerification.Mode.PHONE_OR_POSTCODE : CallerVerification.Mode.OFF,
                        HASHES));
    }

    private OrderLookup lookup(OrderNumber order, LocalDate today) {
        if (status == null) {
            return this == UNAVAILABLE ? OrderLookup.UNAVAILABLE : OrderLookup.UNKNOWN;
        }
        CallerCheck check = this == PROTECTED
                ? new CallerCheck(null, HASHES.postcode(order, POSTCODE).orElseThrow(), null)
                : CallerCheck.NONE;
        return OrderLookup.of(new KnownOrder(status, delivery(today), KnownOrder.NO_MESSAGE, check));
    }

    private Delivery delivery(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return switch (this) {
            case EXPECTED_ON -> promised(today.plusDays(3), today.plusDays(3));
            case EXPECTED_BETWEEN -> promised(today.plusDays(2), today.plusDays(4));
            case EXPECTED_WEEK -> promised(monday, monday.plusDays(4));
            case OVERDUE -> promised(null, yesterday);
            case SHIPPED_ON -> new Delivery(null, null, yesterday, null, null);
            case SHIPPED_BY -> new Delivery(null, null, yesterday, null, CARRIER);
            case DELIVERED_ON -> new Delivery(null, null, null, yesterday, null);
            default -> Delivery.UNKNOWN;
        };
    }

    private static Delivery promised(LocalDate from, LocalDate to) {
        return new Delivery(from, to, null, null, null);
    }
}
