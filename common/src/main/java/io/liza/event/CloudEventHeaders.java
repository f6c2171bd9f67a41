package io.liza.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The attributes of CloudEvents 1.0 as Kafka headers. */
final class CloudEventHeaders {

    static final String VOICE = "urn:liza:voice-service";
    static final String ADMIN = "urn:liza:admin-service";

    private static final String TYPE = "ce_type";
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] JSON = utf8("application/json");

    private CloudEventHeaders() {}

    static void write(Headers headers, UUID id, String type, String source, Instant at) {
        headers.add("ce_specversion", SPEC_VERSION)
                .add("ce_id", utf8(id.toString()))
                .add("ce_source", utf8(source))
                .add(TYPE, utf8(type))
                .add("ce_time", utf8(at.toString()))
                .add("content-type", JSON);
    }

    /** The event's type, or the empty text where there is none. */
    static String type(Headers headers) {
        Header type = headers.lastHeader(TYPE);
        return type == null || type.value() == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
