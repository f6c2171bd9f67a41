package io.liza.voice.event;

import io.liza.event.CallEvent;

/**
 * An event to publish.
 *
 * @param trace the {@code traceparent} of its webhook; null if that is not traced
 */
record OutgoingEvent(CallEvent event, String trace) {}
