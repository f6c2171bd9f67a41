package io.liza.admin.notification.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts of notifications, and about them; the translations are in {@code messages/notification_<language>.properties}.
 */
@MessageBundle(value = "notification", locale = "en")
public interface NotificationTexts {

    @Message
    String one(NotificationKind kind);

    @Message
    String many(NotificationKind kind);

    @Message
    String count(String what, long count);

    @Message
    String mixed(int count);

    @Message
    String more(int count);

    @Message
    String why();

    @Message
    String testSubject();

    @Message
    String testText();

    @Message
    String sendTests();

    @Message
    String nobody();

    @Message
    String confirmed();

    @Message
    String notConfirmed(String error);

    @Message
    String notified();

    @Message
    String webhook();

    @Message
    String former();

    @Message
    String waiting(String time);

    @Message
    String trying(int tries, String time);

    @Message
    String failed(int tries);

    @Message
    String dropped();

    @Message
    String newEntry();

    @Message
    String browserOn();

    @Message
    String browserOff();

    @Message
    String browserBlocked();
}
