package io.liza.dialogue;

import io.liza.people.HandoverResult;
import io.liza.people.RecordingSid;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds all replies of a dialogue by walking through its states with one answer of each kind. */
public final class ReplyWalk {

    private static final RecordingSid RECORDING = new RecordingSid("RE0123456789abcdef0123456789abcdef");

    private static final List<Answer> KEYS_AND_WORDS = Stream.concat(
                    Stream.of("", "1", "2", "3", "9", "0", "*", "#", "4711", "4711000", "12*", "47B")
                            .map(Answer::keys),
                    Stream.of(Answer.Word.values()).map(word -> new Answer("", word)))
            .toList();

    private static final List<Answer> HANDOVERS = Stream.of(HandoverResult.values())
            .map(result -> Answer.of(new Handover(result, result == HandoverResult.ANSWERED ? 65 : null)))
            .toList();

    private static final List<Answer> RECORDINGS = List.of(
            Answer.of(new Recording(RECORDING, 12, false)),
            Answer.of(new Recording(RECORDING, null, true)),
            Answer.of(new Recording(RECORDING, 0, false)),
            Answer.of(new Recording(null, null, false)),
            Answer.of(new Recording(null, null, true)));

    private ReplyWalk() {}

    /**
     * @param dialogue with a limit of few turns and of six digits, since the walk visits each turn
     * @param postcode of the orders; too long for an order number
     */
    public static Set<Reply> replies(Dialogue dialogue, Caller caller, String postcode) {
        var replies = new LinkedHashSet<Reply>();
        var seen = new HashSet<CallState>();
        var open = new ArrayDeque<Outcome>(List.of(dialogue.begin(caller)));
        while (!open.isEmpty()) {
            Outcome outcome = open.poll();
            replies.add(outcome.reply());
            if (outcome.next() != null && seen.add(outcome.next())) {
                answers(outcome.next().step(), postcode)
                        .forEach(answer -> open.add(dialogue.hear(outcome.next(), answer, caller)));
            }
        }
        return replies;
    }

    /** One answer of each kind that a webhook of the step may bring. */
    static List<Answer> answers(Step step, String postcode) {
        return switch (step.inputMode()) {
            case HANDOVER -> HANDOVERS;
            case RECORDING -> RECORDINGS;
            case SECRET_NUMBER ->
                Stream.concat(KEYS_AND_WORDS.stream(), Stream.of(Answer.keys(postcode)))
                        .toList();
            default -> KEYS_AND_WORDS;
        };
    }
}
