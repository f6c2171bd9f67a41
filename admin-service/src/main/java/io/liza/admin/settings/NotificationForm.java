package io.liza.admin.settings;

import io.liza.admin.notification.channel.EmailAddress;
import io.liza.admin.notification.channel.WebhookAddress;
import io.liza.admin.notification.channel.WebhookSignature;
import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of the notifications. URL and secret of the webhook are kept if their field is empty, and never shown again. */
final class NotificationForm {

    private static final int MAX_RECIPIENTS = 50;
    private static final int MAX_THRESHOLD = 100_000;

    private NotificationForm() {}

    static AllSettings apply(SettingsForm form, AllSettings before) {
        NotificationSettings stored = before.notifications();
        LocalTime quietFrom = time(form, "quiet-from");
        LocalTime quietTo = time(form, "quiet-to");
        if ((quietFrom == null) != (quietTo == null) || quietFrom != null && quietFrom.equals(quietTo)) {
            form.add("quiet-to", Problem.QUIET);
        }
        LocalTime digestAt = time(form, "digest-at");
        var changed = new NotificationSettings(
                recipients(form),
                webhookUrl(form, stored.webhookUrl()),
                secret(form, stored.webhookSecret()),
                form.read(
                                "webhook-template",
                                Problem.CHOICE,
                                () -> WebhookTemplate.valueOf(form.text("webhook-template")))
                        .orElse(stored.webhookTemplate()),
                form.read("mode", Problem.CHOICE, () -> Mode.valueOf(form.text("mode")))
                        .orElse(stored.mode()),
                digestAt == null ? stored.digestAt() : digestAt,
                quietFrom,
                quietTo,
                Arrays.stream(NotificationKind.values())
                        .filter(kind -> form.isChecked("kind-" + kind))
                        .collect(Collectors.toSet()),
                form.read("problems", Problem.THRESHOLD, () -> threshold(form.text("problems")))
                        .orElse(stored.problemThreshold()));
        return form.isValid() ? before.withNotifications(changed) : before;
    }

    static Map<String, String> fields(NotificationSettings settings) {
        var fields = new HashMap<String, String>();
        fields.put("recipients", String.join("\n", settings.recipients()));
        fields.put("webhook-template", settings.webhookTemplate().name());
        fields.put("mode", settings.mode().name());
        fields.put("digest-at", settings.digestAt().toString());
        fields.put(
                "quiet-from",
                settings.quietFrom() == null ? "" : settings.quietFrom().toString());
        fields.put(
                "quiet-to", settings.quietTo() == null ? "" : settings.quietTo().toString());
        fields.put("problems", String.valueOf(settings.problemThreshold()));
        settings.kinds().forEach(kind -> fields.put("kind-" + kind, "on"));
        return fields;
    }

    private static List<String> recipients(SettingsForm form) {
        List<String> recipients = Stream.of(form.text("recipients").split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (recipients.size() > MAX_RECIPIENTS || !recipients.stream().allMatch(EmailAddress::isValid)) {
            form.add("recipients", Problem.ADDRESSES);
        }
        return recipients;
    }

    private static String webhookUrl(SettingsForm form, String stored) {
        if (form.isChecked("webhook-url-remove")) {
            return null;
        }
        String url = form.checked("webhook-url", text -> WebhookAddress.parse(text, form.isLocal()), Problem.URL);
        return url == null ? stored : url;
    }

    private static String secret(SettingsForm form, String stored) {
        if (form.isChecked("webhook-secret-remove")) {
            return null;
        }
        String secret = form.text("webhook-secret");
        if (secret.isEmpty()) {
            return stored;
        }
        if (!WebhookSignature.isValid(secret)) {
            form.add("webhook-secret", Problem.SECRET);
        }
        return secret;
    }

    private static LocalTime time(SettingsForm form, String name) {
        String text = form.text(name);
        return text.isEmpty()
                ? null
                : form.read(name, Problem.TIME, () -> LocalTime.parse(text)).orElse(null);
    }

    private static int threshold(String text) {
        int threshold = Integer.parseInt(text);
        if (threshold < 1 || threshold > MAX_THRESHOLD) {
            throw new IllegalArgumentException("the threshold is 1 or more");
        }
        return threshold;
    }
}
