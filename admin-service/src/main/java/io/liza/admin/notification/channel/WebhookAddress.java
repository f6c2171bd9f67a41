package io.liza.admin.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * The URL of a webhook: {@code https}, with a host. In the local stack also {@code http} to this machine.
 *
 * <p>Liza does not connect to this machine, to link-local addresses, or to the addresses at which cloud providers hand out
 * credentials, so that an administrator of the dashboard cannot read them or reach services beside Liza. Other private
 * addresses are allowed, since a shop may have its own receiver. {@link #resolve} returns the checked address, to which the
 * connection then goes, so a second answer of the name server changes nothing.
 */
public record WebhookAddress(URI url, boolean local) {

    /** Metadata services outside the link-local addresses: Alibaba Cloud, Amazon over IPv6. */
    private static final Set<String> METADATA = Set.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254");

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** @throws IllegalArgumentException if notifications are not posted to such a URL; its message says why */
    public static WebhookAddress parse(String text, boolean local) {
        URI url = URI.create(text.strip());
        boolean allowed = "https".equals(url.getScheme()) || local && "http".equals(url.getScheme());
        if (!allowed || url.getHost() == null) {
            throw new IllegalArgumentException("the URL of the webhook must begin with https://");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the URL of the webhook must not contain a password before the host");
        }
        return new WebhookAddress(url, local);
    }

    public static boolean isValid(String text, boolean local) {
        try {
            parse(text, local);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isTls() {
        return "https".equals(url.getScheme());
    }

    int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isTls() ? HTTPS_PORT : HTTP_PORT;
    }

    /** Path and query. */
    String path() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** Asks the name server, which blocks. Returns the address to connect to. */
    InetAddress resolve() {
        try {
            return Arrays.stream(InetAddress.getAllByName(url.getHost()))
                    .filter(this::isAllowed)
                    .findFirst()
                    .orElseThrow(() -> DeliveryException.of("Liza does not connect to this address"));
        } catch (UnknownHostException e) {
            throw DeliveryException.of("unknown host");
        }
    }

    private boolean isAllowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return local;
        }
        return isTls()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !METADATA.contains(address.getHostAddress());
    }
}
