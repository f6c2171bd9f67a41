package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.account.AccountProblem;
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
    String passwordChanged();

    @Message
    String languageSet();

    @Message
    String sessionsEnded();

    @Message
    String problem(AccountProblem problem);

    @Message
    String create();

    @Message
    String disabled();

    @Message
    String change();

    @Message
    String changeOf(String name);

    @Message
    String changed(String name);

    @Message
    String continueToReview();

    @Message
    String reviewHint(String name);

    @Message
    String revokesTokens();

    @Message
    String ownAccount();

    @Message
    String confirmChange();

    @Message
    String resetHint(String name);

    @Message
    String role();

    @Message
    String roleName(Role role);

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
