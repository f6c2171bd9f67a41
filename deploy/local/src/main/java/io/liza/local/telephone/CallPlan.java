package io.liza.local.telephone;

import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.caller.Message;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Planned behaviour of the caller, the staff and Twilio in a call. */
final class CallPlan {
    Caller caller = Caller.AT_A_LOSS;
    int hangupAfter = Integer.MAX_VALUE;
    int faultAfter = Integer.MAX_VALUE;

    /** One for each number of a Dial; the last one also for all further numbers. */
    List<Agent> staff = List.of(Agent.ANSWERS);

    Message message = Message.lasting(5);
    RecordingCallback recordingCallback = RecordingCallback.SOON;
    Optional<HangUp> hangUp = Optional.empty();

    /** Whether Twilio requests the action of a Dial or a Record during which the caller has hung up. */
    boolean actionAfterHangUp = true;

    /** The stand-in for Twilio's REST API, which takes recordings. */
    Optional<URI> api = Optional.empty();

    /** The plan of a call to staff. */
    static CallPlan of(Agent agent) {
        var plan = new CallPlan();
        plan.caller = agent;
        return plan;
    }

    Agent agent(int number) {
        return staff.get(Math.min(number, staff.size() - 1));
    }

    boolean hangsUpWhile(HangUp moment) {
        return hangUp.equals(Optional.of(moment));
    }
}
