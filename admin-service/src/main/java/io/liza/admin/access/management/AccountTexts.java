package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about accounts; the translations are in {@code messages/account_<language>.properties}. */
@MessageBundle(value = "account", locale = "en")
public interface AccountTexts {

    @Message
    String account();

    @Message
    String changePassword();

    @Message
    String currentPassword();

    @Message
    String newPassword();

    @Message
    String newPasswordAgain();

    @Message
    String passwordRule(int length);

    @Message
    String mustChangePassword();

    @Message
    String pageLanguage();

    @Message
    String sessions();

    @Message
    String endSessions();

    @Message
    String endSessionsHint();

    @Message
    String create();

    @Message
    String role();

    @Message
    String roleOf(String name);

    @Message
    String roleName(Role role);

    @Message
    String save(String name);

    @Message
    String enabled();

    @Message
    String lastLogin();

    @Message
    String resetPassword();

    @Message
    String resetPasswordOf(String name);

    @Message
    String passwordShownOnce(String name);

    @Message
    String signsInElsewhere();
}
