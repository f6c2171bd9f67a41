package io.liza.bench.load;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.http.Signature;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The webhooks of one whole call, from the greeting to the report of its end, as the telephone made them; replayed
 * for other calls, callers and orders without reading TwiML, which would cost more than Liza's answer.
 */
public record RecordedCall(List<Exchange> webhooks, String callSid, Signature signature) {
    private static final String FROM = "+4915112345678";
    private static final String ORDER = "90714205";

    public static RecordedCall at(URI voice, String token) {
        CallReport report = Telephone.at(voice)
                .signedWith(token)
                .from(FROM)
                .caller(Calls.content(ORDER))
                .call();
        if (!report.endedProperly()
                || !report.exchanges().stream()
                        .allMatch(exchange -> exchange.method().equals("POST") && exchange.isSuccess())) {
            throw new IllegalStateException("no call can be made: " + report.explanation());
        }
        return new RecordedCall(report.exchanges(), report.callSid(), new Signature(token));
    }

    /** The raw requests of the n-th call, which has its own caller and order. */
    public List<byte[]> requests(int n) {
        var other = Map.of(
                callSid, callSid(n),
                FROM, "+49151%08d".formatted(n),
                ORDER, Integer.toString(10_000_000 + n));
        return webhooks.stream().map(webhook -> request(webhook, other)).toList();
    }

    public static String callSid(int n) {
        return "CA%032x".formatted(n + 1);
    }

    /** The requests of that many calls, signed in advance so that signing takes no time from the load. */
    public List<List<byte[]>> presigned(int first, int calls) {
        return IntStream.range(first, first + calls)
                .parallel()
                .mapToObj(this::requests)
                .toList();
    }

    /** Bytes of an answer, on average. */
    public int answerSize() {
        return webhooks.stream().mapToInt(webhook -> webhook.body().length).sum() / webhooks.size();
    }

    private byte[] request(Exchange webhook, Map<String, String> other) {
        URI url = URI.create(replaced(webhook.url().toString(), other));
        var parameters = new TreeMap<String, String>();
        webhook.parameters().forEach((name, value) -> parameters.put(name, replaced(value, other)));
        String form = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return """
                POST %s%s HTTP/1.1\r
                Host: %s\r
                User-Agent: TwilioProxy/1.1\r
                Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r
                X-Twilio-Signature: %s\r
                Content-Length: %d\r
                \r
                %s"""
                .formatted(
                        url.getRawPath(), query, url.getAuthority(), signature.of(url, parameters), form.length(), form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String replaced(String text, Map<String, String> other) {
        String result = text;
        for (var each : other.entrySet()) {
            result = result.replace(each.getKey(), each.getValue());
        }
        return result;
    }
}
