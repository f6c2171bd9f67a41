package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.people.PeopleReason;
import java.util.function.Function;

/** Leads callers to the shop's people: a hand-over, a callback or a message, as the shop offers it. */
public interface WayOut {

    /** @param said before, such as that the answer was not understood */
    Outcome lead(CallState state, Caller caller, PeopleReason reason, Sentence... said);

    /**
     * The hand-over of a caller who refused consent; the end of the call if it is not possible now.
     *
     * @param event of the refusal
     */
    Outcome afterRefusal(CallState state, Caller caller, Function<Turn, CallEvent> event);

    /** @param step one that {@linkplain Step#leadsToPeople leads to people} */
    StepHandler handler(Step step);
}
