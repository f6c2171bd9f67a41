package io.liza.admin.order;

import io.liza.admin.order.field.OrderField;
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

    /** A column of files. */
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
    String noOrdersYet();

    @Message
    String select(String number);

    @Message
    String statusOf(String number);

    @Message
    String statusName(OrderStatus status);

    @Message
    String enquiry();

    @Message
    String overdue();

    @Message
    String locked();

    @Message
    String lockedUntil(String time);

    @Message
    String unlock();

    @Message
    String unlocked();

    @Message
    String enquiryHint();

    @Message
    String promised();

    @Message
    String shipping();

    @Message
    String delivery();

    @Message
    String messageToCallers();

    @Message
    String fieldName(OrderField field);

    /** The valid values of a field. */
    @Message
    String rule(OrderField field);

    @Message
    String messageForAll();

    @Message
    String tracking();

    @Message
    String verification();

    @Message
    String phoneOnFile();

    @Message
    String postcodeOnFile();

    @Message
    String nothingOnFile();

    @Message
    String onFile();

    @Message
    String toldNothing();

    @Message
    String told();

    @Message
    String nextCallerHears();
}
