package io.liza.voice.webhook;

import io.liza.runtime.logging.CallLog;
import io.liza.voice.dialogue.Step;
import io.liza.voice.twilio.Form;
import io.liza.voice.twilio.SignatureFilter;
import io.liza.voice.twilio.SignatureRejection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.Function;

/** The endpoints that Twilio calls. The body is read once, as bytes, because the signature covers them as received. */
@Path("/webhook")
public class VoiceWebhooks {

    private static final String TWIML = "text/xml;charset=UTF-8";
    private static final Response NO_CONTENT = Response.noContent().build();

    private final SignatureFilter signatures;
    private final CallHandler callHandler;
    private final Apology apology;
    private final CallEnd callEnd;
    private final WebhookTimer timer;

    VoiceWebhooks(
            SignatureFilter signatures, CallHandler callHandler, Apology apology, CallEnd callEnd, WebhookTimer timer) {
        this.signatures = signatures;
        this.callHandler = callHandler;
        this.apology = apology;
        this.callEnd = callEnd;
        this.timer = timer;
    }

    @POST
    @Path("voice")
    public Uni<Response> voice(byte[] body, @Context HttpServerRequest request) {
        return answer("voice", body, request, callHandler::begin);
    }

    @POST
    @Path("consent")
    public Uni<Response> consent(byte[] body, @Context HttpServerRequest request) {
        return hear(Step.CONSENT, body, request);
    }

    @POST
    @Path("order")
    public Uni<Response> order(byte[] body, @Context HttpServerRequest request) {
        return hear(Step.ORDER, body, request);
    }

    @POST
    @Path("order_confirm")
    public Uni<Response> orderConfirm(byte[] body, @Context HttpServerRequest request) {
        return hear(Step.ORDER_CONFIRM, body, request);
    }

    @POST
    @Path("help")
    public Uni<Response> help(byte[] body, @Context HttpServerRequest request) {
        return hear(Step.HELP, body, request);
    }

    /** Twilio calls this when it could not fetch or run another answer. */
    @POST
    @Path("fallback")
    public Uni<Response> fallback(byte[] body, @Context HttpServerRequest request) {
        return answer("fallback", body, request, apology::forFallback);
    }

    /** The status callback. The call is over, so the answer has no content. */
    @POST
    @Path("status")
    public Uni<Response> status(byte[] body, @Context HttpServerRequest request) {
        return timed("status", body, request, webhook -> callEnd.take(webhook).replaceWith(NO_CONTENT));
    }

    private Uni<Response> hear(Step step, byte[] body, HttpServerRequest request) {
        return answer(step.path(), body, request, webhook -> callHandler.hear(step, webhook));
    }

    private Uni<Response> answer(
            String name, byte[] body, HttpServerRequest request, Function<Webhook, Uni<String>> reaction) {
        return timed(name, body, request, webhook -> Uni.createFrom()
                .deferred(() -> reaction.apply(webhook))
                .onFailure()
                .recoverWithUni(failure -> apology.forFailure(webhook, failure))
                .map(twiml -> Response.ok(twiml, TWIML).build()));
    }

    private Uni<Response> timed(
            String name, byte[] body, HttpServerRequest request, Function<Webhook, Uni<Response>> reaction) {
        return timer.time(name, () -> react(body, request, reaction));
    }

    private Uni<Response> react(byte[] body, HttpServerRequest request, Function<Webhook, Uni<Response>> reaction) {
        Form form = Form.decode(body);
        Optional<SignatureRejection> rejection = signatures.reject(request, form);
        if (rejection.isPresent()) {
            return Uni.createFrom()
                    .item(refusal(Status.FORBIDDEN, rejection.get().message()));
        }
        try {
            var webhook = Webhook.of(form, request.path(), request.query());
            CallLog.begin(webhook.callSid());
            return reaction.apply(webhook);
        } catch (BadWebhookException e) {
            return Uni.createFrom().item(refusal(Status.BAD_REQUEST, e.getMessage()));
        }
    }

    private static Response refusal(Status status, String why) {
        return Response.status(status).entity(why).type(MediaType.TEXT_PLAIN).build();
    }
}
