package io.liza.local.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.FakeLiza;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.FakeLiza.Asked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DemoCommandTest {
    private static final Set<String> NEW_IN_EVERY_CALL =
            Set.of("CallSid", "AccountSid", "Timestamp", "RecordingSid", "RecordingUrl", "RecordingStartTime");

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private FakeLiza liza;

    @BeforeEach
    void openTheShop() throws IOException {
        liza = FakeDialogue.open();
        var printer = new PrintStream(paper, true, StandardCharsets.UTF_8);
        System.setOut(printer);
        System.setErr(printer);
    }

    @AfterEach
    void closeTheShop() {
        System.setOut(out);
        System.setErr(err);
        liza.close();
    }

    @Test
    void everyCallIsMadeEndedAndCounted() {
        assertEquals(0, demo("300", "--seed", "1", "--dashboard", "http://shop.example/"), this::printed);
        assertEquals(300, calls("/webhook/voice").size());
        assertEquals(calls("/webhook/voice"), calls("/webhook/status"));
        assertTrue(printed().contains("\n300 of 300 calls\n"), this::printed);
        assertTrue(printed().matches("(?s).*\nall +300 +300\n.*"), this::printed);
        assertTrue(printed().endsWith("See them at http://shop.example/\n"), this::printed);
    }

    @Test
    void callsEndInEveryWayAndTakeTheirTime() {
        demo("800", "--seed", "1");
        Set<String> statuses = asked("/webhook/status")
                .map(end -> end.form().get("CallStatus"))
                .collect(toSet());
        assertEquals(Set.of("completed", "busy", "no-answer", "failed"), statuses);
        assertTrue(lengths("completed").distinct().count() > 30);
        assertTrue(lengths("completed").allMatch(seconds -> seconds > 0));
        assertTrue(lengths("busy").allMatch(seconds -> seconds == 0));
        assertTrue(asked("/webhook/help")
                .anyMatch(help -> "Nein, danke".equals(help.form().get("SpeechResult"))));
        assertTrue(asked("/webhook/fallback")
                .anyMatch(fault -> fault.form().get("ErrorUrl").contains("/webhook/order_confirm")));
    }

    @Test
    void theSameSeedIsTheSameDayInNewCalls() {
        demo("50", "--seed", "7", "--at-once", "1");
        List<Asked> first = List.copyOf(liza.asked);
        Set<String> firstCalls = calls("/webhook/voice");
        liza.asked.clear();
        demo("50", "--seed", "7", "--at-once", "1");
        assertEquals(essence(first), essence(liza.asked));
        assertTrue(calls("/webhook/voice").stream().noneMatch(firstCalls::contains));
        liza.asked.clear();
        demo("50", "--seed", "8", "--at-once", "1");
        assertNotEquals(essence(first), essence(liza.asked));
    }

    @Test
    void asManyCallsAtOnceAsWanted() {
        var together = new CyclicBarrier(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        liza.answers("/webhook/voice", asked -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            meet(together);
            now.decrementAndGet();
            return new Answered(200, "text/xml", "<Response><Hangup/></Response>");
        });
        demo("9", "--at-once", "3");
        assertEquals(3, most.get());
        assertEquals(9, calls("/webhook/status").size());
    }

    @Test
    void whatIsNotAsItShouldBeIsCountedAndFailsTheCommand() {
        liza.answers("/webhook/order_confirm", asked -> new Answered(500, "text/plain", "oh"));
        assertEquals(1, demo("40", "--seed", "1"));
        int failed = calls("/webhook/order_confirm").size();
        assertTrue(failed > 0 && failed < 40);
        assertTrue(printed().contains("answered 500, but must answer 200"), this::printed);
        assertTrue(printed().contains("\n" + failed + " not as they should be:\n"), this::printed);
    }

    @Test
    void lizaMustListenToTheEnd() {
        liza.says("/webhook/order", "<Say language='de-DE'>Es tut uns leid.</Say><Hangup/>");
        assertEquals(1, demo("20", "--seed", "1"));
        assertTrue(printed().contains("Liza hung up before the caller was done."), this::printed);
    }

    @Test
    void lizaMustTakeTheEndOfTheCall() {
        liza.answers("/webhook/status", asked -> new Answered(404, "text/plain", ""));
        assertEquals(1, demo("20", "--seed", "1"));
        assertTrue(
                printed().contains("20 not as they should be:\n     20  " + liza.url() + "/webhook/status answered"));
    }

    @Test
    void withoutLizaThereIsOneLineThatSaysSo() {
        liza.close();
        assertEquals(1, demo("40"));
        assertEquals(1, printed().lines().count(), this::printed);
        assertTrue(printed().startsWith("Nobody answers at " + liza.url()), this::printed);
    }

    @Test
    void whenLizaGoesTheOtherCallsAreNotMade() {
        var ended = new AtomicInteger();
        liza.answers("/webhook/voice", asked -> {
            if (ended.incrementAndGet() == 20) {
                liza.close();
            }
            return new Answered(200, "text/xml", "<Response><Hangup/></Response>");
        });
        assertEquals(1, demo("1000", "--at-once", "1"));
        assertTrue(printed().contains("Then nobody answered any more"), this::printed);
        assertTrue(ended.get() <= 21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "100001", "many", "40 --at-once 0", "40 --at-once 101", "40 --order-digits 1", "40 --seed x"
            })
    void limitsAreTold(String arguments) {
        assertEquals(2, demo(arguments.split(" ")), this::printed);
        assertEquals(List.of(), liza.asked);
    }

    private int demo(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", liza.url().toString()));
        return new CommandLine(new DemoCommand()).execute(all.toArray(String[]::new));
    }

    private String printed() {
        return paper.toString(StandardCharsets.UTF_8);
    }

    private Stream<Asked> asked(String path) {
        return liza.asked.stream().filter(asked -> asked.path().split("\\?")[0].equals(path));
    }

    private Set<String> calls(String path) {
        return asked(path).map(asked -> asked.form().get("CallSid")).collect(toSet());
    }

    private Stream<Integer> lengths(String status) {
        return asked("/webhook/status")
                .filter(end -> end.form().get("CallStatus").equals(status))
                .map(end -> Integer.valueOf(end.form().get("CallDuration")));
    }

    private static List<String> essence(List<Asked> requests) {
        return requests.stream()
                .map(request -> {
                    var form = new TreeMap<>(request.form());
                    form.keySet().removeAll(NEW_IN_EVERY_CALL);
                    return request.path() + form;
                })
                .toList();
    }

    /** Waits a moment longer, to notice one call too many. */
    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
            Thread.sleep(100);
        } catch (Exception e) {
            throw new IllegalStateException("they never met", e);
        }
    }
}
