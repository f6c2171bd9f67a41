package io.liza.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Malformed variants of a valid record, each with one fault, for the tests of every reader. */
public final class MalformedRecords {

    /** @param reason part of the reader's message */
    public record Odd(String kind, byte[] key, Headers headers, byte[] body, String reason) {

        public ProducerRecord<byte[], byte[]> to(String topic, int partition) {
            return new ProducerRecord<>(topic, partition, key, body, headers);
        }

        ConsumerRecord<byte[], byte[]> received() {
            var record = new ConsumerRecord<>("topic", 0, 0, key, body);
            headers.forEach(record.headers()::add);
            return record;
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NO_UTF8 = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0};
    private static final int HALF_A_MEGABYTE = 500_000;

    private static final Map<String, List<String>> NONSENSE = Map.of(
            "ce_specversion", List.of("0.3", "1", "1.0 ", "nonsense"),
            "ce_id", List.of("1", "nonsense", "6f56259f-c9e9-34d5-b0f8", "1-1-1-1-1"),
            "ce_source", List.of("not a uri", "nonsense", "://", " "),
            "ce_type", List.of("liza.call.sung.v1", "nonsense", " ", "liza.call.started.v2"),
            "ce_time", List.of("yesterday", "2026-13-01T00:00:00Z", "1767225600", "+300000-01-01T00:00:00Z"),
            "content-type", List.of("text/plain", "application/cloudevents+json", "json", "application/jsonp"));

    private final ProducerRecord<String, byte[]> good;
    private final List<Odd> odd = new ArrayList<>();

    private MalformedRecords(ProducerRecord<String, byte[]> good) {
        this.good = good;
        headers();
        keys();
        bodies();
    }

    /** @param started the record of a {@link CallEvent.Started} */
    public static List<Odd> ofCall(ProducerRecord<String, byte[]> started) {
        var records = new MalformedRecords(started);
        records.body("no body", null, "the record is empty");
        Map<String, List<String>> values = Map.of(
                "callSid", List.of("null", "''", "' '", "17", "[]", text(65), "'CA 1'", "'CA\\u0000'", "'CA\\ud800'"),
                "turn", List.of("null", "-1", "1000001", "2147483648", "1e400", "1.5", "'0'", "true", "[]", "{}"),
                "at", List.of("null", "''", "'yesterday'", "'2026-13-01T00:00:00Z'", "5", "'5'", "1e400", "true"),
                "language", List.of("null", "''", "'d'", "5", "'de\\u0000'", "'\\udc00de'", "'<de>'", text(36)),
                "heard", List.of("5", "'a\\u0000b'", "'\\ud83d'", text(256), "['1']"),
                "said", List.of("'text'", "[null]", "[5]", "['a\\u0000b']", "['\\ud83d']", "{}"),
                "countryCode", List.of("''", "'49x'", "'0049'", "49", "'1234'", "'\\u0000'"));
        records.fields(values);
        records.field("said", "[" + text(70_000) + "]");
        records.field("said", "[" + "'',".repeat(70_000) + "'']");
        records.field("at", "'1969-12-31T23:59:59Z'");
        records.field("at", "'2100-01-01T00:00:01Z'");
        records.field("at", "'+300000-01-01T00:00:00Z'");
        records.field("at", "'-4713-01-01T00:00:00Z'");
        records.without("callSid", "turn", "at", "language");
        return records.odd;
    }

    /** @param status the record of an {@link io.liza.order.OrderStatusChanged} */
    public static List<Odd> ofOrder(ProducerRecord<String, byte[]> status) {
        var records = new MalformedRecords(status);
        Map<String, List<String>> values = Map.of(
                "orderNumber", List.of("null", "''", "'x'", "[]", "'4\\u00007'", text(33), "'-1'"),
                "status", List.of("null", "''", "'LOST'", "1", "[]"),
                "at", List.of("null", "''", "'yesterday'", "5", "1e400", "'+300000-01-01T00:00:00Z'"));
        records.fields(values);
        records.without("orderNumber", "status", "at");
        records.add("no body and no key", null, new RecordHeaders(), null, "the key is not");
        records.add("no body and a key that is none", NO_UTF8, new RecordHeaders(), null, "the key is not");
        return records.odd;
    }

    /** Harmless variants, which are read like the valid record. */
    public static List<Odd> understood(ProducerRecord<String, byte[]> good) {
        var records = new MalformedRecords(good);
        records.odd.clear();
        for (String header : List.of(
                "traceparent", "tracestate", "baggage", "__smallrye_generationId", "dead-letter-reason", "x", "")) {
            for (byte[] value : Arrays.asList(null, new byte[0], NO_UTF8, utf8("nonsense"), utf8("00-0-0-00"))) {
                records.header(header + " = " + Arrays.toString(value), all -> all.add(header, value), "");
            }
            records.header(header + " twice", all -> all.add(header, utf8("a")).add(header, utf8("b")), "");
        }
        records.header("a huge header", all -> all.add("x", noise(HALF_A_MEGABYTE)), "");
        records.header(
                "a charset",
                all -> all.remove("content-type").add("content-type", utf8("Application/JSON; charset=utf-8")),
                "");
        records.header(
                "another source",
                all -> all.remove("ce_source").add("ce_source", utf8("https://shop.example/replay")),
                "");
        records.body("an unknown field", text -> text.replaceFirst("\\{", "{\"later\":{\"a\":[1e400,null]},"), "");
        records.body("blanks around it", text -> "\n\t " + text + "\r\n ", "");
        return records.odd;
    }

