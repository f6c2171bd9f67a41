package io.liza.voice.webhook;

import io.liza.voice.dialogue.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;

/** Where Twilio's HTTP ends. The body is taken once, as bytes: the signature needs them as they came. */
@Path("/webhook")
public class VoiceWebhooks {

    private static final String TWIML = "text/xml;charset=UTF-8";

    private final Gatekeeper gatekeeper;
    private final Conversation conversation;
    private final Apology apology;

    VoiceWebhooks(Gatekeeper gatekeeper, Conversation conversation, Apology apology) {
        this.gatekeeper = gatekeeper;
        this.conversation = conversation;
        this.apology = apology;
    }

    @POST
    @Path("voice")
    public Uni<Response> voice(byte[] body, @Context HttpServerRequest request) {
        return answer(body, request, conversation::begin);
    }

    @POST
    @Path("consent")
    public Uni<Response> consent(byte[] body, @Context HttpServerRequest request) {
        return answer(body, request, webhook -> conversation.hear(Step.CONSENT, webhook));
    }

    @POST
    @Path("order")
    public Uni<Response> order(byte[] body, @Context HttpServerRequest request) {
        return answer(body, request, webhook -> conversation.hear(Step.ORDER, webhook));
    }

    @POST
    @Path("order_confirm")
    public Uni<Response> orderConfirm(byte[] body, @Context HttpServerRequest request) {
        return answer(body, request, webhook -> conversation.hear(Step.ORDER_CONFIRM, webhook));
    }

    @POST
    @Path("help")
    public Uni<Response> help(byte[] body, @Context HttpServerRequest request) {
        return answer(body, request, webhook -> conversation.hear(Step.HELP, webhook));
    }

    private Uni<Response> answer(byte[] body, HttpServerRequest request, Function<Webhook, Uni<String>> reaction) {
        Form form = Form.decode(body);
        if (gatekeeper.reject(request, form).isPresent()) {
            return Uni.createFrom().item(refusal(Status.FORBIDDEN, "X-Twilio-Signature is missing or wrong"));
        }
        try {
            var webhook = Webhook.of(form, request.query());
            return Uni.createFrom()
                    .deferred(() -> reaction.apply(webhook))
                    .onFailure()
                    .recoverWithUni(failure -> apology.forFailure(webhook, failure))
                    .map(twiml -> Response.ok(twiml, TWIML).build());
        } catch (BadWebhookException e) {
            return Uni.createFrom().item(refusal(Status.BAD_REQUEST, e.getMessage()));
        }
    }

    private static Response refusal(Status status, String why) {
        return Response.status(status).entity(why).type(MediaType.TEXT_PLAIN).build();
    }
}
