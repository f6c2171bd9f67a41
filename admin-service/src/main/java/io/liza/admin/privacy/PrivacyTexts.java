package io.liza.admin.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about privacy; the words are in {@code messages/privacy_<language>.properties}. */
@MessageBundle(value = "privacy", locale = "en")
public interface PrivacyTexts {

    @Message
    String personSearch();

    @Message
    String personFind();

    @Message
    String personHint();

    @Message
    String personUnknown();

    @Message
    String peopleFound();

    @Message
    String lastCall();

    @Message
    String personTitle();

    @Message
    String personJson();

    @Message
    String erase();

    @Message
    String eraseNow();

    @Message
    String eraseHint();

    @Message
    String eraseFinal();

    @Message
    String erasures();

    @Message
    String noErasures();

    @Message
    String receipt();

    @Message
    String receiptNo(long id);

    @Message
    String receiptIntro();

    @Message
    String receiptKafka();

    @Message
    String lastCopy();

    @Message
    String retentionRuns();

    @Message
    String noRetentionRuns();

    @Message
    String callsForgotten();

    @Message
    String ordersForgotten();

    @Message
    String sidsForgotten();

    @Message
    String recordingsForgotten();

    @Message
    String recordingsLeft();

    @Message
    String entries();

    @Message
    String recordingsKept();

    @Message
    String controller();

    @Message
    String privacyContact();

    @Message
    String keptInTopic(String topic);

    @Message
    String atMostDays(Long days);

    @Message
    String forEver();

    @Message
    String keptInCompacted(String topic);

    @Message
    String recipientIssuer(String host);

    @Message
    String wordings();

    @Message
    String noWordings();

    @Message
    String sentenceUnknown();

    @Message
    String forDays(long days);

    @Message
    String settings();

    @Message
    String ordersPlaced();

    @Message
    String callsKept();

    @Message
    String ordersKept();

    @Message
    String sessionsKept();

    @Message
    String forHours(long hours);

    @Message
    String noNumber();

    @Message
    String withheldNumber();

    @Message
    String eraseOf(String number);

    @Message
    String furtherCalls(int count);

    @Message
    String lastDigits();

    @Message
    String wrongDigits();

    @Message
    String callsToForget();

    @Message
    String ordersToForget();

    @Message
    String recordingsToForget();
}
