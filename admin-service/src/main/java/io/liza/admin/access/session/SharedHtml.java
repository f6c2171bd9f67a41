package io.liza.admin.access.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The HTML of a page between the tokens of its forms, encoded once for all sessions that get it. */
public final class SharedHtml {
    private final List<byte[]> parts;

    /** @param token placeholder in the HTML, instead of the token of a session */
    SharedHtml(String html, String token) {
        parts = Stream.of(html.split(Pattern.quote(token), -1))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    byte[] with(String token) {
        byte[] between = token.getBytes(StandardCharsets.US_ASCII);
        int size = (parts.size() - 1) * between.length
                + parts.stream().mapToInt(part -> part.length).sum();
        var html = new ByteArrayOutputStream(size);
        for (int i = 0; i < parts.size(); i++) {
            html.writeBytes(i == 0 ? new byte[0] : between);
            html.writeBytes(parts.get(i));
        }
        return html.toByteArray();
    }
}
