package io.liza.admin.access.token;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about API tokens; the translations are in {@code messages/token_<language>.properties}. */
@MessageBundle(value = "token", locale = "en")
public interface TokenTexts {

    @Message
    String tokens();

    @Message
    String intro();

    @Message
    String name();

    @Message
    String scope();

    @Message
    String scopeName(Scope scope);

    @Message
    String create();

    @Message
    String shownOnce();

    @Message
    String noTokens();

    @Message
    String keep();

    @Message
    String confirmWithSso();

    @Message
    String all();

    @Message
    String noTokensAtAll();

    @Message
    String owner();

    @Message
    String reason();

    @Message
    String reasonName(RevocationReason reason);

    @Message
    String revoked(String name);

    @Message
    String revoke();

    @Message
    String revokeOne(String name);

    @Message
    String revokeOneOf(String name, String owner);

    @Message
    String expires();

    @Message
    String lastUsed();
}
