package io.liza.voice.dialogue.people;

import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;
import io.liza.voice.dialogue.Answer;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.Caller;
import io.liza.voice.dialogue.ConsentWording;
import io.liza.voice.dialogue.Outcome;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.RetryPolicy;
import io.liza.voice.dialogue.Step;
import io.liza.voice.dialogue.StepHandler;

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
