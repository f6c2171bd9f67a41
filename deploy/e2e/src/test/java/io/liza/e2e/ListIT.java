package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Calls;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./liza calls} and {@code ./liza orders}: what the dashboard lists, in the terminal. */
class ListIT {

    private static final String LOG = "list.log";

    private final Liza liza = Liza.running();

    @Test
    void theLatestOfBothWithTheFiltersOfTheDashboard() throws Exception {
        liza.telephone().from("+4915112340077").caller(Calls.content("8077")).call();
        liza.dashboard.setOrderStatus("8077", "SHIPPED");

        assertThat(
                list(0, liza.dashboard.token, "calls", "--phone", "+4915112340077", "--language", "de"),
                matchesPattern("(?s) *ID +STARTED .*\\+49•••77 .*1 of 1\n"));
        assertThat(
                list(0, liza.dashboard.token, "orders", "--order-number", "8077", "--status", "shipped"),
                matchesPattern("(?s) *ID +NUMBER .* 8077 +SHIPPED +1 .*1 of 1\n"));
        String json = list(0, liza.dashboard.token, "orders", "--order-number", "8077", "--json");
        assertThat(JsonPath.from(json).getString("items[0].number"), equalTo("8077"));
        assertThat(list(0, liza.dashboard.token, "orders", "--order-number", "80770000"), startsWith("Nothing"));
    }

    @Test
    void whatIsWrongIsSaidInALine() throws Exception {
        assertEquals(
                "from must be a day such as 2026-11-22\n",
                list(2, liza.dashboard.token, "calls", "--from", "yesterday"));
        assertThat(list(1, "liza_wrong", "calls"), containsString("token is unknown"));
    }

    private String list(int exitCode, String token, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", liza.admin.url().toString()));
        Process process = Launcher.start(LOG, Map.of("LIZA_TOKEN", token), all.toArray(String[]::new));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(exitCode, process.exitValue(), Launcher.log(LOG));
        return Launcher.log(LOG);
    }
}
