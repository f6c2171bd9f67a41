package io.liza.voice.webhook;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The HTTP answer to a webhook. */
record HttpAnswer(int status, CharSequence contentType, String body) {

    static final HttpAnswer NO_CONTENT = new HttpAnswer(204, null, "");

    private static final CharSequence TWIML = HttpHeaders.createOptimized("text/xml;charset=UTF-8");
    private static final CharSequence TEXT = HttpHeaders.createOptimized("text/plain;charset=UTF-8");

    static HttpAnswer twiml(String document) {
        return new HttpAnswer(200, TWIML, document);
    }

    static HttpAnswer malformed(String why) {
        return new HttpAnswer(400, TEXT, why);
    }

    static HttpAnswer forged(String why) {
        return new HttpAnswer(403, TEXT, why);
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        if (contentType == null) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, contentType).end(body);
        }
    }
}
