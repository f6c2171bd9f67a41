/**
 * The conversation as plain Java: {@link io.liza.dialogue.Dialogue} takes the state of a call and an answer, and
 * returns the reply, the next state and the event. No framework, no clock, no I/O.
 */
package io.liza.dialogue;
