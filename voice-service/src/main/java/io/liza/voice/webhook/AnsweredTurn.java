package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.voice.dialogue.CallState;

/**
 * A webhook with its answer.
 *
 * @param state where the call stood; null for the incoming call
 * @param next where it waits after the answer; null after the goodbye
 */
record AnsweredTurn(CallState state, CallerInput heard, CallState next, CallEvent event, String twiml) {}
