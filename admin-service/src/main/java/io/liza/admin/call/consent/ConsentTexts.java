package io.liza.admin.call.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** Texts about consent; the words are in {@code messages/consent_<language>.properties}. */
@MessageBundle(value = "consent", locale = "en")
public interface ConsentTexts {

    @Message
    String consent();

    @Message
    String key();

    @Message
    String answeredAfter(BigDecimal seconds);

    @Message
    String answerTime();

    @Message
    String notAnswered();

    @Message
    String answer(ConsentAnswer answer);

    @Message
    String question();

    @Message
    String withdraw();

    @Message
    String withdrawHint();
}
