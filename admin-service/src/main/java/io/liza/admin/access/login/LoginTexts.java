package io.liza.admin.access.login;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about logging in; the translations are in {@code messages/login_<language>.properties}. */
@MessageBundle(value = "login", locale = "en")
public interface LoginTexts {

    @Message
    String login();

    @Message
    String sso();

    @Message
    String wrong();

    @Message
    String waitFor(long seconds);

    @Message
    String userName();

    @Message
    String password();
}
