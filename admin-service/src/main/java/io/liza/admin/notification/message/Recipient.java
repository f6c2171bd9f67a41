package io.liza.admin.notification.message;

/**
 * A recipient of notifications.
 *
 * @param address e-mail address; empty for the webhook, which has the URL of the settings
 */
public record Recipient(Channel channel, String address) {

    public static final Recipient WEBHOOK = new Recipient(Channel.WEBHOOK, "");

    public static Recipient email(String address) {
        return new Recipient(Channel.EMAIL, address);
    }
}
