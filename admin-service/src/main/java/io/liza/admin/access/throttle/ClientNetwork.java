package io.liza.admin.access.throttle;

import io.liza.text.TextLimits;
import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network of a client within which one person can choose addresses: providers assign one IPv4 address, or a /64 of
 * IPv6.
 *
 * @param network that address, or that /64
 * @param site the wider network that one company may have: /24 or /48
 */
public record ClientNetwork(String network, String site) {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_SITE_BYTES = 6;
    private static final int MAX_TEXT = 64;

    /**
     * IPv6 addresses that hold an IPv4 address in their last four bytes: mapped ones, and those of NAT64 (RFC 6052).
     */
    private static final byte[][] IPV4_PREFIXES = {
        HexFormat.of().parseHex("00000000000000000000ffff"), HexFormat.of().parseHex("0064ff9b0000000000000000")
    };

    /** @param address an IP address; any other text is used as it is */
    public static ClientNetwork of(String address) {
        String text = address == null ? "" : address.replaceFirst("%.*", "");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            String other = TextLimits.cut(text, MAX_TEXT);
            return new ClientNetwork(other, other);
        }
        byte[] ip = withoutPrefix(bytes);
        return ip.length == IPV4_BYTES
                ? new ClientNetwork(first(ip, IPV4_BYTES), first(ip, IPV4_BYTES - 1))
                : new ClientNetwork(first(ip, IPV6_NETWORK_BYTES), first(ip, IPV6_SITE_BYTES));
    }

    private static byte[] withoutPrefix(byte[] ip) {
        for (byte[] prefix : IPV4_PREFIXES) {
            if (ip.length > prefix.length && Arrays.equals(ip, 0, prefix.length, prefix, 0, prefix.length)) {
                return Arrays.copyOfRange(ip, prefix.length, ip.length);
            }
        }
        return ip;
    }

    private static String first(byte[] ip, int bytes) {
        return HexFormat.of().formatHex(ip, 0, bytes);
    }
}
