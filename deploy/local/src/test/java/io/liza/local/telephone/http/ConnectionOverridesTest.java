package io.liza.local.telephone.http;

import static io.liza.local.telephone.http.ConnectionFailure.CLIENT_ERROR;
import static io.liza.local.telephone.http.ConnectionFailure.CONNECT;
import static io.liza.local.telephone.http.ConnectionFailure.READ;
import static io.liza.local.telephone.http.ConnectionFailure.SERVER_ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.process.CliException;
import io.liza.local.telephone.twiml.TwilioError;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionOverridesTest {

    @Test
    void withoutAFragmentTwiliosDefaultsHold() throws TwilioError {
        assertEquals(
                new ConnectionOverrides(
                        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(15), 1, Set.of(CONNECT)),
                of(""));
    }

    @Test
    void everyOverrideIsTaken() throws TwilioError {
        assertEquals(
                new ConnectionOverrides(
                        Duration.ofMillis(100),
                        Duration.ofMillis(15_000),
                        Duration.ofMillis(9_000),
                        0,
                        Set.of(READ, SERVER_ERROR)),
                of("#ct=100&rt=15000&tt=9000&rc=0&rp=rt,5xx&e=dublin,ashburn&sni=n"));
        assertEquals(
                Set.of(CONNECT, READ, CLIENT_ERROR, SERVER_ERROR), of("#rp=all").policy());
    }

    @Test
    void ofLizaTriesStayWithinTwiliosTimeAndCoverWhatARestartDoes() throws TwilioError {
        ConnectionOverrides liza = of(ConnectionOverrides.fragment(Optional.empty()));

        assertEquals(Set.of(CONNECT, READ, SERVER_ERROR), liza.policy());
        assertTrue(liza.total().compareTo(Duration.ofSeconds(15)) <= 0);
        assertTrue(liza.connect().multipliedBy(liza.retries() + 1).compareTo(liza.total()) < 0, "no connection at all");
        assertTrue(liza.read().multipliedBy(3).compareTo(liza.total()) < 0, "twice no answer, and time for a third");
        assertTrue(liza.read().compareTo(Duration.ofSeconds(4)) > 0, "the slowest answer without Kafka and disk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "#there",
                "#ct=99",
                "#ct=10001",
                "#ct=",
                "#ct=1e3",
                "#rt=15001",
                "#tt=15001",
                "#tt=-1",
                "#rc=6",
                "#rc=",
                "#rp=",
                "#rp=5xx,",
                "#rp=ct;rt",
                "#rp=ct%2Crt",
                "#rp=3xx",
                "#RC=1",
                "#rc=1&rc=2",
                "#rc=1&&rp=ct",
                "#rc=1&amp;rp=ct",
                "#retries=1"
            })
    void whatTwilioDoesNotKnowIsAnError(String fragment) {
        var error = assertThrows(TwilioError.class, () -> of(fragment));
        assertEquals(11243, error.code());
    }

    @Test
    void theSettingIsOnOrOff() {
        assertEquals("", ConnectionOverrides.fragment(Optional.of("off")));
        assertEquals("", ConnectionOverrides.fragment(Optional.of("OFF ")));
        assertEquals(ConnectionOverrides.fragment(Optional.empty()), ConnectionOverrides.fragment(Optional.of("on")));
        var refused = assertThrows(CliException.class, () -> ConnectionOverrides.fragment(Optional.of("maybe")));
        assertEquals("LIZA_TWILIO_RETRIES is 'maybe', but must be on or off.", refused.getMessage());
    }

    private static ConnectionOverrides of(String fragment) throws TwilioError {
        return ConnectionOverrides.of(URI.create("https://liza.example/webhook/order?turn=2" + fragment));
    }
}
