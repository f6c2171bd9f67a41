package io.liza.local.telephone.caller;

import io.liza.local.telephone.twiml.Verb;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Answers questions in their order: with the next words if speech is taken, else with the next keys, else as another
 * caller.
 */
public final class ScriptedAnswers implements Caller {
    private static final String NOTHING = "-";

    private final Deque<String> keys = new ArrayDeque<>();
    private final Deque<String> words;
    private final Caller otherwise;

    /**
     * @param keys one entry for each Gather: keys from 0-9, * and #, or "-" for silence
     * @throws IllegalArgumentException for anything else
     */
    public ScriptedAnswers(List<String> keys, List<String> words, Caller otherwise) {
        for (String group : keys) {
            if (!group.matches("[0-9*#]+|" + NOTHING)) {
                throw new IllegalArgumentException(
                        "'" + group + "' cannot be pressed on a telephone: each group is made"
                                + " of 0-9, * and #, or is - for silence.");
            }
            this.keys.add(group);
        }
        this.words = new ArrayDeque<>(words);
        this.otherwise = otherwise;
    }

    @Override
    public Answer answer(Verb.Gather question) {
        if (question.takesSpeech() && !words.isEmpty()) {
            return Answer.speech(words.remove());
        }
        if (keys.isEmpty()) {
            return otherwise.answer(question);
        }
        String next = keys.remove();
        return next.equals(NOTHING) ? Answer.SILENCE : Answer.keys(next);
    }
}
