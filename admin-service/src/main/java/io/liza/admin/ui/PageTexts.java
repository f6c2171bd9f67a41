package io.liza.admin.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts of the frame of all pages, and texts that several subjects share; other texts are in the bundles of their
 * subjects. The translations are in {@code messages/msg_<language>.properties}. No text has a default here, so a
 * missing translation fails the build.
 */
@MessageBundle(locale = "en")
public interface PageTexts {

    @Message
    String skipToContent();

    @Message
    String navigation();

    @Message
    String language();

    @Message
    String home();

    @Message
    String inbox();

    @Message
    String calls();

    @Message
    String orders();

    @Message
    String statistics();

    @Message
    String settings();

    @Message
    String accounts();

    @Message
    String audit();

    @Message
    String privacy();

    @Message
    String logout();

    @Message
    String today();

    @Message
    String yesterday();

    @Message
    String last7Days();

    @Message
    String last30Days();

    @Message
    String last90Days();

    @Message
    String thisYear();

    @Message
    String status();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String created();

    @Message
    String never();

    @Message
    String editFailed();
}
