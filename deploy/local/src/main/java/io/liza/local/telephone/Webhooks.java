package io.liza.local.telephone;

import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.http.WebhookClient;
import io.liza.local.telephone.twiml.Document;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.TwimlParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the webhooks of one call, follows redirects and reads the TwiML. */
final class Webhooks {
    private static final int MOST_REDIRECTS = 10;

    private final WebhookClient client;
    private final Map<String, String> parameters;
    private final String firstStatus;
    private final boolean repeating;
    private final CallLog log;
    private final List<Exchange> exchanges;
    private int answered;

    Webhooks(WebhookClient client, Map<String, String> parameters, boolean repeating, CallLog log) {
        this(client, parameters, "ringing", repeating, log, new ArrayList<>());
    }

    private Webhooks(
            WebhookClient client,
            Map<String, String> parameters,
            String firstStatus,
            boolean repeating,
            CallLog log,
            List<Exchange> exchanges) {
        this.client = client;
        this.parameters = parameters;
        this.firstStatus = firstStatus;
        this.repeating = repeating;
        this.log = log;
        this.exchanges = exchanges;
    }

    /** Those of a call to staff, which belongs to this one. */
    Webhooks leg(String from, String to) {
        var leg = CallParameters.ofStaff(parameters, from, to);
        return new Webhooks(client, leg, "in-progress", repeating, log.ofStaff(), exchanges);
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    String callSid() {
        return parameter("CallSid");
    }

    /** A document and its URL, the base of its relative URLs. */
    record Page(URI url, Document document) {}

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Number of webhooks that were answered with TwiML; a repeated one counts once. */
    int answered() {
        return answered;
    }

    /** @throws TwilioError for every error at which Twilio calls the fallback */
    Page fetch(Request request) throws TwilioError {
        URI url = request.url();
        Exchange exchange = send(request, answered == 0 ? firstStatus : "in-progress");
        for (int i = 0; exchange.status() / 100 == 3; i++) {
            if (i == MOST_REDIRECTS) {
                throw new TwilioError(TwilioError.TOO_MANY_REDIRECTS, url + " redirects more than ten times.");
            }
            exchange = follow(exchange);
        }
        Document document = read(exchange);
        answered++;
        document.warnings().forEach(log::warn);
        return new Page(exchange.url(), document);
    }

    /** Reports a status of the call, such as its end. Twilio ignores the answer. */
    void report(Request request, String status) {
        callBack(new Request(request.method(), request.url(), all(status, request.parameters())));
    }

    /** Sends these parameters only. Twilio ignores the answer. */
    void callBack(Request request) {
        try {
            Exchange exchange = send(request.method(), request.url(), request.parameters());
            if (exchange.status() == 404) {
                log.note(request.url() + " is not there; nothing was reported.");
            } else if (!exchange.isSuccess()) {
                log.warn("the callback " + exchange.url() + " was answered with " + exchange.status() + ".");
            }
        } catch (TwilioError e) {
            log.warn("the callback failed: " + e.getMessage());
        }
    }

    private Exchange follow(Exchange exchange) throws TwilioError {
        String location = exchange.location()
                .orElseThrow(() -> new TwilioError(
                        TwilioError.NOT_FETCHED, exchange.url() + " redirects without saying where to."));
        log.warn(exchange.url() + " answered with the redirect " + exchange.status() + ": keys and words are lost.");
        return send("GET", Urls.resolve(exchange.url(), location), all("in-progress", Map.of()));
    }

    private Exchange send(Request request, String status) throws TwilioError {
        return send(request.method(), request.url(), all(status, request.parameters()));
    }

    private Exchange send(String method, URI url, Map<String, String> all) throws TwilioError {
        Exchange first = once(method, url, all);
        if (repeating) {
            Exchange second = once(method, url, all);
            if (first.status() != second.status() || !Arrays.equals(first.body(), second.body())) {
                log.warn(url + " answered the repeated request differently: " + first.status() + " " + first.text()
                        + " and then " + second.status() + " " + second.text());
            }
        }
        return first;
    }

    private Exchange once(String method, URI url, Map<String, String> all) throws TwilioError {
        Exchange exchange = client.send(method, url, all);
        exchanges.add(exchange);
        log.exchange(exchange);
        return exchange;
    }

    private static Document read(Exchange exchange) throws TwilioError {
        if (!exchange.isSuccess()) {
            throw new TwilioError(
                    TwilioError.NOT_FETCHED,
                    exchange.url() + " answered " + exchange.status() + ", but must answer 200.");
        }
        String type = exchange.contentType().orElse("none");
        if (!type.matches("(?i)\\s*(text|application)/xml\\s*(;.*)?")) {
            throw new TwilioError(
                    TwilioError.BAD_CONTENT_TYPE,
                    "the Content-Type is " + type + ", but must be text/xml or application/xml.");
        }
        return TwimlParser.read(exchange.body(), exchange.encoding());
    }

    private Map<String, String> all(String status, Map<String, String> extra) {
        var all = new LinkedHashMap<>(parameters);
        all.put("CallStatus", status);
        all.putAll(extra);
        return all;
    }
}