    private void headers() {
        NONSENSE.forEach((name, values) -> {
            header(name + " is missing", all -> all.remove(name), name + " is missing");
            replaced(name, new byte[0], name + " is empty");
            replaced(name, null, name + " is empty");
            replaced(name, NO_UTF8, name + " is not UTF-8");
            replaced(name, noise(HALF_A_MEGABYTE), name + " is longer than");
            header(name + " twice", all -> all.add(all.lastHeader(name)), name + " is there more than once");
            header(
                    name + " in capitals",
                    all -> all.remove(name).add(name.toUpperCase(), utf8("1.0")),
                    name + " is missing");
            values.forEach(value ->
                    replaced(name, utf8(value), name.equals("ce_type") ? "unknown event type" : "header " + name));
        });
        header("no headers", all -> List.of(all.toArray()).forEach(one -> all.remove(one.key())), "is missing");
        header(
                "a structured event",
                all -> all.remove("content-type").add("content-type", utf8("application/cloudevents+json")),
                "content-type");
    }

    private void keys() {
        byte[] huge = noise(HALF_A_MEGABYTE);
        for (byte[] key : Arrays.asList(null, new byte[0], NO_UTF8, utf8("another"), utf8(good.key() + " "), huge)) {
            String kind = key == huge ? "a huge key" : "the key " + Arrays.toString(key);
            add(kind, key, copy(), good.value(), "the key is not");
        }
    }

    private void bodies() {
        body("an empty body", text -> "", "unreadable");
        for (String json :
                List.of("null", "[]", "\"text\"", "5", "true", "{}", "[{}]", "{", "}", "Guten Tag", "\0", " ")) {
            body("the body " + json, text -> json, json.equals("null") ? "the record is empty" : "unreadable");
        }
        body("half a body", text -> text.substring(0, text.length() / 2), "unreadable");
        body("two bodies", text -> text + text, "unreadable");
        body("something behind the body", text -> text + "x", "unreadable");
        body("a list of the body", text -> "[" + text + "]", "unreadable");
        body("every field twice", text -> text.replaceFirst("}$", "," + text.substring(1)), "unreadable");
        body("deep arrays", text -> "[".repeat(100_000), "unreadable");
        body("deep objects", text -> "{\"a\":".repeat(100_000), "unreadable");
        body("a deep field", text -> text.replaceFirst("\\{", "{\"a\":" + "[".repeat(5_000) + "],"), "unreadable");
        body("a long number", text -> text.replaceFirst("\\{", "{\"a\":" + "9".repeat(5_000) + ","), "unreadable");
        add("a body that is not UTF-8", utf8(good.key()), copy(), NO_UTF8, "unreadable");
        add("a huge body of noise", utf8(good.key()), copy(), noise(HALF_A_MEGABYTE), "unreadable");
    }

    private void fields(Map<String, List<String>> values) {
        values.forEach((name, impossible) -> impossible.forEach(value -> field(name, value)));
    }

    /** @param value as JSON, with single quotes */
    private void field(String name, String value) {
        String json = value.replace('\'', '"');
        String kind = name + " is " + (json.length() > 60 ? json.length() + " characters long" : json);
        body(
                kind,
                text -> {
                    ObjectNode fields = parse(text);
                    fields.remove(name);
                    String rest = fields.toString();
                    return "{\"" + name + "\":" + json + (fields.isEmpty() ? "" : ",") + rest.substring(1);
                },
                "unreadable");
    }

    private void without(String... names) {
        Stream.of(names)
                .forEach(name -> body(
                        name + " is missing", text -> parse(text).without(name).toString(), "unreadable"));
    }

    private void replaced(String name, byte[] value, String reason) {
        String shown = value == null || value.length > 100
                ? String.valueOf(value == null ? null : "noise")
                : new String(value, StandardCharsets.UTF_8);
        header(name + " is '" + shown + "'", all -> all.remove(name).add(name, value), reason);
    }

    private void header(String kind, Consumer<Headers> change, String reason) {
        RecordHeaders headers = copy();
        change.accept(headers);
        add(kind, utf8(good.key()), headers, good.value(), reason);
    }

    private void body(String kind, UnaryOperator<String> change, String reason) {
        byte[] body = change == null ? null : utf8(change.apply(new String(good.value(), StandardCharsets.UTF_8)));
        add(kind, utf8(good.key()), copy(), body, reason);
    }

    private void add(String kind, byte[] key, Headers headers, byte[] body, String reason) {
        odd.add(new Odd(kind, key, headers, body, reason));
    }

    private RecordHeaders copy() {
        return new RecordHeaders(good.headers());
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(int length) {
        return "'" + "x".repeat(length) + "'";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Deterministic and incompressible. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(4711).nextBytes(noise);
        return noise;
    }
}
