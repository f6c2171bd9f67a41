package io.liza.voice.twilio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The address of this service as Twilio knows it: TLS ends at a proxy, so the request itself does not tell. Twilio signs
 * the address as somebody typed it into its configuration, but leaves out port and credentials in some cases; so every
 * spelling of the same address is a candidate. At most 48 of them, usually two.
 */
public final class PublicUrl {

    private final List<String> schemes;
    private final List<String> credentials;
    private final Authority authority;
    private final String path;
    private final List<String> spellings;

    /** For the last request: those of Twilio come to the same host, and parsing that takes longer than the signature. */
    private volatile Received last = new Received("", "", List.of());

    /** @param prefixes of the addresses that Twilio may have signed for a request to these hosts */
    private record Received(String absolute, String host, List<String> prefixes) {
        boolean isFor(RequestTarget target) {
            return Objects.equals(host, target.host()) && Objects.equals(absolute, target.absolute());
        }
    }

    /**
     * @param scheme http or https, in any case
     * @param credentials {@code user:password}, for a proxy that asks for them
     * @param path raw, without a slash at its end
     */
    PublicUrl(String scheme, Optional<String> credentials, Authority authority, String path) {
        this.schemes = List.of(scheme.toLowerCase(Locale.ROOT), scheme);
        this.credentials = Stream.concat(Stream.of(""), credentials.stream().map(each -> each + "@"))
                .toList();
        this.authority = authority;
        this.path = path;
        this.spellings = spellings(authority);
    }

    /** @throws IllegalArgumentException if it cannot work; the message says why, and what is right */
    public static PublicUrl parse(String text) {
        return PublicUrlParser.parse(text);
    }

    /** The path below which a proxy serves us, such as {@code /liza}; empty for the root. */
    public String path() {
        return path;
    }

    /** Addresses that Twilio may have signed, the likeliest first. */
    List<String> candidates(RequestTarget target) {
        Received received = last;
        if (!received.isFor(target)) {
            received = new Received(target.absolute(), target.host(), prefixes(target));
            last = received;
        }
        return received.prefixes.stream()
                .map(prefix -> prefix + target.pathAndQuery())
                .toList();
    }

    private List<String> prefixes(RequestTarget target) {
        return target.authorities().stream()
                .filter(received -> received.isSameHost(authority) && !received.equals(authority))
                .findFirst()
                .map(this::spellings)
                .orElse(spellings);
    }

    /** Candidates without a configured address: the address in the request, with either scheme. */
    static List<String> guess(RequestTarget target) {
        return target.authorities().stream()
                .flatMap(authority -> Stream.of("https", "http")
                        .map(scheme -> new PublicUrl(scheme, Optional.empty(), authority, "")))
                .flatMap(url -> url.spellings.stream())
                .map(prefix -> prefix + target.pathAndQuery())
                .distinct()
                .toList();
    }

    private List<String> spellings(Authority received) {
        var spellings = new LinkedHashSet<String>();
        for (String scheme : schemes) {
            for (String user : credentials) {
                for (String host : List.of(authority.host(), authority.canonicalHost(), received.host())) {
                    for (String port : ports(received)) {
                        spellings.add(scheme + "://" + user + host + port + path);
                    }
                }
            }
        }
        return List.copyOf(spellings);
    }

    private Set<String> ports(Authority received) {
        var ports = new LinkedHashSet<String>();
        ports.add("");
        ports.add(schemes.get(0).equals("https") ? ":443" : ":80");
        Stream.of(authority, received)
                .map(Authority::port)
                .filter(port -> !port.isEmpty())
                .forEach(port -> ports.add(":" + port));
        return ports;
    }
}
