package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.CallHistory;
import io.liza.voice.dialogue.CallLimits;
import io.liza.voice.dialogue.CallState;
import io.liza.voice.dialogue.CallerVerification;
import io.liza.voice.dialogue.Dialogue;
import io.liza.voice.dialogue.OrderInquiry;
import io.liza.voice.dialogue.OrderLookup;
import io.liza.voice.dialogue.Step;
import io.liza.voice.dialogue.UnknownOrders;
import io.liza.voice.prompt.LanguagePacks;
import io.liza.voice.prompt.TestPacks;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionAddressTest {

    private static final String CONFIRM = "/webhook/order_confirm";

    private final ActionAddress address = new ActionAddress(
            new LanguagePacks(TestPacks.all().subList(0, 2)),
            new Dialogue(
                    new CallLimits(2, 20, 3, 60),
                    Optional.empty(),
                    new OrderInquiry(
                            order -> OrderLookup.UNKNOWN,
                            UnknownOrders.COMPLETE,
                            new CallerVerification(CallerVerification.Mode.OFF, null))));

    static Stream<CallState> states() {
        return Stream.of(
                new CallState(Step.CONSENT, "de", 1, 0, null),
                new CallState(Step.CONSENT, "en", 2, 1, null),
                new CallState(Step.ORDER_CONFIRM, "de", 3, 0, new OrderNumber("0047")),
                new CallState(Step.HELP, "de", 60, 2, new OrderNumber("12345678901234567890")),
                new CallState(Step.CONSENT, "de", 1, 0, null, new CallHistory(1_795_766_400_000L, false, 0, false)),
                new CallState(Step.ORDER, "de", 5, 0, null, new CallHistory(null, true, 2, false)),
                new CallState(Step.VERIFY, "de", 5, 2, new OrderNumber("4711"), new CallHistory(null, false, 1, false)),
                new CallState(Step.HELP, "de", 6, 0, new OrderNumber("4711"), new CallHistory(null, true, 0, true)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateComesBackFromItsAddress(CallState state) {
        String path = "/webhook/" + state.step().path();
        String query = ActionAddress.write(state).replace("&amp;", "&");

        assertEquals(Optional.of(state), address.read(path, query));
        assertEquals(
                Optional.of(state),
                address.read("https://shop.example/webhook/liza" + path + "?" + query + "#rc=5&rp=ct,rt"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "turn=2",
                "lang=de",
                "lang=xx&turn=2",
                "lang=fr&turn=2",
                "lang=DE&turn=2",
                "lang=&turn=2",
                "lang&turn=2",
                "lang=de&turn",
                "lang=de&turn=",
                "lang=de&turn=0",
                "lang=de&turn=-1",
                "lang=de&turn=+2",
                "lang=de&turn=02",
                "lang=de&turn=٢",
                "lang=de&turn=2 ",
                "lang=de&turn=x",
                "lang=de&turn=61",
                "lang=de&turn=99999999999",
                "lang=de&turn=2&tries=0",
                "lang=de&turn=2&tries=-1",
                "lang=de&turn=2&tries=2",
                "lang=de&turn=9&tries=3",
                "lang=de&turn=9&tries=01",
                "lang=de&tries=1&turn=9",
                "turn=2&lang=de",
                "lang=de&turn=2&order=4711",
                "lang=de&turn=2&lang=de",
                "lang=de&turn=2&turn=3",
                "lang=de&turn=2&x=1",
                "x=1&lang=de&turn=2",
                "lang=de&turn=2&",
                "&lang=de&turn=2",
                "lang=de&&turn=2",
                "lang=de;turn=2",
                "lang=de&amp;turn=2",
                "lang=de&turn=%32",
                "l%61ng=de&turn=2",
                "lang=de%26turn=2",
                "lang=de&turn=2#",
                "lang=de&turn=2?",
                "lang=de&turn=2AccountSidAC1",
                "LANG=de&turn=2"
            })
    void aForgedAddressIsNoState(String query) {
        assertEquals(Optional.empty(), address.read("/webhook/order", query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lang=de&turn=3",
                "lang=de&turn=3&order=",
                "lang=de&turn=3&order=4",
                "lang=de&turn=3&order=123456789012345678901",
                "lang=de&turn=3&order=47 11",
                "lang=de&turn=3&order=47+11",
                "lang=de&turn=3&order=47%311",
                "lang=de&turn=3&order=4711&order=4711",
                "lang=de&turn=3&order=4711&order=4712",
                "lang=de&order=4711&turn=3",
                "lang=de&turn=3&order=%3Cscript%3E"
            })
    void aForgedOrderIsNoState(String query) {
        assertEquals(Optional.empty(), address.read(CONFIRM, query));
    }

    @ParameterizedTest
    @CsvSource({
        "consent,asked=1&turn=1",
        "consent,turn=1&asked=-1",
        "consent,turn=1&asked=01",
        "consent,turn=1&asked=",
        "consent,turn=1&asked=99999999999999999999",
        "consent,turn=1&verified=1",
        "order,turn=2&asked=1",
        "order,turn=2&notfound=2",
        "order,turn=2&wrong=3",
        "order,turn=2&wrong=1&notfound=1",
        "verify,turn=5&order=4711&wrong=2",
        "verify,turn=5&order=4711&verified=1",
        "order_confirm,turn=5&order=4711&verified=1",
        "help,turn=5&order=4711&verified=0",
        "help,turn=5&order=4711&verified=1&verified=1"
    })
    void aForgedHistoryIsNoState(String step, String query) {
        assertEquals(Optional.empty(), address.read("/webhook/" + step, "lang=de&" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "/webhook/order/",
        "/webhook//order",
        "/webhook/./order",
        "/webhook/Order",
        "/webhook/%6Frder",
        "/webhook/order;x=1",
        "/liza/webhook/order",
        "/webhook/voice",
        "/webhook/"
    })
    void aForgedPathIsNoState(String path) {
        assertEquals(Optional.empty(), address.read(path, "lang=de&turn=2"));
    }

    /** An address with one changed character is accepted only if it is canonical for its state. */
    @Test
    void everyChangedAddressIsCanonicalOrRejected() {
        var random = new Random(1412);
        String alphabet = "0123456789abdegilnorstu=&?%+;#_/ AZ";
        List<String> queries = states().map(state -> ActionAddress.write(state).replace("&amp;", "&"))
                .toList();
        int believed = 0;
        for (int i = 0; i < 20_000; i++) {
            var query = new StringBuilder(queries.get(random.nextInt(queries.size())));
            int place = random.nextInt(query.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(3)) {
                case 0 -> query.setCharAt(place, other);
                case 1 -> query.insert(place, other);
                default -> query.deleteCharAt(place);
            }
            for (Step step : Step.values()) {
                Optional<CallState> state = address.read("/webhook/" + step.path(), query.toString());
                state.ifPresent(read ->
                        assertEquals(query.toString(), ActionAddress.write(read).replace("&amp;", "&")));
                believed += state.isPresent() ? 1 : 0;
            }
        }
        assertTrue(believed > 100, "only " + believed + " were an address of another state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "https://shop.example/webhook/order",
                "https://shop.example/order?lang=de&turn=2",
                "/webhook/order?lang=de&turn=2?lang=de&turn=2",
                "?/webhook/order"
            })
    void aUrlWithoutAnActionAddressIsNoState(String url) {
        assertEquals(Optional.empty(), address.read(url));
    }

    @Test
    void afterTheGoodbyeTheAddressIsEmpty() {
        assertEquals("", ActionAddress.write(null));
    }
}
