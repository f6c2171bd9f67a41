package io.liza.voice.webhook;

import io.liza.voice.dialogue.CallLimits;
import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.order.OrderConfig;
import io.liza.voice.order.OrderStatuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the dialogue, which knows no framework. */
@ApplicationScoped
class DialogueProducer {

    private static final int TRIES = 3;
    private static final int TURNS = 60;

    @Produces
    @Singleton
    Dialogue dialogue(OrderConfig orders, OrderStatuses statuses) {
        return new Dialogue(new CallLimits(orders.minDigits(), orders.maxDigits(), TRIES, TURNS), statuses::of);
    }
}
