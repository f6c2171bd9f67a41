package io.liza.local.telephone;

import io.liza.local.telephone.CallReport.Ending;
import io.liza.local.telephone.CallReport.Said;
import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.Verb;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays TwiML documents as Twilio does, until the call ends. */
final class PhoneCall {
    private static final int MOST_DOCUMENTS = 200;

    private final Webhooks webhooks;
    private final Optional<URI> fallback;
    private final CallPlan plan;
    private final Optional<Dialing> dialing;
    private final Optional<Recorder> recorder;
    private final CallLog log;
    private final Prompts prompts;
    private Ending ending = Ending.LIZA_HUNG_UP;
    private String explanation = "Liza ended the call.";
    private boolean ranToTheEnd;

    private PhoneCall(
            Webhooks webhooks,
            Optional<URI> fallback,
            CallPlan plan,
            Optional<Dialing> dialing,
            Optional<Recorder> recorder,
            CallLog log) {
        this.webhooks = webhooks;
        this.fallback = fallback;
        this.plan = plan;
        this.dialing = dialing;
        this.recorder = recorder;
        this.log = log;
        this.prompts = new Prompts(log);
    }

    static PhoneCall ofCaller(Webhooks webhooks, URI fallback, CallPlan plan, Recorder recorder, CallLog log) {
        var dialing = new Dialing(webhooks, plan, log);
        return new PhoneCall(webhooks, Optional.of(fallback), plan, Optional.of(dialing), Optional.of(recorder), log);
    }

    /** A call to a number of a Dial, before it is connected. It has no fallback, and can neither dial nor record. */
    static PhoneCall ofStaff(Webhooks webhooks, Agent agent, CallLog log) {
        return new PhoneCall(webhooks, Optional.empty(), CallPlan.of(agent), Optional.empty(), Optional.empty(), log);
    }

    void run(Request start) {
        Optional<Request> next = Optional.of(start);
        for (int i = 0; next.isPresent(); i++) {
            if (i == MOST_DOCUMENTS) {
                end(Ending.FAILED, "Liza went on for more than " + MOST_DOCUMENTS + " documents; the call was cut.");
                return;
            }
            next = play(next.get());
        }
    }

    List<Said> said() {
        return prompts.said();
    }

    Ending ending() {
        return ending;
    }

    String explanation() {
        return explanation;
    }

    /** Whether the last document had no more verbs, rather than ending in a Hangup or an error. */
    boolean ranToTheEnd() {
        return ranToTheEnd;
    }

    private Optional<Request> play(Request request) {
        if (webhooks.answered() == plan.faultAfter) {
            log.note("cannot fetch " + request.url() + ", because it is not to");
            return playFallback(request, TwilioError.NOT_FETCHED);
        }
        try {
            return play(fetch(request));
        } catch (TwilioError error) {
            log.error(error);
            return playFallback(request, error.code());
        }
    }

    private Webhooks.Page fetch(Request request) throws TwilioError {
        try {
            return webhooks.fetch(request);
        } finally {
            recorder.ifPresent(Recorder::afterAction);
        }
    }

    private Optional<Request> playFallback(Request failed, int errorCode) {
        if (fallback.isEmpty()) {
            return end(Ending.FAILED, "Twilio had nothing to play for the staff.");
        }
        var error = Map.of(
                "ErrorCode", Integer.toString(errorCode),
                "ErrorUrl", Urls.withoutFragment(failed.url()).toString());
        try {
            return play(webhooks.fetch(new Request("POST", fallback.get(), failed.parameters()).with(error)));
        } catch (TwilioError second) {
            log.error(second);
            return end(Ending.FAILED, "Neither the webhook nor the fallback gave Twilio something to play.");
        }
    }

    /** The request that follows from the document, or none if the call is over. */
    private Optional<Request> play(Webhooks.Page page) throws TwilioError {
        for (Verb verb : page.document().verbs()) {
            Optional<Request> next = play(page.url(), verb);
            if (next.isPresent() || ending != Ending.LIZA_HUNG_UP || isLast(verb)) {
                return next;
            }
        }
        ranToTheEnd = true;
        return Optional.empty();
    }

    private static boolean isLast(Verb verb) {
        return verb instanceof Verb.Hangup || verb instanceof Verb.Reject;
    }

    private Optional<Request> play(URI document, Verb verb) throws TwilioError {
        if (verb instanceof Verb.Gather gather) {
            return gather(document, gather);
        }
        if (verb instanceof Verb.Redirect redirect) {
            return hangsUpNow()
                    ? hangUp()
                    : Optional.of(new Request(redirect.method(), Urls.resolve(document, redirect.url()), Map.of()));
        }
        if (verb instanceof Verb.Dial dial) {
            return follow(dialing().play(document, dial, hangsUpNow()));
        }
        if (verb instanceof Verb.Record record && recorder.isPresent()) {
            return follow(recorder.get().play(document, record, hangsUpNow()));
        }
        prompts.play(verb);
        return Optional.empty();
    }

    private Dialing dialing() throws TwilioError {
        return dialing.orElseThrow(() -> new TwilioError(
                TwilioError.DIAL_IN_DIAL, "a document for the called of a <Dial> holds a <Dial> itself."));
    }

    /** After a hang-up Twilio requests the action, but does not play its answer. */
    private Optional<Request> follow(VerbEnd end) {
        if (!end.hungUp()) {
            return end.action();
        }
        if (plan.actionAfterHangUp) {
            end.action()
                    .map(action -> action.with(Map.of("CallStatus", "completed")))
                    .ifPresent(this::tellOfHangUp);
        }
        return hangUp();
    }

    private void tellOfHangUp(Request action) {
        try {
            fetch(action);
        } catch (TwilioError error) {
            log.error(error);
        }
    }

    private Optional<Request> gather(URI document, Verb.Gather gather) throws TwilioError {
        gather.prompts().forEach(prompts::play);
        if (hangsUpNow()) {
            return hangUp();
        }
        URI action = Urls.resolve(document, gather.action());
        Answer answer = plan.caller.answer(gather);
        log.caller(answer);
        return switch (answer.kind()) {
            case KEYS, SPEECH, SILENCE -> input(gather, action, new GatherInput(gather, log).of(answer));
            case HANGUP -> hangUp();
            case AT_A_LOSS -> end(Ending.OUT_OF_KEYS, "Liza still waits for an answer, but there are no more --keys.");
        };
    }

    /** Without input Twilio sends no request and runs the next verb, unless actionOnEmptyResult is set. */
    private static Optional<Request> input(Verb.Gather gather, URI action, Map<String, String> input) {
        return input.isEmpty() ? Optional.empty() : Optional.of(new Request(gather.method(), action, input));
    }

    private boolean hangsUpNow() {
        return webhooks.answered() >= plan.hangupAfter;
    }

    private Optional<Request> hangUp() {
        return end(Ending.CALLER_HUNG_UP, "The caller hung up.");
    }

    private Optional<Request> end(Ending how, String why) {
        ending = how;
        explanation = why;
        return Optional.empty();
    }
}
