package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.voice.dialogue.State;

/**
 * What was answered to one webhook.
 *
 * @param state where the call stood; null for the incoming call
 * @param next where it stands then; null after the goodbye
 */
record AnsweredTurn(State state, CallerInput heard, State next, CallEvent event, String twiml) {}
