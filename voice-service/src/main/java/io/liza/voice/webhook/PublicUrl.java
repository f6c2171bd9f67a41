package io.liza.voice.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of this service as Twilio knows it: TLS ends at a proxy, so the request itself does not tell. Twilio signs
 * the standard port sometimes with and sometimes without its number; both are candidates.
 */
record PublicUrl(String scheme, String host, int port, String path) {

    private static final int NONE = -1;

    /** @throws IllegalArgumentException if it is no http or https address */
    static PublicUrl parse(String text) {
        URI uri = URI.create(text.strip());
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "LIZA_PUBLIC_URL is '" + text
                            + "'; it is the address Twilio calls, without a path of a webhook, such as https://liza.example.com");
        }
        return new PublicUrl(
                uri.getScheme().toLowerCase(), uri.getHost(), uri.getPort(), withoutSlash(uri.getRawPath()));
    }

    /** @param target raw path and query of the request */
    List<String> candidates(String target) {
        String rest = path + target;
        if (port != NONE && port != standardPort()) {
            return List.of(scheme + "://" + host + ":" + port + rest);
        }
        return List.of(scheme + "://" + host + rest, scheme + "://" + host + ":" + standardPort() + rest);
    }

    /** Where nothing is configured: what the caller of this service says it called, by either scheme. */
    static List<String> guess(String authority, String target) {
        return Optional.ofNullable(authority).stream()
                .flatMap(name -> Stream.of("https://" + name + target, "http://" + name + target))
                .toList();
    }

    private int standardPort() {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
