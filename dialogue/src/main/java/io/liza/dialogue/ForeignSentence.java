package io.liza.dialogue;

/**
 * A sentence in another language than that of the call, spoken by that language's voice.
 *
 * @param language code of its language pack
 */
public record ForeignSentence(Sentence sentence, String language) implements Statement {}
