package io.liza.bench.webhooks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** The baseline, in a process of its own: reads the body and answers a constant, on as many event loops as Quarkus has. */
final class BareServer extends AbstractVerticle {
    private final int port;
    private final Buffer answer;

    private BareServer(int port, Buffer answer) {
        this.port = port;
        this.answer = answer;
    }

    /** Arguments: its port, and the size of its answer in bytes. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Buffer answer = Buffer.buffer("x".repeat(Integer.parseInt(arguments[1])));
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareServer(port, answer),
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/xml;charset=UTF-8")
                        .end(answer)))
                .listen(port, "127.0.0.1");
    }
}
