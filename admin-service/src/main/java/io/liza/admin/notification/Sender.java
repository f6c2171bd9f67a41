package io.liza.admin.notification;

import io.smallrye.mutiny.Uni;

/** Sends messages on one channel. */
interface Sender {

    Channel channel();

    /** Completes once the other side has confirmed the message. */
    Uni<Void> send(Message message, NotificationSettings settings);
}
