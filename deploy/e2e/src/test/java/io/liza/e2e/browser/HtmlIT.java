package io.liza.e2e.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.e2e.Liza;
import io.liza.local.dashboard.DashboardPage;
import io.liza.local.telephone.caller.Calls;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Nu checker finds no error in our HTML, apart from htmx's attributes. */
class HtmlIT {
    private static final String OF_HTMX = "Attribute “hx-";

    private final Liza liza = Liza.running();

    @BeforeEach
    void anEntryIsInTheInbox() {
        if (first("select id from task").isEmpty()) {
            liza.telephone()
                    .from("+4915150000094")
                    .caller(Calls.content("9301").wantingCallback())
                    .call();
            await().until(() -> first("select id from task").isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(DashboardPage.class)
    void everyPageIsValid(DashboardPage page) throws Exception {
        Optional<String> address = page.address(this::first);
        assumeTrue(address.isPresent(), "no row to show");

        assertEquals(List.of(), errors(address.get()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls?problems=on&status=PROBLEM", "/calls/999999999"})
    void filteredAndMissingPagesAreValid(String path) throws Exception {
        assertEquals(List.of(), errors(path));
    }

    private Optional<String> first(String sql) {
        try {
            return liza.ask(sql).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> errors(String path) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(
                new ByteArrayInputStream(liza.dashboard.visit(path).asString().getBytes(StandardCharsets.UTF_8)));
        JsonNode messages = new ObjectMapper().readTree(report).get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.get("type").asText().equals("error"))
                .map(message -> message.get("message").asText() + " in "
                        + message.path("extract").asText())
                .filter(message -> !message.startsWith(OF_HTMX))
                .toList();
    }
}
