package io.liza.local.telephone;

import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.Verb;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a Dial: rings the numbers and reports the result to the action. The first number whose document comes to its end
 * gets the caller; the others ring until then.
 */
final class Dialing {
    private static final int TALK_SECONDS = 30;

    private final Webhooks webhooks;
    private final CallPlan plan;
    private final CallLog log;

    Dialing(Webhooks webhooks, CallPlan plan, CallLog log) {
        this.webhooks = webhooks;
        this.plan = plan;
        this.log = log;
    }

    /** @param hangsUpNow whether the caller hangs up while it rings */
    VerbEnd play(URI document, Verb.Dial dial, boolean hangsUpNow) throws TwilioError {
        List<Leg> legs = legs(document, dial);
        boolean hangsUp = hangsUpNow || plan.hangsUpWhile(HangUp.RINGING);
        List<Leg> atOnce = dial.sequential() ? legs.subList(0, Math.min(1, legs.size())) : legs;
        for (Leg leg : atOnce) {
            leg.ring();
        }
        DialResult result = hangsUp ? cancel(atOnce) : connect(legs, atOnce.size(), dial);
        boolean hungUp = hangsUp || result.bridged() && plan.hangsUpWhile(HangUp.TALKING);
        if (dial.action().isEmpty()) {
            return new VerbEnd(Optional.empty(), hungUp);
        }
        var action = new Request(dial.method(), Urls.resolve(document, dial.action()), result.parameters());
        return new VerbEnd(Optional.of(action), hungUp);
    }

    private List<Leg> legs(URI document, Verb.Dial dial) {
        String callerId = callerId(dial);
        List<Leg> legs = new ArrayList<>();
        for (Verb.Dial.Number number : dial.numbers()) {
            Webhooks leg = webhooks.leg(callerId, number.number());
            legs.add(new Leg(document, number, plan.agent(legs.size()), leg, log));
        }
        return legs;
    }

    /** Twilio also takes numbers that the account owns or has verified, which this telephone cannot know. */
    private String callerId(Verb.Dial dial) {
        String from = webhooks.parameter("From");
        if (dial.callerId().isEmpty()) {
            return from;
        }
        if (!Set.of(from, webhooks.parameter("To")).contains(dial.callerId())) {
            log.warn("13214: the callerId " + dial.callerId() + " is neither the caller's number nor the called one;"
                    + " it must be a number that the account owns or has verified.");
        }
        return dial.callerId();
    }

    /** @param ringing how many ring already; each further one rings when those before have not taken the call */
    private DialResult connect(List<Leg> legs, int ringing, Verb.Dial dial) throws TwilioError {
        int talk = Math.min(TALK_SECONDS, dial.timeLimit());
        List<DialResult> results = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            if (i >= ringing) {
                legs.get(i).ring();
            }
            DialResult result = legs.get(i).play(talk);
            if (result.bridged()) {
                cancel(legs.subList(Math.min(i + 1, ringing), ringing));
                return result;
            }
            results.add(result);
        }
        return results.stream().max(Comparator.comparing(DialResult::order)).orElseGet(this::nobody);
    }

    /** Returns the result of the first one, as Twilio reports one call only. */
    private DialResult cancel(List<Leg> legs) throws TwilioError {
        List<DialResult> results = new ArrayList<>();
        for (Leg leg : legs) {
            results.add(leg.cancel());
        }
        return results.isEmpty() ? nobody() : results.get(0);
    }

    /** For a Dial that only holds what this telephone cannot call. */
    private DialResult nobody() {
        return new DialResult(CallParameters.randomSid("CA"), "failed", 0, false);
    }
}
