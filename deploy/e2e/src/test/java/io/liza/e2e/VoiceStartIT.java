package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.liza.local.process.CliException;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice-service refuses wrong settings at its start, and works without Kafka and without disk space. */
class VoiceStartIT {

    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    Path folder;

    @Test
    void withoutATokenItDoesNotStart() {
        var refused = assertThrows(CliException.class, () -> start(Map.of()));

        assertThat(
                refused.getMessage(), containsString("Neither TWILIO_AUTH_TOKEN nor LIZA_TWILIO_SIGNING_KEYS is set"));
    }

    @Test
    void withoutACompanyThatCallersConsentToItDoesNotStart() {
        var refused = assertThrows(
                CliException.class, () -> start(Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN, "COMPANY_NAME", "")));

        assertThat(refused.getMessage(), containsString("COMPANY_NAME is not set"));
    }

    @Test
    void whatCannotWorkStopsTheStartAndKeepsItsSecrets() {
        var address = assertThrows(
                CliException.class,
                () -> start(Map.of(
                        "TWILIO_AUTH_TOKEN",
                        Liza.TOKEN,
                        "LIZA_PUBLIC_URL",
                        "https://user:marked-secret@liza.example.com/webhook/voice")));
        var key = assertThrows(
                CliException.class, () -> start(Map.of("LIZA_TWILIO_SIGNING_KEYS", "shop:good-one,marked-secret")));

        assertThat(
                address.getMessage(),
                allOf(
                        containsString("LIZA_PUBLIC_URL"),
                        containsString("names a webhook"),
                        not(containsString("marked-secret"))));
        assertThat(
                key.getMessage(),
                allOf(
                        containsString("LIZA_TWILIO_SIGNING_KEYS: entry 2 of 2 is not name:secret"),
                        not(containsString("marked-secret"))));
    }

    @Test
    void aBrokenLanguagePackStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("de.properties"), "goodbye = Bis bald, {name}.");

        var refused = assertThrows(
                CliException.class,
                () -> start(Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN, "LIZA_PROMPTS_DIR", folder.toString())));

        assertThat(refused.getMessage(), allOf(containsString("de.properties"), containsString("'goodbye'")));
    }

    @Test
    void retriesCanBeLeftToTwilioAndNothingElse() {
        try (var voice = start(Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN, "LIZA_TWILIO_RETRIES", "off"))) {
            CallReport call = Telephone.at(voice.url())
                    .signedWith(Liza.TOKEN)
                    .caller(Calls.refusing())
                    .call();

            assertTrue(call.endedProperly(), call.explanation());
            assertThat(
                    call.exchanges().get(0).text(),
                    matchesPattern("(?s).*\"/webhook/consent\\?lang=de&amp;turn=1&amp;asked=\\d+\".*"));
        }
        var refused = assertThrows(
                CliException.class,
                () -> start(Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN, "LIZA_TWILIO_RETRIES", "sometimes")));

        assertThat(refused.getMessage(), containsString("sometimes"));
    }

    @Test
    void withoutKafkaAndWithoutRoomTheCallerHearsAnApology() throws IOException {
        Files.writeString(folder.resolve("de.properties"), "apology = Bitte rufen Sie morgen an.");
        try (var voice = start(Map.of(
                "TWILIO_AUTH_TOKEN",
                Liza.TOKEN,
                "LIZA_SPOOL_MAX_EVENTS",
                "3",
                "LIZA_PROMPTS_DIR",
                folder.toString()))) {
            CallReport call = Telephone.at(voice.url())
                    .signedWith(Liza.TOKEN)
                    .caller(Calls.content("4711"))
                    .call();

            assertTrue(call.endedProperly(), call.explanation());
            assertEquals(
                    "Auf Wiederhören.", call.said().get(call.said().size() - 1).text());
            assertThat(call.transcript(), allOf(containsString("4 7 1 1"), containsString("rufen Sie morgen an")));
        }
    }

    @Test
    void asJsonEveryLineOfACallHoldsItsSid() throws IOException {
        CallReport call;
        Service voice =
                start(Map.of("TWILIO_AUTH_TOKEN", Liza.TOKEN, "LIZA_LOG_FORMAT", "json", "LIZA_SPOOL_MAX_EVENTS", "0"));
        try (voice) {
            call = Telephone.at(voice.url())
                    .signedWith(Liza.TOKEN)
                    .caller(Calls.content("4711"))
                    .call();
        }

        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(voice.log())) {
            lines.add(new JsonMapper().readTree(line));
        }
        List<JsonNode> ofTheCall = lines.stream()
                .filter(line -> line.get("message").asText().contains(call.callSid()))
                .toList();
        assertFalse(ofTheCall.isEmpty());
        for (JsonNode line : ofTheCall) {
            assertEquals(call.callSid(), line.at("/mdc/call").asText(), line.toString());
            assertEquals("ERROR", line.get("level").asText());
            assertTrue(Instant.parse(line.get("timestamp").asText()).isBefore(Instant.now()), line.toString());
        }
        assertTrue(lines.stream().anyMatch(line -> line.at("/mdc/call").isMissingNode()), "others are of no call");
    }

    private Service start(Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        Liza.COMPANY.forEach(environment::putIfAbsent);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", NOBODY);
        environment.put("LIZA_ORDER_CATCH_UP_TIMEOUT", "1s");
        environment.put("LIZA_SPOOL_DIR", folder.resolve("spool").toString());
        return Application.voice().start(folder, environment);
    }
}
