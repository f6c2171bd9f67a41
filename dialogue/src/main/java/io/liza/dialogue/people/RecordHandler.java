package io.liza.dialogue.people;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.PeopleRequest;
import io.liza.dialogue.Recording;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Step;
import io.liza.dialogue.StepHandler;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/**
 * The caller has spoken a message, which is kept if they hang up. Nothing to hear is a failed try; a recording without
 * sound is discarded, so that it is deleted.
 */
record RecordHandler(RetryPolicy retryPolicy, LastTries lastTries) implements StepHandler {

    private static final Reply REVIEW = Reply.ask(Step.MESSAGE_REVIEW);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        Recording recording = answer.recording();
        return recording.isSpoken() ? left(state, recording) : nothingLeft(state, answer, caller);
    }

    private static Outcome left(CallState state, Recording recording) {
        PeopleRequest review = state.people().with(recording.sid());
        return new Outcome(
                recording.isHungUp() ? Reply.hangUp() : REVIEW,
                recording.isHungUp() ? null : state.lead(Step.MESSAGE_REVIEW, review),
                turn -> new CallEvent.MessageLeft(
                        turn,
                        recording.sid(),
                        recording.seconds(),
                        state.people().reason(),
                        state.order()));
    }

    private Outcome nothingLeft(CallState state, Answer answer, Caller caller) {
        Recording recording = answer.recording();
        if (recording.isHungUp()) {
            return Outcome.last(
                    Reply.hangUp(),
                    recording.sid() == null
                            ? turn -> new CallEvent.NotUnderstood(
                                    turn, state.step().path(), state.tries() + 1)
                            : discarded(recording));
        }
        Outcome asked = retryPolicy.notUnderstood(state, answer, caller);
        // A noted callback is the event then; RecordingCallback discards the recording.
        boolean isNoted = asked.next() == null && lastTries.notesCallback(state, caller);
        return recording.sid() == null || isNoted
                ? asked
                : new Outcome(asked.reply(), asked.next(), discarded(recording));
    }

    private static Function<Turn, CallEvent> discarded(Recording recording) {
        return turn -> new CallEvent.MessageReviewed(turn, recording.sid(), false);
    }
}
