package io.liza.dialogue;

/** A part of a reply, spoken in the language of the call unless it says otherwise. */
public sealed interface Statement permits Sentence, FilledSentence, ForeignSentence, ShopMessage {}
