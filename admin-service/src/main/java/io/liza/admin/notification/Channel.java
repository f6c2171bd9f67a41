package io.liza.admin.notification;

/** A way to a recipient. */
enum Channel {
    EMAIL,
    WEBHOOK
}
