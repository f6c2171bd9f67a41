package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Calls;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One trace holds a webhook, its way through Kafka and the statements that store it, but no data of the caller. */
class TraceIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final String CALLER = "+4915112348877";
    private static final String ORDER = "47088123";

    private static final List<String> WAY = List.of("/webhook/", "publish liza.calls", "process liza.calls");
    /** The statements of a batch stand in the trace of its first event. */
    private static final List<String> TO_THE_ROW =
            List.of("/webhook/", "publish liza.calls", "process liza.calls", "INSERT conversation");

    private final Liza liza = Liza.running();

    @Test
    void aWebhookIsFollowedToTheDatabase() {
        int followed = tracesWith(WAY);
        int stored = tracesWith(TO_THE_ROW);

        int webhooks = call();

        await().atMost(TIMEOUT).until(() -> tracesWith(WAY) >= followed + webhooks);
        await().atMost(TIMEOUT).until(() -> tracesWith(TO_THE_ROW) > stored);
    }

    @Test
    void anEventThatWaitedOnDiskGoesOnInItsTrace() {
        liza.kafka.freeze();
        int followed = tracesWith(WAY);
        int webhooks;
        try {
            webhooks = call();
        } finally {
            liza.kafka.thaw();
        }

        await().atMost(TIMEOUT).until(() -> tracesWith(WAY) >= followed + webhooks);
    }

    @Test
    void noSpanHoldsAnythingOfACallerOrOfASearch() {
        call();
        liza.dashboard.get("/calls?phone=12348877&order_number=" + ORDER);
        liza.dashboard.get("/orders?order_number=" + ORDER).then().statusCode(200);
        liza.dashboard.get("/nothing/" + ORDER);
        liza.dashboard.post("/api/orders/" + ORDER + "/status", Map.of("status", "LOST"));
        await().atMost(TIMEOUT).until(() -> liza.traces.spans().stream()
                .anyMatch(span -> span.getName().contains("/api/orders")));

        List<String> leaks = liza.traces.spans().stream()
                .map(Span::toString)
                .filter(text -> text.contains("12348877") || text.contains(ORDER))
                .toList();
        assertEquals(List.of(), leaks);
        List<String> addresses = liza.traces.spans().stream()
                .flatMap(span -> span.getAttributesList().stream())
                .filter(attribute -> attribute.getKey().equals("client.address"))
                .map(attribute -> attribute.getValue().getStringValue())
                .distinct()
                .toList();
        assertEquals(List.of("hidden"), addresses);
    }

    @Test
    void aQueryThatNoRequestAskedForBeginsNoTrace() {
        aWebhookIsFollowedToTheDatabase();

        assertEquals(
                List.of(),
                liza.traces.spans().stream()
                        .filter(span ->
                                span.getParentSpanId().isEmpty() && span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT)
                        .map(Span::getName)
                        .toList());
    }

    /** Makes a call; returns how many webhooks answered it, the report of its end not counted. */
    private int call() {
        CallReport call =
                liza.telephone().from(CALLER).caller(Calls.content(ORDER)).call();
        assertTrue(call.endedProperly(), call.explanation());
        return call.exchanges().size() - 1;
    }

    private int tracesWith(List<String> names) {
        return (int) liza.traces.byTrace().values().stream()
                .filter(spans -> names.stream().allMatch(name -> has(spans, name)))
                .count();
    }

    private static boolean has(List<Span> spans, String name) {
        return spans.stream().anyMatch(span -> span.getName().contains(name));
    }
}
