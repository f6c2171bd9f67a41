package io.liza.dialogue;

import io.liza.dialogue.Sentence.Slot;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements about an order: an apology if it is overdue, the status, the expected day, and the shop's message. */
final class OrderStatements {

    private OrderStatements() {}

    static List<Statement> of(KnownOrder order, LocalDate today, String language) {
        var statements = new ArrayList<Statement>();
        if (order.delivery().isOverdue(order.status(), today)) {
            statements.add(Sentence.ORDER_OVERDUE_APOLOGY);
        }
        statements.add(status(order.status(), order.delivery()));
        ExpectedArrival.of(order.status(), order.delivery(), today).ifPresent(statements::add);
        message(order.message(), language).ifPresent(statements::add);
        return statements;
    }

    private static Statement status(OrderStatus status, Delivery delivery) {
        if (status == OrderStatus.SHIPPED && delivery.shippedOn() != null) {
            return shipped(Map.of(Slot.DATE, delivery.shippedOn()), delivery.carrier());
        }
        if (status == OrderStatus.DELIVERED && delivery.deliveredOn() != null) {
            return FilledSentence.of(Sentence.ORDER_DELIVERED_ON, Map.of(Slot.DATE, delivery.deliveredOn()));
        }
        return Sentence.of(status);
    }

    private static Statement shipped(Map<Slot, LocalDate> days, String carrier) {
        return carrier == null || carrier.isBlank()
                ? FilledSentence.of(Sentence.ORDER_SHIPPED_ON_DATE, days)
                : new FilledSentence(Sentence.ORDER_SHIPPED_ON, days, carrier);
    }

    private static Optional<Statement> message(OrderMessage message, String language) {
        Optional<Statement> own = message.in(language).map(text -> new ShopMessage(text, false));
        return own.or(() -> message.in(OrderMessage.ANY).map(text -> new ShopMessage(text, true)));
    }
}
