package io.liza.voice.webhook;

import io.liza.dialogue.Step;
import io.liza.runtime.logging.CallLog;
import io.liza.voice.twilio.Form;
import io.liza.voice.twilio.SignatureFilter;
import io.liza.voice.twilio.SignatureRejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The endpoints that Twilio calls: routes of Vert.x, because a framework on top of them would take more time than Liza's
 * answer. The body is read once, as bytes, because the signature covers them as received.
 */
@ApplicationScoped
class VoiceWebhooks {

    private final SignatureFilter signatures;
    private final CallHandler callHandler;
    private final Apology apology;
    private final CallEnd callEnd;
    private final Whisper whisper;
    private final RecordingCallback recordingCallback;
    private final MeterRegistry metrics;
    private final long maxBodySize;

    VoiceWebhooks(
            SignatureFilter signatures,
            CallHandler callHandler,
            Apology apology,
            CallEnd callEnd,
            Whisper whisper,
            RecordingCallback recordingCallback,
            MeterRegistry metrics,
            WebhookConfig config) {
        this.signatures = signatures;
        this.callHandler = callHandler;
        this.apology = apology;
        this.callEnd = callEnd;
        this.whisper = whisper;
        this.recordingCallback = recordingCallback;
        this.metrics = metrics;
        this.maxBodySize = config.maxBodySize().asLongValue();
    }

    void register(@Observes Router router) {
        answer(router, "voice", callHandler::begin, apology::forFailure);
        for (Step step : Step.values()) {
            answer(router, step.path(), webhook -> callHandler.hear(step, webhook), apology::forFailure);
        }
        // Twilio calls this when it could not fetch or run another answer.
        answer(router, "fallback", apology::forFallback, apology::forFailure);
        answer(router, "whisper", whisper::begin, whisper::fail);
        answer(router, "whisper_key", whisper::takeKey, whisper::fail);
        route(router, "recording", webhook -> recordingCallback.take(webhook).map(HttpAnswer.NO_CONTENT));
        // The status callback. The call is over, so the answer has no content.
        route(router, "status", webhook -> callEnd.take(webhook).map(HttpAnswer.NO_CONTENT));
    }

    private void answer(
            Router router,
            String name,
            Function<Webhook, Future<String>> reaction,
            BiFunction<Webhook, Throwable, Future<String>> onFailure) {
        route(router, name, webhook -> Future.succeededFuture(webhook)
                .compose(reaction)
                .recover(failure -> onFailure.apply(webhook, failure))
                .map(HttpAnswer::twiml));
    }

    private void route(Router router, String name, Function<Webhook, Future<HttpAnswer>> reaction) {
        var timer = new WebhookTimer(metrics, name);
        router.post("/webhook/" + name)
                .handler(routing -> RequestBody.read(routing.request(), maxBodySize, body -> {
                    long start = System.nanoTime();
                    Context eventLoop = routing.vertx().getOrCreateContext();
                    Future.succeededFuture(body)
                            .compose(received -> react(received, routing.request(), reaction))
                            .onComplete(done -> eventLoop.runOnContext(back -> {
                                if (done.succeeded()) {
                                    timer.record(done.result().status(), System.nanoTime() - start);
                                    done.result().send(routing.response());
                                } else {
                                    routing.fail(done.cause());
                                }
                            }));
                }));
    }

    private Future<HttpAnswer> react(
            byte[] body, HttpServerRequest request, Function<Webhook, Future<HttpAnswer>> reaction) {
        Form form = Form.decode(body);
        Optional<SignatureRejection> rejection = signatures.reject(request, form);
        if (rejection.isPresent()) {
            return Future.succeededFuture(HttpAnswer.forged(rejection.get().message()));
        }
        try {
            var webhook = Webhook.of(form, request.path(), request.query());
            CallLog.begin(webhook.callSid());
            return reaction.apply(webhook);
        } catch (BadWebhookException e) {
            return Future.succeededFuture(HttpAnswer.malformed(e.getMessage()));
        }
    }
}
