package io.liza.dialogue;

import static java.time.LocalDate.of;

import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** Situations of order 4711, as the shop may have told them; the promised days lie around {@link Calls#NOW}, a Friday. */
final class Situations {

    /** Too long for an order number of the tests. */
    static final String POSTCODE = "9876543";

    static final CallerCheck PHONE_AND_POSTCODE = check("0151 12345678", POSTCODE);
    static final CallerCheck ONLY_PHONE = check("0151 12345678", null);
    static final CallerCheck ONLY_POSTCODE = check(null, POSTCODE);

    private static final LocalDate YESTERDAY = of(2026, 11, 26);
    private static final LocalDate MONDAY = of(2026, 11, 30);
    private static final OrderMessage MESSAGE = new OrderMessage(Map.of("de", "Der Tisch wird geliefert & montiert"));

    private Situations() {}

    static CallerCheck check(String phone, String postcode) {
        return new CallerCheck(
                phone == null ? null : Calls.HASHES.phone(phone).orElseThrow(),
                postcode == null
                        ? null
                        : Calls.HASHES.postcode(Calls.ORDER, postcode).orElseThrow(),
                null);
    }

    static CallerCheck lockedUntil(Instant end) {
        return new CallerCheck(PHONE_AND_POSTCODE.phoneHash(), PHONE_AND_POSTCODE.postcodeHash(), end);
    }

    static KnownOrder order(OrderStatus status, Delivery delivery) {
        return order(status, delivery, CallerCheck.NONE);
    }

    static KnownOrder order(OrderStatus status, Delivery delivery, CallerCheck check) {
        return new KnownOrder(status, delivery, KnownOrder.NO_MESSAGE, check);
    }

    static Delivery promised(LocalDate from, LocalDate to) {
        return new Delivery(from, to, null, null, null);
    }

    /** One order for every sentence about an order, without data to check a caller by. */
    static Stream<KnownOrder> all() {
        Stream<KnownOrder> plain = Stream.of(OrderStatus.values()).map(KnownOrder::of);
        return Stream.concat(
                plain,
                Stream.of(
                        order(OrderStatus.IN_PROGRESS, promised(null, YESTERDAY)),
                        order(OrderStatus.IN_PROGRESS, promised(MONDAY, null)),
                        order(OrderStatus.DELAYED, promised(YESTERDAY, MONDAY)),
                        order(OrderStatus.IN_PROGRESS, promised(MONDAY, MONDAY.plusDays(4))),
                        order(OrderStatus.SHIPPED, new Delivery(null, MONDAY, YESTERDAY, null, "DHL <Express> & Co")),
                        order(OrderStatus.SHIPPED, new Delivery(null, null, YESTERDAY, null, null)),
                        order(OrderStatus.DELIVERED, new Delivery(null, MONDAY, YESTERDAY, YESTERDAY, "DHL")),
                        new KnownOrder(OrderStatus.DELAYED, promised(null, YESTERDAY), MESSAGE, CallerCheck.NONE),
                        new KnownOrder(
                                OrderStatus.SHIPPED,
                                promised(MONDAY, MONDAY.plusDays(9)),
                                new OrderMessage(Map.of(OrderMessage.ANY, "Bitte halten Sie Müller & Söhne bereit")),
                                CallerCheck.NONE)));
    }

    static KnownOrder with(CallerCheck check, KnownOrder order) {
        return new KnownOrder(order.status(), order.delivery(), order.message(), check);
    }
}
