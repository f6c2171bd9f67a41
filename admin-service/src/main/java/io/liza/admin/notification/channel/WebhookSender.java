package io.liza.admin.notification.channel;

import io.liza.admin.http.CookieConfig;
import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Posts notifications to the webhook of the settings. A status from 200 to 299 confirms them; 410 ends the tries. Redirects
 * are not followed, and the body of the answer is not read.
 */
@ApplicationScoped
public class WebhookSender implements Sender {

    private static final int GONE = 410;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final WebhookBody bodies;
    private final HttpClient client;
    private final boolean local;

    WebhookSender(WebhookBody bodies, NotificationConfig limits, CookieConfig local, Vertx vertx) {
        this.bodies = bodies;
        this.local = local.insecureLocal();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) limits.answerTimeout().toMillis()));
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Uni<Void> send(Message message, NotificationSettings settings) {
        return post(message.id(), bodies.of(message, settings.webhookTemplate()), settings);
    }

    /** Posts a message that shows that messages arrive. */
    public Uni<Void> sendTest(NotificationSettings settings) {
        return post(UUID.randomUUID(), bodies.test(settings.webhookTemplate()), settings);
    }

    private Uni<Void> post(UUID id, String body, NotificationSettings settings) {
        return Uni.createFrom()
                .item(() -> WebhookAddress.parse(settings.webhookUrl(), local))
                .onFailure(IllegalArgumentException.class)
                .transform(failure -> DeliveryException.of(failure.getMessage()))
                .chain(address -> Uni.createFrom()
                        .item(address::resolve)
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .chain(server -> client.request(request(address, server, id, body, settings.webhookSecret()))))
                .chain(request -> request.send(body))
                .chain(WebhookSender::confirm);
    }

    private static RequestOptions request(
            WebhookAddress address, InetAddress server, UUID id, String body, String secret) {
        String messageId = "msg_" + id;
        Instant now = Instant.now();
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.url().getHost())
                .setPort(address.port())
                .setSsl(address.isTls())
                .setServer(SocketAddress.inetSocketAddress(address.port(), server.getHostAddress()))
                .setURI(address.path())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Liza")
                .putHeader("webhook-id", messageId)
                .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        return secret == null
                ? request
                : request.putHeader("webhook-signature", WebhookSignature.sign(secret, messageId, now, body));
    }

    private static Uni<Void> confirm(HttpClientResponse answer) {
        int status = answer.statusCode();
        // Closes the connection, so that an endless body is not read.
        answer.request().connection().closeAndForget();
        if (status >= 200 && status < 300) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .failure(
                        status == GONE
                                ? DeliveryException.gone("HTTP 410: the receiver is gone")
                                : DeliveryException.retryAfter(
                                        "HTTP " + status, retryAfter(answer.getHeader("Retry-After"))));
    }

    /** Seconds; the other form, a date, is ignored. */
    private static Duration retryAfter(String header) {
        if (header == null || !header.matches("\\d{1,6}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header));
        return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
    }
}
