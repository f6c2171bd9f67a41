package io.liza.dialogue.people;

import io.liza.dialogue.Answer;
import io.liza.dialogue.CallState;
import io.liza.dialogue.Caller;
import io.liza.dialogue.ConsentWording;
import io.liza.dialogue.Outcome;
import io.liza.dialogue.Reply;
import io.liza.dialogue.RetryPolicy;
import io.liza.dialogue.Step;
import io.liza.dialogue.StepHandler;
import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;

/** 1 agrees to a recording, which starts then; 2 ends the call. Nothing is recorded before. */
record MessageConsentHandler(RetryPolicy retryPolicy) implements StepHandler {

    private static final Reply RECORD = Reply.ask(Step.RECORD);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            ConsentWording wording = caller.recordingWording();
            return new Outcome(
                    RECORD,
                    state.lead(Step.RECORD, state.people()),
                    turn -> new CallEvent.RecordingConsentGiven(turn, wording.version(), wording.sentence()));
        }
        return answer.isNo()
                ? MessageHandler.declined(PeopleOffer.MESSAGE)
                : retryPolicy.notUnderstood(state, answer, caller);
    }
}
