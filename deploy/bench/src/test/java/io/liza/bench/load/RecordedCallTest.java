package io.liza.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.http.Signature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedCallTest {
    private static final String ADDRESS = "http://127.0.0.1:8080/webhook/order_confirm?lang=de&turn=3&order=";
    private static final Signature SIGNATURE = new Signature("secret");
    private static final RecordedCall RECORDING = new RecordedCall(
            List.of(new Exchange(
                    "POST",
                    URI.create(ADDRESS + "90714205"),
                    Map.of("CallSid", "CArecorded", "From", "+4915112345678", "Digits", "1"),
                    1,
                    200,
                    Optional.empty(),
                    Optional.empty(),
                    new byte[0])),
            "CArecorded",
            SIGNATURE);

    @Test
    void isAnotherCallOfAnotherCallerForAnotherOrder() {
        String request = request(7);

        assertTrue(
                request.startsWith("POST /webhook/order_confirm?lang=de&turn=3&order=10000007 HTTP/1.1\r\n"), request);
        assertTrue(
                request.endsWith("\r\n\r\nCallSid=CA00000000000000000000000000000008&Digits=1&From=%2B4915100000007"),
                request);
    }

    @Test
    void isSignedAnew() {
        String signature = SIGNATURE.of(
                URI.create(ADDRESS + "10000007"),
                Map.of("CallSid", "CA00000000000000000000000000000008", "From", "+4915100000007", "Digits", "1"));

        assertTrue(request(7).contains("X-Twilio-Signature: " + signature + "\r\n"), request(7));
    }

    @Test
    void saysHowLongItsFormIs() {
        String request = request(7);
        int length = request.length() - request.indexOf("\r\n\r\n") - 4;

        assertEquals(1, request.split("Content-Length: " + length + "\r\n", -1).length - 1, request);
    }

    private static String request(int call) {
        return new String(RECORDING.requests(call).get(0), StandardCharsets.US_ASCII);
    }
}
