package io.liza.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.e2e.Liza;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we send is HTML: the Nu checker finds no error, but for the attributes that are htmx's. */
class HtmlIT {
    private static final String OF_HTMX = "Attribute “hx-";

    private final Liza liza = Liza.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calls?problems=on&status=PROBLEM",
                "/orders",
                "/orders/import",
                "/privacy",
                "/privacy/records",
                "/statistics",
                "/login",
                "/calls/999999999"
            })
    void pagesAreValid(String path) throws Exception {
        assertEquals(List.of(), errors(path));
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
