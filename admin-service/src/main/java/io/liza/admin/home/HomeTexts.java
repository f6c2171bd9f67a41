package io.liza.admin.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the dashboard; the words are in {@code messages/home_<language>.properties}. */
@MessageBundle(value = "home", locale = "en")
public interface HomeTexts {

    @Message
    String needsAttention();

    @Message
    String nothingWaits();

    @Message
    String openTasks();

    @Message
    String openProblems();

    @Message
    String overdueOrders();

    @Message
    String enquiries();

    @Message
    String promisedBy(String day);

    @Message
    String asked(int calls);

    @Message
    String lockedUntil(String time);

    @Message
    String changed();

    @Message
    String liveCalls();

    @Message
    String noLiveCalls();

    @Message
    String consentRate();

    @Message
    String handlingTime();

    @Message
    String problems();

    @Message
    String yesterday(String value);

    @Message
    String yesterdayByNow(String byNow, String day);

    @Message
    String lastDays(String figure);

    @Message
    String allStatistics();
}
