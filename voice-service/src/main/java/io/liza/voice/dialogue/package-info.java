/**
 * The conversation as plain Java: {@link io.liza.voice.dialogue.Dialogue} takes where a call stands and what was heard,
 * and gives what to say, where the call stands then, and what to tell the world. No framework, no clock, no I/O.
 */
package io.liza.voice.dialogue;
