package io.liza.admin.notification.message;

/** A way to a recipient. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
