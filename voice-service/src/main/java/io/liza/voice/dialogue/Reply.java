package io.liza.voice.dialogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * The reply of one turn: statements, then the question of a step or the end of the call.
 *
 * @param sentences in the order they are said, the question last
 * @param asks the step whose question it is; null if Liza hangs up
 */
public record Reply(List<Sentence> sentences, Step asks) {

    /** Four sentences of 3,000 characters fit into one TwiML document. */
    public static final int MAX_SENTENCES = 4;

    public static final Reply APOLOGY = hangUp(Sentence.APOLOGY, Sentence.GOODBYE);

    static final Reply GAVE_UP = hangUp(Sentence.GAVE_UP, Sentence.WEBSITE, Sentence.GOODBYE);

    /** @throws IllegalArgumentException if there are too many sentences, or one names an order that is not known there */
    public Reply {
        sentences = List.copyOf(sentences);
        boolean orderKnown = asks != null && asks.hasOrder();
        if (sentences.size() > MAX_SENTENCES
                || !orderKnown && sentences.stream().anyMatch(Sentence::mayNameOrder)) {
            throw new IllegalArgumentException(sentences + " cannot be said before " + asks);
        }
    }

    /** Statements, then the question of the step. */
    static Reply ask(Step step, Sentence... statements) {
        return new Reply(
                Stream.concat(Stream.of(statements), step.question().stream()).toList(), step);
    }

    /** A sentence that asks the question of the step in other words. */
    static Reply askAs(Sentence question, Step step) {
        return new Reply(List.of(question), step);
    }

    static Reply hangUp(Sentence... statements) {
        return new Reply(List.of(statements), null);
    }

    /** Whether the caller was silent before, and so gets more time for the next answer. */
    public boolean isAfterSilence() {
        return sentences.get(0) == Sentence.NOT_HEARD;
    }
}
