package io.liza.admin.status;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts about editing a status, of one row or of several rows; the translations are in {@code
 * messages/status_<language>.properties}.
 */
@MessageBundle(value = "status", locale = "en")
public interface StatusTexts {

    @Message
    String saved();

    @Message
    String changedMeanwhile(String by, String at);

    @Message
    String chooseAgain();

    @Message
    String saveAgain();

    @Message
    String history();

    @Message
    String noChanges();

    @Message
    String selected();

    @Message
    String choose();

    @Message
    String preview();

    @Message
    String review(long changes);

    @Message
    String nothingSelected();

    @Message
    String conflicts();

    @Message
    String changedBy(String by, String at);

    @Message
    String include(String row);

    @Message
    String current();

    @Message
    String wanted();

    @Message
    String stays();

    @Message
    String set();

    @Message
    String changed(long rows);

    @Message
    String undone(long rows, long kept);

    @Message
    String imported();

    @Message
    String nothingSet();
}
