package io.liza.admin.access.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:DB8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0000:0000:0000:0009",
        "192.0.2.7, ::ffff:192.0.2.7",
        "192.0.2.7, ::ffff:c000:207",
        "192.0.2.7, 0:0:0:0:0:ffff:c000:0207",
        "192.0.2.7, 64:ff9b::c000:207",
        "fe80::1, fe80::2%eth0"
    })
    void isTheSame(String one, String other) {
        assertEquals(ClientNetwork.of(one), ClientNetwork.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1, true",
        "2001:db8:1:2::1, 2001:db8:2:2::1, false",
        "192.0.2.7, 192.0.2.8, true",
        "192.0.2.7, 192.0.3.7, false",
        "::ffff:192.0.2.7, ::ffff:192.0.2.8, true",
        "unknown, localhost, false"
    })
    void isAnotherOfTheSameSiteOrNot(String one, String other, boolean sameSite) {
        assertNotEquals(ClientNetwork.of(one).network(), ClientNetwork.of(other).network());
        assertEquals(
                sameSite,
                ClientNetwork.of(one).site().equals(ClientNetwork.of(other).site()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "unknown", "1.2.3", "999.1.1.1", ":::", "evil.example", "::1%", "%", "\n", "1.2.3.4\n"})
    void anythingElseStandsForItself(String text) {
        ClientNetwork.of(text);
    }

    @Test
    void noTextIsKeptWhole() {
        assertTrue(ClientNetwork.of("x".repeat(100_000)).network().length() < 100);
    }
}
