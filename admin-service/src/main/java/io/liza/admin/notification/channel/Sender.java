package io.liza.admin.notification.channel;

import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.NotificationSettings;
import io.smallrye.mutiny.Uni;

/** Sends messages on one channel. */
public interface Sender {

    Channel channel();

    /** Completes once the other side has confirmed the message. */
    Uni<Void> send(Message message, NotificationSettings settings);
}
