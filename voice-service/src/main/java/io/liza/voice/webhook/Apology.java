package io.liza.voice.webhook;

import io.liza.dialogue.CallState;
import io.liza.dialogue.Reply;
import io.liza.event.CallEvent.Problem;
import io.liza.event.Turn;
import io.liza.prompt.LanguagePacks;
import io.liza.runtime.logging.CallLog;
import io.liza.twiml.RenderedReply;
import io.liza.voice.event.EventLostException;
import io.liza.voice.event.EventPublisher;
import io.liza.voice.prompt.CurrentRenderer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers a failed webhook with an apology in the caller's language, never with an HTTP error. */
@Startup
@ApplicationScoped
class Apology {

    private static final Logger LOG = Logger.getLogger(Apology.class);

    private final ActionAddress address;
    private final LanguagePacks packs;
    private final CurrentRenderer renderer;
    private final EventPublisher events;
    private final CallMetrics calls;
    private final Clock clock;
    private final Counter failures;
    private final Counter fallbacks;

    Apology(
            ActionAddress address,
            LanguagePacks packs,
            CurrentRenderer renderer,
            EventPublisher events,
            CallMetrics calls,
            Clock clock,
            MeterRegistry metrics) {
        this.address = address;
        this.packs = packs;
        this.renderer = renderer;
        this.events = events;
        this.calls = calls;
        this.clock = clock;
        this.failures = Counter.builder("liza.webhook.failures")
                .description("Webhooks that failed here and ended in an apology")
                .register(metrics);
        this.fallbacks = Counter.builder("liza.webhook.fallbacks")
                .description("Calls that Twilio sent to the fallback")
                .register(metrics);
    }

    /** The webhook failed here. */
    Future<String> forFailure(Webhook webhook, Throwable failure) {
        failures.increment();
        Optional<CallState> state = address.read(webhook.path(), webhook.query());
        if (failure instanceof EventLostException) {
            String language = language(webhook, state);
            calls.countLost(language);
            return Future.succeededFuture(rendered(language).twiml());
        }
        CallLog.about(
                webhook.callSid(),
                () -> LOG.errorf(
                        failure, "Call %s: the webhook failed, the caller hears an apology", webhook.callSid()));
        return say(webhook, state, Problem.Kind.FAILURE, failure.getClass().getSimpleName(), null);
    }

    /** Twilio could not fetch or run an answer; the parameters say which and why. */
    Future<String> forFallback(Webhook webhook) {
        fallbacks.increment();
        String url = webhook.text("ErrorUrl", Problem.MAX_DETAIL);
        return say(
                webhook,
                Optional.ofNullable(url).flatMap(address::read),
                Problem.Kind.FALLBACK,
                withoutQuery(url),
                webhook.text("ErrorCode", Problem.MAX_ERROR_CODE));
    }

    private Future<String> say(
            Webhook webhook, Optional<CallState> state, Problem.Kind kind, String detail, String code) {
        String language = language(webhook, state);
        RenderedReply reply = rendered(language);
        var turn = new Turn(
                webhook.callSid(),
                state.map(CallState::turn).orElse(0),
                clock.instant(),
                language,
                null,
                reply.sentences());
        var problem = new Problem(turn, kind, detail, code);
        calls.count(problem);
        return events.publish(problem).otherwiseEmpty().map(reply.twiml());
    }

    private RenderedReply rendered(String language) {
        return renderer.get().render(language, Reply.APOLOGY, "", null);
    }

    private String language(Webhook webhook, Optional<CallState> state) {
        return state.map(CallState::language)
                .orElseGet(() -> packs.forCaller(webhook.caller()).code());
    }

    /** The query holds the state of the call, maybe with an order number. */
    private static String withoutQuery(String url) {
        return url == null ? null : url.replaceFirst("[?#].*", "");
    }
}
