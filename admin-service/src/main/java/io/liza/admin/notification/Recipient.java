package io.liza.admin.notification;

/**
 * A recipient of notifications.
 *
 * @param address e-mail address; empty for the webhook, which has the URL of the settings
 */
record Recipient(Channel channel, String address) {

    static final Recipient WEBHOOK = new Recipient(Channel.WEBHOOK, "");

    static Recipient email(String address) {
        return new Recipient(Channel.EMAIL, address);
    }
}
