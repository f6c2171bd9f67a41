package io.liza.voice.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.CallHistory;
import io.liza.dialogue.CallLimits;
import io.liza.dialogue.CallState;
import io.liza.dialogue.CallerVerification;
import io.liza.dialogue.Dialogue;
import io.liza.dialogue.OrderInquiry;
import io.liza.dialogue.OrderLookup;
import io.liza.dialogue.PeopleRequest;
import io.liza.dialogue.Step;
import io.liza.dialogue.UnknownOrders;
import io.liza.dialogue.people.PeopleSteps;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import io.liza.prompt.LanguagePacks;
import io.liza.prompt.TestPacks;
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

    private static final CallLimits LIMITS = new CallLimits(2, 20, 3, 60);
    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String CONFIRM = "/webhook/order_confirm";

    private final ActionAddress address = new ActionAddress(
            new LanguagePacks(TestPacks.all().subList(0, 2)),
            new Dialogue(
                    LIMITS,
                    Optional.empty(),
                    new OrderInquiry(
                            order -> OrderLookup.UNKNOWN,
                            UnknownOrders.COMPLETE,
                            new CallerVerification(CallerVerification.Mode.OFF, null)),
                    new PeopleSteps(() -> null, LIMITS)));

    static Stream<CallState> states() {
        return Stream.of(
                new CallState(Step.CONSENT, "de", 1, 0, null),
                new CallState(Step.CONSENT, "en", 2, 1, null),
                new CallState(Step.ORDER_CONFIRM, "de", 3, 0, new OrderNumber("0047")),
                new CallState(Step.HELP, "de", 60, 1, new OrderNumber("12345678901234567890")),
                new CallState(Step.CONSENT, "de", 1, 0, null, new CallHistory(1_795_766_400_000L, false, 0, false)),
                new CallState(Step.ORDER, "de", 5, 0, null, new CallHistory(null, true, 2, false)),
                new CallState(Step.VERIFY, "de", 5, 1, new OrderNumber("4711"), new CallHistory(null, false, 1, false)),
                people(Step.DIAL, 2, null, PeopleReason.NO_CONSENT),
                people(Step.DIAL, 5, new OrderNumber("4711"), PeopleReason.OVERDUE),
                people(Step.CALLBACK, 71, null, PeopleReason.ASKED),
                people(Step.MESSAGE, 6, new OrderNumber("4711"), PeopleReason.NOT_VERIFIED),
                people(Step.MESSAGE_CONSENT, 7, new OrderNumber("4711"), PeopleReason.NOT_FOUND),
                new CallState(
                        Step.MESSAGE_CONSENT,
                        "de",
                        7,
                        0,
                        null,
                        new CallHistory(1_795_766_400_000L, false, 0, false),
                        PeopleRequest.of(PeopleReason.ASKED)),
                people(Step.RECORD, 8, null, PeopleReason.NOT_UNDERSTOOD).retry(),
                withoutCallback(people(Step.MESSAGE, 7, null, PeopleReason.ASKED)),
                withoutCallback(people(Step.MESSAGE_REVIEW, 9, null, PeopleReason.OVERDUE)),
                people(Step.MESSAGE_REVIEW, 9, new OrderNumber("4711"), PeopleReason.ASKED),
                new CallState(Step.HELP, "de", 6, 0, new OrderNumber("4711"), new CallHistory(null, true, 0, true)));
    }

    private static CallState withoutCallback(CallState state) {
        return new CallState(
                state.step(),
                state.language(),
                state.turn(),
                state.tries(),
                state.order(),
                state.history(),
                state.people().withoutCallback());
    }

    private static CallState people(Step step, int turn, OrderNumber order, PeopleReason reason) {
        var recording = step == Step.MESSAGE_REVIEW ? new RecordingSid(RECORDING) : null;
        return new CallState(
                step,
                "de",
                turn,
                0,
                order,
                CallHistory.NONE,
                PeopleRequest.of(reason).with(recording));
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
        "dial,turn=5",
        "dial,turn=5&reason=",
        "dial,turn=5&reason=ASKED",
        "dial,turn=5&reason=Asked",
        "dial,turn=5&reason=other",
        "dial,turn=5&reason=asked1",
        "dial,turn=5&reason=askedAccountSidAC1",
        "dial,reason=asked&turn=5",
        "dial,turn=5&reason=asked&reason=asked",
        "dial,turn=5&tries=1&reason=asked",
        "dial,turn=72&reason=asked",
        "dial,turn=5&order=4711&reason=no_consent",
        "dial,turn=5&notfound=1&reason=asked",
        "dial,turn=5&asked=1&reason=asked",
        "message_consent,turn=5&notfound=1&reason=asked",
        "message_consent,turn=5&wrong=1&reason=asked",
        "callback,turn=5&reason=no_consent",
        "callback,turn=5&reason=asked&nocallback=1",
        "dial,turn=5&reason=asked&nocallback=1",
        "message,turn=5&reason=asked&nocallback=2",
        "message,turn=5&nocallback=1",
        "record,turn=5&reason=no_consent",
        "record,turn=5&tries=2&reason=asked",
        "help,turn=5&order=4711&reason=asked",
        "order,turn=5&reason=asked",
        "record,turn=5&reason=asked&recording=RE0123456789abcdef0123456789abcdef",
        "message_review,turn=5&reason=asked",
        "message_review,turn=5&recording=RE0123456789abcdef0123456789abcdef",
        "message_review,turn=5&reason=asked&recording=RE0123456789abcdef0123456789abcde",
        "message_review,turn=5&reason=asked&recording=RE0123456789abcdef0123456789abcdef0",
        "message_review,turn=5&reason=asked&recording=RE0123456789ABCDEF0123456789abcdef"
    })
    void aForgedWayToPeopleIsNoState(String step, String query) {
        assertEquals(Optional.empty(), address.read("/webhook/" + step, "lang=de&" + query));
    }

    @Test
    void theAddressOfAWhisperHoldsTheCallersCall() {
        CallState state = people(Step.DIAL, 5, new OrderNumber("4711"), PeopleReason.OVERDUE);
        String query = WhisperAddress.write("CA1", state).replace("&amp;", "&");

        assertEquals("call=CA1&lang=de&turn=5&order=4711&reason=overdue", query);
        assertEquals(Optional.of(new WhisperAddress.Ringing("CA1", state)), new WhisperAddress(address).read(query));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "call=CA1",
                "call=CA1&",
                "call=&lang=de&turn=5&reason=asked",
                "call=C%41&lang=de&turn=5&reason=asked",
                "call=CA1&lang=de&turn=5",
                "call=CA1&lang=de&turn=5&reason=askedAccountSidAC1",
                "call=CA1&call=CA2&lang=de&turn=5&reason=asked",
                "lang=de&turn=5&reason=asked&call=CA1",
                "lang=de&turn=5&reason=asked"
            })
    void aForgedWhisperIsNone(String query) {
        assertEquals(Optional.empty(), new WhisperAddress(address).read(query));
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
