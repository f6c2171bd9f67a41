package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.operator.OperatorProgram;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The inbox reads calls again after the engineer's command has moved its offsets. */
class OperatorIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Liza liza = Liza.running();

    @Test
    void anInboxWhoseOffsetsWereMovedReadsAgainAndStoresNothingTwice() throws Exception {
        Instant before = Instant.now();
        CallReport call = liza.telephone().caller(Calls.content("4711")).call();
        assertTrue(call.endedProperly(), call.explanation());
        String events = "select count(*) from conversation where call_sid = '" + call.callSid() + "'";
        int sent = call.exchanges().size();
        await().atMost(TIMEOUT).until(() -> liza.number(events) == sent);
        await().atMost(TIMEOUT).until(() -> !operator("offsets").matches("(?s).*[1-9]\\d* wait.*"));

        liza.admin.close();
        try {
            liza.change("delete from conversation where call_sid = '" + call.callSid() + "' and type like '%consent%'");
            assertThat(operator("offsets", "reset", before.toString()), not(containsString("-0 read none")));
        } finally {
            liza.admin.restart();
        }

        await().atMost(TIMEOUT).until(() -> liza.number(events) == sent);
        await().atMost(TIMEOUT).until(() -> !operator("offsets").matches("(?s).*[1-9]\\d* wait.*"));
        assertEquals(sent, liza.number(events));
    }

    private String operator(String... arguments) throws Exception {
        Process process = OperatorProgram.of(
                        Map.of("KAFKA_BOOTSTRAP_SERVERS", liza.kafka.bootstrapServers()), List.of(arguments))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
