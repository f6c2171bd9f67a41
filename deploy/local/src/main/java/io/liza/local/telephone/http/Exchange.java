package io.liza.local.telephone.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and its answer.
 *
 * @param url the public one if there is one, without its fragment
 * @param parameters sent in the body, or in the query of a GET
 * @param tries number of requests until this answer came
 */
public record Exchange(
        String method,
        URI url,
        Map<String, String> parameters,
        int tries,
        int status,
        Optional<String> contentType,
        Optional<String> location,
        byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w-]+)");

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The encoding the Content-Type names, or null. */
    public String encoding() {
        Matcher charset = CHARSET.matcher(contentType.orElse(""));
        return charset.find() ? charset.group(1) : null;
    }
}
