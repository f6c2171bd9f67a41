package io.liza.local.telephone;

import io.liza.local.telephone.CallReport.Ending;
import io.liza.local.telephone.CallReport.Said;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.Verb;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays TwiML documents as Twilio does, until the call ends. */
final class PhoneCall {
    private static final int MOST_DOCUMENTS = 200;

    private final Webhooks webhooks;
    private final URI fallback;
    private final Caller caller;
    private final int hangupAfter;
    private final int faultAfter;
    private final CallLog log;
    private final List<Said> said = new ArrayList<>();
    private Ending ending = Ending.LIZA_HUNG_UP;
    private String explanation = "Liza ended the call.";

    PhoneCall(Webhooks webhooks, URI fallback, Caller caller, int hangupAfter, int faultAfter, CallLog log) {
        this.webhooks = webhooks;
        this.fallback = fallback;
        this.caller = caller;
        this.hangupAfter = hangupAfter;
        this.faultAfter = faultAfter;
        this.log = log;
    }

    /** The next webhook that Twilio requests. */
    private record Request(String method, URI url, Map<String, String> parameters) {}

    void run(URI start) {
        Optional<Request> next = Optional.of(new Request("POST", start, Map.of()));
        for (int i = 0; next.isPresent(); i++) {
            if (i == MOST_DOCUMENTS) {
                end(Ending.FAILED, "Liza went on for more than " + MOST_DOCUMENTS + " documents; the call was cut.");
                return;
            }
            next = play(next.get());
        }
    }

    List<Said> said() {
        return said;
    }

    Ending ending() {
        return ending;
    }

    String explanation() {
        return explanation;
    }

    private Optional<Request> play(Request request) {
        if (webhooks.answered() == faultAfter) {
            log.note("cannot fetch " + request.url() + ", because it is not to");
            return playFallback(request, TwilioError.NOT_FETCHED);
        }
        try {
            return play(webhooks.fetch(request.method(), request.url(), request.parameters()));
        } catch (TwilioError error) {
            log.error(error);
            return playFallback(request, error.code());
        }
    }

    private Optional<Request> playFallback(Request failed, int errorCode) {
        var parameters = new LinkedHashMap<>(failed.parameters());
        parameters.put("ErrorCode", Integer.toString(errorCode));
        parameters.put("ErrorUrl", Urls.withoutFragment(failed.url()).toString());
        try {
            return play(webhooks.fetch("POST", fallback, parameters));
        } catch (TwilioError second) {
            log.error(second);
            end(Ending.FAILED, "Neither the webhook nor the fallback gave Twilio something to play.");
            return Optional.empty();
        }
    }

    /** The request that follows from the document, or none if the call is over. */
    private Optional<Request> play(Webhooks.Page page) throws TwilioError {
        for (Verb verb : page.document().verbs()) {
            if (verb instanceof Verb.Gather gather) {
                Optional<Request> answered = gather(page.url(), gather);
                if (answered.isPresent() || ending != Ending.LIZA_HUNG_UP) {
                    return answered;
                }
            } else if (verb instanceof Verb.Redirect redirect) {
                return callerIsTired()
                        ? hangUp()
                        : Optional.of(
                                new Request(redirect.method(), Urls.resolve(page.url(), redirect.url()), Map.of()));
            } else if (verb instanceof Verb.Hangup || verb instanceof Verb.Reject) {
                return Optional.empty();
            } else {
                hear(verb);
            }
        }
        return Optional.empty();
    }

    private Optional<Request> gather(URI document, Verb.Gather gather) throws TwilioError {
        gather.prompts().forEach(this::hear);
        if (callerIsTired()) {
            return hangUp();
        }
        URI action = Urls.resolve(document, gather.action());
        Answer answer = caller.answer(gather);
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

    private void hear(Verb verb) {
        if (verb instanceof Verb.Say say) {
            var sentence = new Said(say.text(), say.language(), say.voice());
            said.add(sentence);
            log.liza(sentence);
        } else if (verb instanceof Verb.Play play) {
            log.note("plays " + play.url());
        } else if (verb instanceof Verb.Pause pause) {
            log.note("pauses for " + pause.seconds() + " s");
        } else if (verb instanceof Verb.NotPlayed other) {
            log.warn("<" + other.name() + "> is Twilio's, but this telephone cannot play it; it is left out.");
        }
    }

    private boolean callerIsTired() {
        return webhooks.answered() >= hangupAfter;
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
