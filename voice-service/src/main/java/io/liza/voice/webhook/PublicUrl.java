package io.liza.voice.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of this service as Twilio knows it: TLS ends at a proxy, so the request itself does not tell. Twilio signs
 * it sometimes with and sometimes without its port, so all its spellings are candidates.
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
        String address = scheme + "://" + host;
        return Stream.of("", ":" + standardPort(), port == NONE ? "" : ":" + port)
                .distinct()
                .map(suffix -> address + suffix + path + target)
                .toList();
    }

    /** Where nothing is configured: what the caller of this service says it called, by either scheme. */
    static List<String> guess(String authority, String target) {
        if (authority == null) {
            return List.of();
        }
        return Stream.of("https://", "http://")
                .map(scheme -> parsed(scheme + authority))
                .flatMap(Optional::stream)
                .flatMap(url -> url.candidates(target).stream())
                .toList();
    }

    private static Optional<PublicUrl> parsed(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int standardPort() {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
