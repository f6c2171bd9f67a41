package io.liza.voice.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads the body of a request as bytes. The handler that Vert.x has for this would parse forms, and would log an error for
 * each client that goes away.
 */
final class RequestBody {

    private static final int TOO_LARGE = 413;
    private static final int USUAL_LENGTH = 1024;

    private RequestBody() {}

    /** @param limit Quarkus has already refused a body that is announced as longer */
    static void read(HttpServerRequest request, long limit, Consumer<byte[]> complete) {
        Buffer body = Buffer.buffer(USUAL_LENGTH);
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else if (!request.response().ended()) {
                request.response().setStatusCode(TOO_LARGE).end().onComplete(sent -> request.connection()
                        .close());
            }
        });
        request.endHandler(end -> {
            if (!request.response().ended()) {
                complete.accept(body.getBytes());
            }
        });
    }
}
