package io.liza.admin.http.error;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of error pages; they are in {@code messages/error_<language>.properties}. */
@MessageBundle(value = "error", locale = "en")
public interface ErrorTexts {

    @Message
    String status400();

    @Message
    String status401();

    @Message
    String status403();

    @Message
    String status404();

    @Message
    String status409();

    @Message
    String status429();

    @Message
    String status500();

    @Message
    String other();

    @Message
    String backHome();

    @Message
    String status405();

    @Message
    String status413();

    @Message
    String status503();

    @Message
    String notFoundHint();

    @Message
    String invalidValue(String name);

    @Message
    String reason(ErrorReason reason);
}
