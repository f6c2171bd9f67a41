package io.liza.voice.webhook;

import io.liza.event.CallEvent;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.Reply;

/**
 * A webhook with its answer. It holds the reply instead of its text, because tens of thousands are kept in memory.
 *
 * @param state where the call stood; null for the incoming call
 * @param next where it waits after the answer; null after the goodbye
 */
record AnsweredTurn(CallState state, CallerInput heard, CallState next, CallEvent event, Reply reply) {}
