package io.liza.admin.order;

import io.liza.order.OrderStatus;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about orders; the words are in {@code messages/order_<language>.properties}. */
@MessageBundle(value = "order", locale = "en")
public interface OrderTexts {

    @Message
    String order();

    @Message
    String heading(String number);

    @Message
    String number();

    @Message
    String status();

    @Message
    String notes();

    @Message
    String askedBy();

    @Message
    String firstAsked();

    @Message
    String lastAsked();

    @Message
    String neverAsked();

    @Message
    String noOrders();

    @Message
    String noOrdersYet();

    @Message
    String select(String number);

    @Message
    String statusOf(String number);

    @Message
    String statusName(OrderStatus status);

    @Message
    String told();

    @Message
    String toldAt(String time);

    @Message
    String nextCallerHears();
}
