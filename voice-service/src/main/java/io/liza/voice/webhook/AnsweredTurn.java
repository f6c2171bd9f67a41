package io.liza.voice.webhook;

import io.liza.dialogue.CallState;
import io.liza.dialogue.Reply;
import io.liza.event.CallEvent;

/**
 * A webhook with its answer. It holds the reply instead of its text, because tens of thousands are kept in memory.
 *
 * @param state where the call stood; null for the incoming call
 * @param next where it waits after the answer; null after the goodbye
 */
record AnsweredTurn(CallState state, CallerInput heard, CallState next, CallEvent event, Reply reply) {}
