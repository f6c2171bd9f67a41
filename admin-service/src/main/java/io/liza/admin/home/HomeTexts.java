package io.liza.admin.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the dashboard; the words are in {@code messages/home_<language>.properties}. */
@MessageBundle(value = "home", locale = "en")
public interface HomeTexts {

    @Message
    String calls();

    @Message
    String consentRate();

    @Message
    String handlingTime();

    @Message
    String problems();

    @Message
    String overdueCalls();

    @Message
    String openTasks();

    @Message
    String yesterday(Number count);

    @Message
    String latestCalls();

    @Message
    String allCalls();

    @Message
    String latestCallsChanged();

    @Message
    String seconds();
}
