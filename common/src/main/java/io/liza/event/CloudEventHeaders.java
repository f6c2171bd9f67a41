package io.liza.event;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The attributes of CloudEvents 1.0 as Kafka headers. Liza's services write all six of them, once each, and a reader
 * refuses a record in which one is missing or malformed. Other headers are ignored.
 */
final class CloudEventHeaders {

    static final String VOICE = "urn:liza:voice-service";
    static final String ADMIN = "urn:liza:admin-service";

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";
    private static final String CONTENT_TYPE = "content-type";

    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    private static final int MAX_LENGTH = 1_024;
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    /** With any parameters, such as a charset. */
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CloudEventHeaders() {}

    static void write(Headers headers, UUID id, String type, String source, Instant at) {
        headers.add(SPEC_VERSION, utf8(VERSION))
                .add(ID, utf8(id.toString()))
                .add(SOURCE, utf8(source))
                .add(TYPE, utf8(type))
                .add(TIME, utf8(at.toString()))
                .add(CONTENT_TYPE, utf8(JSON));
    }

    /**
     * Checks all attributes.
     *
     * @return the event's type
     * @throws UnreadableEventException which names the header that is missing or wrong
     */
    static String type(Headers headers) {
        String type = text(headers, TYPE);
        require(text(headers, SPEC_VERSION).equals(VERSION), SPEC_VERSION, "is not " + VERSION);
        require(UUID_TEXT.matcher(text(headers, ID)).matches(), ID, "is no UUID");
        require(isAbsoluteUri(text(headers, SOURCE)), SOURCE, "is no URI with a scheme");
        try {
            EventTime.parse(text(headers, TIME));
        } catch (IllegalArgumentException e) {
            throw wrong(TIME, e.getMessage());
        }
        require(JSON_TYPE.matcher(text(headers, CONTENT_TYPE)).matches(), CONTENT_TYPE, "is not " + JSON);
        return type;
    }

    private static String text(Headers headers, String name) {
        Iterator<Header> found = headers.headers(name).iterator();
        require(found.hasNext(), name, "is missing");
        byte[] value = found.next().value();
        require(!found.hasNext(), name, "is there more than once");
        require(value != null && value.length > 0, name, "is empty");
        require(value.length <= MAX_LENGTH, name, "is longer than " + MAX_LENGTH + " bytes");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong(name, "is not UTF-8");
        }
    }

    private static boolean isAbsoluteUri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean right, String name, String otherwise) {
        if (!right) {
            throw wrong(name, otherwise);
        }
    }

    private static UnreadableEventException wrong(String name, String what) {
        return new UnreadableEventException("header " + name + " " + what);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
