package io.liza.admin.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/x",
                "ftp://hooks.example/x",
                "file:///etc/passwd",
                "https:///x",
                "https:hooks",
                "hooks.example",
                "",
                "https://user:password@hooks.example/",
                "https://ho oks.example/"
            })
    void onlyHttpsWithAHostAndNoPassword(String url) {
        assertThrows(IllegalArgumentException.class, () -> WebhookAddress.parse(url, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://0.0.0.0/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[::ffff:169.254.169.254]/",
                "https://100.100.100.200/",
                "https://224.0.0.1/"
            })
    void notToThisMachineNorToServicesThatHandOutCredentials(String url) {
        var refused = assertThrows(
                DeliveryException.class, () -> WebhookAddress.parse(url, false).resolve());

        assertTrue(
                refused.getMessage().matches("Liza does not connect to this address|unknown host"),
                refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://203.0.113.7/", "https://10.1.2.3:8443/x", "https://[2001:db8::1]/"})
    void toAllOthers(String url) {
        WebhookAddress.parse(url, false).resolve();
    }

    @Test
    void inTheLocalStackAlsoHttpButToThisMachineOnly() {
        WebhookAddress.parse("http://127.0.0.1:9/", true).resolve();
        assertThrows(DeliveryException.class, () -> WebhookAddress.parse("http://203.0.113.7/", true)
                .resolve());
    }

    @Test
    void keepsPathQueryAndPort() {
        var address = WebhookAddress.parse(" https://hooks.example:8443/a/b%2Fc?key=x%20y#z ", false);

        assertEquals("/a/b%2Fc?key=x%20y", address.path());
        assertEquals(8443, address.port());
        assertEquals(443, WebhookAddress.parse("https://hooks.example", false).port());
        assertEquals("/", WebhookAddress.parse("https://hooks.example", false).path());
    }
}
