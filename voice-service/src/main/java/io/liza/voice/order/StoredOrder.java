package io.liza.voice.order;

import io.liza.dialogue.KnownOrder;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * An order that needs little memory, because a replica holds all of them: orders with nothing but a status share one
 * object for each status, days are numbers, hashes are bytes, and equal names of carriers are one object.
 */
final class StoredOrder {

    private static final Map<OrderStatus, StoredOrder> WITH_STATUS_ONLY = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            WITH_STATUS_ONLY.put(status, new StoredOrder(status, Delivery.UNKNOWN, null, CallerCheck.NONE));
        }
    }

    /** Stands for a missing day; it is 1 January 1970, and no order is as old. */
    private static final int NO_DAY = 0;

    private static final long NO_TIME = 0;

    private final OrderStatus status;
    private final int promisedFrom;
    private final int promisedTo;
    private final int shippedOn;
    private final int deliveredOn;
    private final String carrier;
    private final OrderMessage message;
    private final byte[] phoneHash;
    private final byte[] postcodeHash;
    private final long lockedUntil;

    private StoredOrder(OrderStatus status, Delivery delivery, OrderMessage message, CallerCheck check) {
        this.status = status;
        this.promisedFrom = number(delivery.promisedFrom());
        this.promisedTo = number(delivery.promisedTo());
        this.shippedOn = number(delivery.shippedOn());
        this.deliveredOn = number(delivery.deliveredOn());
        this.carrier = delivery.carrier() == null ? null : delivery.carrier().intern();
        this.message = message;
        this.phoneHash = bytes(check.phoneHash());
        this.postcodeHash = bytes(check.postcodeHash());
        this.lockedUntil =
                check.lockedUntil() == null ? NO_TIME : check.lockedUntil().toEpochMilli();
    }

    static StoredOrder of(OrderStatusChanged change) {
        Delivery delivery = change.delivery() == null ? Delivery.UNKNOWN : change.delivery();
        CallerCheck check = change.callerCheck() == null ? CallerCheck.NONE : change.callerCheck();
        return delivery.equals(Delivery.UNKNOWN) && change.message() == null && check.equals(CallerCheck.NONE)
                ? WITH_STATUS_ONLY.get(change.status())
                : new StoredOrder(change.status(), delivery, change.message(), check);
    }

    KnownOrder order() {
        return new KnownOrder(
                status,
                new Delivery(day(promisedFrom), day(promisedTo), day(shippedOn), day(deliveredOn), carrier),
                message == null ? KnownOrder.NO_MESSAGE : message,
                new CallerCheck(
                        text(phoneHash),
                        text(postcodeHash),
                        lockedUntil == NO_TIME ? null : Instant.ofEpochMilli(lockedUntil)));
    }

    private static int number(LocalDate day) {
        return day == null ? NO_DAY : Math.toIntExact(day.toEpochDay());
    }

    private static LocalDate day(int number) {
        return number == NO_DAY ? null : LocalDate.ofEpochDay(number);
    }

    private static byte[] bytes(String hash) {
        return hash == null ? null : HexFormat.of().parseHex(hash);
    }

    private static String text(byte[] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }
}
