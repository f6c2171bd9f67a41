package io.liza.voice.event;

import io.liza.event.CallEvent;

/**
 * An event on its way out.
 *
 * @param trace the {@code traceparent} of the webhook it follows from; null where nothing is traced
 */
record OutgoingEvent(CallEvent event, String trace) {}
