package io.liza.voice.twilio;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The target of a request (RFC 9112, section 3.2): a path, or an absolute URI as clients send it to a proxy.
 *
 * @param absolute host and port of the absolute URI; null if it is a path
 * @param host of the Host header or {@code :authority}; null where there is none
 * @param pathAndQuery byte for byte as it was received
 */
record RequestTarget(String absolute, String host, String pathAndQuery) {

    static RequestTarget of(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return of(
                request.uri(),
                host != null
                        ? host
                        : Optional.ofNullable(request.authority())
                                .map(HostAndPort::toString)
                                .orElse(null));
    }

    /** @param host value of the Host header; null where there is none */
    static RequestTarget of(String uri, String host) {
        if (uri == null) {
            return new RequestTarget(null, host, "");
        }
        int scheme = uri.startsWith("/") ? -1 : uri.indexOf("://");
        if (scheme < 0) {
            return new RequestTarget(null, host, uri);
        }
        int start = scheme + "://".length();
        int end = start;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String authority = uri.substring(start, end);
        return new RequestTarget(authority.substring(authority.lastIndexOf('@') + 1), host, uri.substring(end));
    }

    /** The valid ones of both. */
    List<Authority> authorities() {
        return Stream.of(Authority.tryParse(absolute), Authority.tryParse(host))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
