package io.liza.admin.live;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the connection of an open page; the translations are in {@code messages/live_<language>.properties}. */
@MessageBundle(value = "live", locale = "en")
public interface LiveTexts {

    @Message
    String lost();

    @Message
    String news();

    @Message
    String ended();
}
