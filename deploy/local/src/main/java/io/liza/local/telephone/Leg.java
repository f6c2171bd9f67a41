package io.liza.local.telephone;

import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.Verb;
import java.net.URI;
import java.util.Map;

/** The call to one number of a Dial, with its status callbacks. */
final class Leg {
    private static final int WHISPER_SECONDS = 8;

    private final URI document;
    private final Verb.Dial.Number number;
    private final Agent agent;
    private final Webhooks webhooks;
    private final CallLog log;

    /** @param document the base of the number's URLs */
    Leg(URI document, Verb.Dial.Number number, Agent agent, Webhooks webhooks, CallLog log) {
        this.document = document;
        this.number = number;
        this.agent = agent;
        this.webhooks = webhooks;
        this.log = log;
    }

    void ring() throws TwilioError {
        log.progress(number.number() + " rings.");
        report("initiated", "initiated", 0);
        report("ringing", "ringing", 0);
    }

    /** Lets the agent react, and plays the document for the called if there is one. */
    DialResult play(int talkSeconds) throws TwilioError {
        if (!agent.picksUp()) {
            return end(agent.status(), 0, false);
        }
        report("answered", "in-progress", 0);
        boolean bridged = number.url().isEmpty() || whisper();
        return end(agent.status(), bridged ? talkSeconds : WHISPER_SECONDS, bridged);
    }

    DialResult cancel() throws TwilioError {
        return end("canceled", 0, false);
    }

    /** Whether the document came to its end without hanging up: then Twilio connects the two. */
    private boolean whisper() throws TwilioError {
        PhoneCall call = PhoneCall.ofStaff(webhooks, agent, log.ofStaff());
        call.run(new Request(number.method(), Urls.resolve(document, number.url()), Map.of()));
        return call.ranToTheEnd();
    }

    private DialResult end(String status, int seconds, boolean bridged) throws TwilioError {
        log.progress(number.number() + ": " + (bridged ? "connected" : status) + ".");
        report("completed", status, seconds);
        return new DialResult(webhooks.callSid(), status, seconds, bridged);
    }

    private void report(String event, String status, int seconds) throws TwilioError {
        if (!number.statusCallback().isEmpty() && number.events().contains(event)) {
            URI url = Urls.resolve(document, number.statusCallback());
            webhooks.report(new Request(number.statusCallbackMethod(), url, CallParameters.progress(seconds)), status);
        }
    }
}
