package io.liza.admin.settings;

import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import io.liza.people.PeopleOffer;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about settings; the translations are in {@code messages/settings_<language>.properties}. */
@MessageBundle(value = "settings", locale = "en")
public interface SettingsTexts {

    @Message
    String startValues();

    @Message
    String stale();

    @Message
    String staleBy(String actor, String time);

    @Message
    String refused();

    @Message
    String saved();

    @Message
    String shop();

    @Message
    String company();

    @Message
    String website();

    @Message
    String contact();

    @Message
    String shopHint();

    @Message
    String offers();

    @Message
    String handoverWithoutPhones();

    @Message
    String phones();

    @Message
    String noPhones();

    @Message
    String label();

    @Message
    String labelOf(String number);

    @Message
    String saveOf(String number);

    @Message
    String number();

    @Message
    String revealOf(String number);

    @Message
    String test();

    @Message
    String testOf(String number);

    @Message
    String rings();

    @Message
    String ringsNot();

    @Message
    String noTest();

    @Message
    String order();

    @Message
    String upOf(String number);

    @Message
    String downOf(String number);

    @Message
    String remove();

    @Message
    String removeOf(String number);

    @Message
    String editPhones();

    @Message
    String add();

    @Message
    String full();

    @Message
    String hours();

    @Message
    String always();

    @Message
    String specialDays();

    @Message
    String specialHint();

    @Message
    String firstDay();

    @Message
    String lastDay();

    @Message
    String times();

    @Message
    String closed();

    @Message
    String spoken();

    @Message
    String spokenHint();

    @Message
    String preview();

    @Message
    String openNow();

    @Message
    String closedNow();

    @Message
    String nextOpening(String time);

    @Message
    String noOpening();

    @Message
    String noPreview();

    @Message
    String notifications();

    @Message
    String kinds();

    @Message
    String problems();

    @Message
    String recipients();

    @Message
    String webhook();

    @Message
    String urlStored(String url);

    @Message
    String urlRemove();

    @Message
    String template();

    @Message
    String secret();

    @Message
    String secretStored();

    @Message
    String secretRemove();

    @Message
    String mode();

    @Message
    String digestAt();

    @Message
    String quietFrom();

    @Message
    String quietTo();

    @Message
    String history();

    @Message
    String noChanges();

    @Message
    String offer(PeopleOffer offer);

    @Message
    String kind(NotificationKind kind);

    @Message
    String templateName(WebhookTemplate template);

    @Message
    String modeName(Mode mode);

    @Message
    String problem(Problem problem);

    @Message
    String fieldName(SettingsField field);
}
