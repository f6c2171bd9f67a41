package io.liza.local.telephone;

import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.CallReport.Said;
import io.liza.local.telephone.caller.Agent;
import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.ScriptedAnswers;
import io.liza.local.telephone.http.ConnectionOverrides;
import io.liza.local.telephone.http.Signature;
import io.liza.local.telephone.http.WebhookClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays Twilio: calls Liza, plays her TwiML and sends the caller's answers. For example
 * {@code
 * Telephone.at(URI.create("http://localhost:8080")).from("+4915112345678").caller(Calls.content("4711")).call()}.
 */
public final class Telephone {
    /** The number that Twilio sends for a caller who withholds it. */
    public static final String WITHHELD = "anonymous";

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final URI url;
    private URI publicUrl;
    private Optional<Signature> signature = Optional.empty();
    private String from = "+4915112345678";
    private String to = TwilioStandIn.NUMBER;
    private String callSid = CallParameters.randomSid("CA");
    private String accountSid = CallParameters.randomSid("AC");
    private final CallPlan plan = new CallPlan();
    private Optional<String> endStatus = Optional.empty();
    private Optional<Function<List<Said>, Duration>> length = Optional.empty();
    private boolean repeating;
    private boolean retryingAtOnce;
    private String overrides = ConnectionOverrides.fragment(Optional.empty());
    private CallLog log = new CallLog();

    private Telephone(URI url) {
        this.url = url;
        this.publicUrl = url;
    }

    /** The address of the voice-service without a path, such as {@code http://localhost:8080}. */
    public static Telephone at(URI url) {
        return new Telephone(url);
    }

    /** The address that is configured at Twilio and signed, if it differs from {@link #at}. */
    public Telephone publicly(URI address) {
        publicUrl = address;
        return this;
    }

    /** Signs every request with this auth token; without one, requests are not signed. */
    public Telephone signedWith(String authToken) {
        return signedWith(new Signature(authToken));
    }

    /** Signs every request, with an auth token or a signing key. */
    public Telephone signedWith(Signature with) {
        signature = Optional.of(with);
        return this;
    }

    public Telephone from(String number) {
        from = number;
        return this;
    }

    public Telephone to(String number) {
        to = number;
        return this;
    }

    public Telephone callSid(String sid) {
        callSid = sid;
        return this;
    }

    public Telephone accountSid(String sid) {
        accountSid = sid;
        return this;
    }

    /** One group of keys for each Gather, such as "4711#"; "-" is silence. The call fails when they run out. */
    public Telephone keys(String... groups) {
        return caller(new ScriptedAnswers(List.of(groups), List.of(), Caller.AT_A_LOSS));
    }

    /** Never presses or says anything. */
    public Telephone silent() {
        return caller(Caller.SILENT);
    }

    /** Answers as this caller does. */
    public Telephone caller(Caller who) {
        plan.caller = who;
        return this;
    }

    /** The caller hangs up after this many webhooks were answered, when they would have to do something. */
    public Telephone hangupAfter(int webhooks) {
        plan.hangupAfter = webhooks;
        return this;
    }

    /** Hangs up during a Dial or a Record. */
    public Telephone hangingUpWhile(HangUp moment) {
        plan.hangUp = Optional.of(moment);
        return this;
    }

    /** Twilio does not request the action of a Dial or a Record during which the caller hangs up. */
    public Telephone withoutActionAfterHangUp() {
        plan.actionAfterHangUp = false;
        return this;
    }

    /** The reactions at the numbers of a Dial, in their order; the last one holds for further numbers too. */
    public Telephone staff(Agent... reactions) {
        plan.staff = List.of(reactions);
        return this;
    }

    /** Leaves this message at every Record. */
    public Telephone message(Message spoken) {
        plan.message = spoken;
        return this;
    }

    public Telephone recordingCallback(RecordingCallback when) {
        plan.recordingCallback = when;
        return this;
    }

    /** Keeps recordings at this stand-in for Twilio's REST API, which also names the account. */
    public Telephone api(URI standIn) {
        plan.api = Optional.of(standIn);
        return accountSid(TwilioStandIn.ACCOUNT);
    }

    /**
     * After this many answers Twilio cannot fetch the next and calls the fallback; this does not count as Liza's error.
     */
    public Telephone faultAfter(int webhooks) {
        plan.faultAfter = webhooks;
        return this;
    }

    /** Reports this as the final {@code CallStatus}, such as {@code no-answer}, however the call went. */
    public Telephone endingAs(String callStatus) {
        endStatus = Optional.of(callStatus);
        return this;
    }

    /** Reports a duration computed from the text that was said, instead of the real one. */
    public Telephone lasting(Function<List<Said>, Duration> ofWhatWasSaid) {
        length = Optional.of(ofWhatWasSaid);
        return this;
    }

    /** Sends every webhook twice and warns if the answers differ. */
    public Telephone repeating() {
        repeating = true;
        return this;
    }

    /** Adds this fragment to the number's addresses; by default that of {@code ./liza twilio connect}. */
    public Telephone overrides(String fragment) {
        overrides = fragment;
        return this;
    }

    /** Leaves no time between the tries of a webhook. */
    public Telephone retryingAtOnce() {
        retryingAtOnce = true;
        return this;
    }

    Telephone loggingTo(CallLog callLog) {
        log = callLog;
        return this;
    }

    /** Makes the call and reports its end to Liza; returns when it is over. */
    public CallReport call() {
        Instant start = Instant.now();
        var webhooks = new Webhooks(client(), CallParameters.of(callSid, accountSid, from, to), repeating, log);
        var recorder = new Recorder(webhooks, plan, log);
        var call = PhoneCall.ofCaller(webhooks, webhook("fallback"), plan, recorder, log);
        call.run(post("voice", Map.of()));
        if (!webhooks.exchanges().isEmpty()) {
            String status = endStatus.orElse(call.ending() == CallReport.Ending.FAILED ? "failed" : "completed");
            Duration lasted = length.map(of -> of.apply(call.said())).orElseGet(() -> since(start));
            webhooks.report(post("status", CallParameters.duration(lasted)), status);
            recorder.afterCall();
        }
        return new CallReport(
                callSid,
                call.said(),
                log.whispered(),
                recorder.sids(),
                webhooks.exchanges(),
                log.warnings(),
                log.errors(),
                call.ending(),
                call.explanation());
    }

    private WebhookClient client() {
        var client = new WebhookClient(publicUrl, url, signature).onRetry(log::progress);
        return retryingAtOnce ? client.retryingAtOnce() : client;
    }

    /** Twilio counts no call as shorter than a second. */
    private static Duration since(Instant start) {
        Duration real = Duration.between(start, Instant.now());
        return real.compareTo(SHORTEST) < 0 ? SHORTEST : real;
    }

    private Request post(String name, Map<String, String> parameters) {
        return new Request("POST", webhook(name), parameters);
    }

    private URI webhook(String name) {
        return URI.create(publicUrl.toString().replaceFirst("/+$", "") + "/webhook/" + name + overrides);
    }
}
