package io.liza.voice.twilio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of an {@code application/x-www-form-urlencoded} text in the order they came, repeated and empty ones
 * included, since all of them are signed. A percent sign that encodes nothing stands for itself.
 */
public record Form(List<Parameter> parameters) {

    public record Parameter(String name, String value) {}

    public static Form decode(String text) {
        return text == null ? new Form(List.of()) : decode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Form decode(byte[] body) {
        var parameters = new ArrayList<Parameter>(24);
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '&') {
                if (end > start) {
                    parameters.add(parameter(body, start, end));
                }
                start = end + 1;
            }
        }
        return new Form(parameters);
    }

    /** The value of that name; null if there is none, or if there are different ones. */
    public String get(String name) {
        String value = null;
        for (Parameter parameter : parameters) {
            if (parameter.name.equals(name)) {
                if (value != null && !value.equals(parameter.value)) {
                    return null;
                }
                value = parameter.value;
            }
        }
        return value;
    }

    /**
     * Whether each name begins with a letter, as all of Twilio's do. Any other may be a piece of the address that somebody
     * moved into the body: the signature covers both without a separator.
     */
    public boolean hasOnlyNamesOfTwilio() {
        return parameters.stream().allMatch(parameter -> beginsWithALetter(parameter.name));
    }

    private static boolean beginsWithALetter(String name) {
        char first = name.isEmpty() ? 0 : name.charAt(0);
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
    }

    private static Parameter parameter(byte[] body, int start, int end) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        return new Parameter(text(body, start, equals), equals == end ? "" : text(body, equals + 1, end));
    }

    private static String text(byte[] body, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte current = body[i];
            if (current == '+') {
                current = ' ';
            } else if (current == '%' && i + 2 < end) {
                int octet = octet(body[i + 1], body[i + 2]);
                if (octet >= 0) {
                    current = (byte) octet;
                    i += 2;
                }
            }
            decoded[length++] = current;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static int octet(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }
}
