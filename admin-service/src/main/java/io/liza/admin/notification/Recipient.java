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

    /** Shortens an e-mail address to {@code a…@shop.example}. */
    String masked() {
        int at = address.lastIndexOf('@');
        return at < 1 ? address : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
    }
}
