/** The part of the dialogue that leads callers to the shop's people: hand-over, callback and message. */
package io.liza.dialogue.people;
