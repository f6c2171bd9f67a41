package io.liza.admin.http.guard;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Removes invalid items from {@code X-Forwarded-*}. Behind a proxy that appends to the client's header, the first item is
 * the client's own, and it would end up in links and in the audit trail.
 */
final class ForwardedHeaders {

    private static final int MAX_ITEMS = 100;
    private static final int MAX_PORT = 65_535;
    private static final Set<String> PROTOCOLS = Set.of("http", "https");

    private ForwardedHeaders() {}

    static void sanitize(MultiMap headers) {
        replace(headers, "X-Forwarded-For", ForwardedHeaders::address);
        replace(headers, "X-Forwarded-Host", item -> Optional.of(item)
                .filter(host -> HostAndPort.parseAuthority(host, -1) != null));
        replace(headers, "X-Forwarded-Port", item -> Optional.of(item).filter(ForwardedHeaders::isPort));
        replace(headers, "X-Forwarded-Proto", item -> Optional.of(item.toLowerCase(Locale.ROOT))
                .filter(PROTOCOLS::contains));
    }

    /** The readable items; the header is removed where there are none. */
    private static void replace(MultiMap headers, String name, Function<String, Optional<String>> readable) {
        if (!headers.contains(name)) {
            return;
        }
        List<String> items = headers.getAll(name).stream()
                .flatMap(line -> Stream.of(line.split(",", MAX_ITEMS)))
                .limit(MAX_ITEMS)
                .map(String::strip)
                .flatMap(item -> readable.apply(item).stream())
                .toList();
        if (items.isEmpty()) {
            headers.remove(name);
        } else {
            headers.set(name, String.join(", ", items));
        }
    }

    /** An IP address, without its port. */
    private static Optional<String> address(String item) {
        int colon = item.lastIndexOf(':');
        boolean isSingle = colon == item.indexOf(':');
        String bare = item.startsWith("[")
                ? item.substring(1, Math.max(1, item.indexOf(']')))
                : colon > 0 && isSingle ? item.substring(0, colon) : item;
        return Optional.of(bare).filter(ip -> NetUtil.isValidIpV4Address(ip) || NetUtil.isValidIpV6Address(ip));
    }

    private static boolean isPort(String item) {
        return !item.isEmpty()
                && item.length() <= 5
                && item.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(item) <= MAX_PORT;
    }
}
