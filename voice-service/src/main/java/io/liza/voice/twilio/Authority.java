package io.liza.voice.twilio;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Host and port of an address, spelled as they came. {@code java.net.URI} cannot be used: it takes no underscore in a
 * host.
 *
 * @param host a name, in Unicode or Punycode, or an IP address; IPv6 in brackets
 * @param port digits; empty where the address has none
 * @param canonicalHost for comparison: lower case, Punycode, without the dot of the root
 */
record Authority(String host, String port, String canonicalHost) {

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern LABELS = Pattern.compile("[\\p{L}\\p{N}\\p{M}_-]+(\\.[\\p{L}\\p{N}\\p{M}_-]+)*+\\.?");
    private static final Pattern PORT = Pattern.compile(":(?!0+$)[0-9]{1,5}");
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST = LONGEST_HOST + ":65535".length();
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException whose message completes "the address …" */
    static Authority parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has a host of more than " + LONGEST_HOST + " characters");
        }
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
        String host = end < 1 ? text : text.substring(0, end);
        String port = text.substring(host.length());
        if (host.isEmpty() || host.startsWith(":")) {
            throw new IllegalArgumentException("has no host");
        }
        return new Authority(host, port.isEmpty() ? "" : port(port), canonical(host));
    }

    /** Empty for a text that is no authority, such as a malformed Host header. */
    static Optional<Authority> tryParse(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isSameHost(Authority other) {
        return canonicalHost.equals(other.canonicalHost);
    }

    private static String canonical(String host) {
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        if (!LABELS.matcher(host).matches()) {
            throw new IllegalArgumentException("has a host that is no name and no IP address");
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a host that is no domain name", e);
        }
    }

    private static String ipv6(String host) {
        try {
            if (IPV6.matcher(host).matches()) {
                return "[" + InetAddress.getByName(host).getHostAddress() + "]";
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("has a host in brackets that is no IPv6 address", e);
        }
        throw new IllegalArgumentException("has a host in brackets that is no IPv6 address");
    }

    /** @param text with its colon */
    private static String port(String text) {
        if (!PORT.matcher(text).matches() || Integer.parseInt(text.substring(1)) > HIGHEST_PORT) {
            throw new IllegalArgumentException("has no port from 1 to 65535 after its host");
        }
        return text.substring(1);
    }
}
