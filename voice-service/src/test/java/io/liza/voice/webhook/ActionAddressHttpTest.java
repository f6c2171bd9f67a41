package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twilio signs the address and then every name and value without separators. So the signature of a captured request is
 * valid for requests whose address ends earlier or later, too. None of them may change the call.
 */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class ActionAddressHttpTest {

    private static final String NEW_START = "/webhook/consent?lang=de&amp;turn=1&amp;asked=";

    /** A request with the same signature whose address ends elsewhere. */
    private record Recut(String target, Map<String, String> parameters) {}

    @ParameterizedTest
    @CsvSource({
        "/webhook/order_confirm?lang=de&turn=23&order=4711112,Digits,1",
        "/webhook/order?lang=de&turn=12&tries=1,Digits,4711112",
        "/webhook/dial?lang=de&turn=12&order=4711112&reason=asked,DialCallStatus,busy",
        "/webhook/callback?lang=de&turn=12&order=4711112&reason=asked,Digits,1",
        "/webhook/record?lang=de&turn=12&order=4711112&reason=asked,Digits,hangup",
        "/webhook/message_review?lang=de&turn=12&reason=asked&recording=RE0123456789abcdef0123456789abcdef,Digits,1",
        "/webhook/help?lang=de&turn=14&order=4711112,SpeechResult,'eins Digits1turn=2'",
        "/webhook/verify?lang=de&turn=24&order=4711112&wrong=1,Digits,12345",
        "/webhook/help?lang=de&turn=24&order=4711112&verified=1,Digits,1",
        "/webhook/consent?lang=de&turn=21&tries=1&asked=1795766400000,Digits,1"
    })
    void aCapturedRequestCannotBeCutIntoAnotherValidOne(String target, String input, String value) {
        Twilio call = Twilio.from(GERMAN);
        String answer = call.post(target, Map.of(input, value)).asString();
        assertTrue(answer.contains("<Response>"), answer);
        Map<String, String> captured = call.parameters(Map.of(input, value));
        String signature = Twilio.signature(target, captured);

        int signed = 0;
        for (Recut recut : recuts(target, captured)) {
            if (!signature.equals(Twilio.signature(recut.target, recut.parameters))) {
                continue;
            }
            signed++;
            Twilio.RawAnswer response = Twilio.postRaw(recut.target, recut.parameters, signature);
            if (response.status() == 200) {
                String said = response.body();
                assertTrue(said.equals(answer) || said.contains(NEW_START), recut + " was answered with " + said);
            } else {
                assertTrue(List.of(400, 404).contains(response.status()), recut + ": " + response.status());
            }
        }
        assertTrue(signed > 200, "only " + signed + " are signed");
        assertEquals(answer, call.post(target, Map.of(input, value)).asString());
    }

    private static List<Recut> recuts(String target, Map<String, String> captured) {
        var text = new StringBuilder(target);
        new TreeMap<>(captured).forEach((name, value) -> text.append(name).append(value));
        var all = new ArrayList<Recut>();
        // Later ones have no CallSid any more, without which no request is taken.
        for (int end = "/webhook".length(); end <= text.indexOf("CallSid"); end++) {
            String address = text.substring(0, end);
            Map<String, String> whole = after(end - target.length(), captured);
            String loose = text.substring(end, text.length() - lengthOf(whole));
            if (loose.isEmpty()) {
                all.add(new Recut(address, whole));
            }
            for (int split = 0; split <= loose.length() && !loose.isEmpty(); split++) {
                all.add(with(address, loose.substring(0, split), loose.substring(split), whole));
            }
            if (!whole.isEmpty()) {
                var first = whole.entrySet().iterator().next();
                var others = new TreeMap<>(whole);
                others.remove(first.getKey());
                all.add(with(address, loose + first.getKey(), first.getValue(), others));
                all.add(with(address, loose, first.getKey() + first.getValue(), others));
            }
        }
        return all;
    }

    /** The parameters of a body that begins that many characters later. */
    private static Map<String, String> after(int moved, Map<String, String> captured) {
        var whole = new TreeMap<String, String>();
        int position = 0;
        for (var parameter : new TreeMap<>(captured).entrySet()) {
            if (position >= moved) {
                whole.put(parameter.getKey(), parameter.getValue());
            }
            position += parameter.getKey().length() + parameter.getValue().length();
        }
        return whole;
    }

    private static int lengthOf(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .mapToInt(each -> each.getKey().length() + each.getValue().length())
                .sum();
    }

    private static Recut with(String address, String name, String value, Map<String, String> others) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(name, value);
        others.forEach(parameters::putIfAbsent);
        return new Recut(address, parameters);
    }
}
