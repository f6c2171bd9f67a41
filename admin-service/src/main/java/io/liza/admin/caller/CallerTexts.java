package io.liza.admin.caller;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the number of a caller; the translations are in {@code messages/caller_<language>.properties}. */
@MessageBundle(value = "caller", locale = "en")
public interface CallerTexts {

    @Message
    String number();

    @Message
    String missing(MissingNumber reason);

    @Message
    String numberIncomplete();

    @Message
    String reveal();

    @Message
    String revealHint();
}
