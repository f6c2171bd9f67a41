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
    String preview();

    @Message
    String changeSelected(long count);

    @Message
    String nothingSelected();

    @Message
    String now();

    @Message
    String then();

    @Message
    String stays();

    @Message
    String set(long count);
}
