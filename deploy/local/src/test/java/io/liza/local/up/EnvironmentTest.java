package io.liza.local.up;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private static final Path SPOOL = Path.of("spool");

    @TempDir
    Path folder;

    @Test
    void withoutATokenUnsignedRequestsAreAccepted() {
        for (var variables :
                List.of(Map.<String, String>of(), Map.of("TWILIO_AUTH_TOKEN", " ", "LIZA_TWILIO_SIGNING_KEYS", ""))) {
            assertEquals(
                    "true",
                    new Environment(variables)
                            .forVoice("kafka:9092", SPOOL, hashKey())
                            .get("LIZA_ALLOW_UNSIGNED"));
        }
        for (String secret : List.of("TWILIO_AUTH_TOKEN", "LIZA_TWILIO_SIGNING_KEYS")) {
            var signed = new Environment(Map.of(secret, "name:secret"));
            assertFalse(signed.forVoice("kafka:9092", SPOOL, hashKey()).containsKey("LIZA_ALLOW_UNSIGNED"));
        }
    }

    @Test
    void theStandInForTwilioIsForTheAdminServiceOnlyAndForNobodyWithAnAccount() {
        var environment = new Environment(Map.of());
        var standIn = Map.of("TWILIO_AUTH_TOKEN", "of-the-stand-in");
        assertTrue(environment.needsTwilioStandIn());
        assertEquals(
                "of-the-stand-in",
                environment
                        .forAdmin(
                                "kafka:9092",
                                DatabaseUrls.ofOthers("postgresql://db"),
                                FirstPassword.in(folder),
                                hashKey(),
                                standIn)
                        .get("TWILIO_AUTH_TOKEN"));
        assertEquals(
                "true", environment.forVoice("kafka:9092", SPOOL, hashKey()).get("LIZA_ALLOW_UNSIGNED"));
        assertFalse(environment.forVoice("kafka:9092", SPOOL, hashKey()).containsKey("TWILIO_AUTH_TOKEN"));
        for (String setting :
                List.of("TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID", "LIZA_TWILIO_SIGNING_KEYS", "LIZA_TWILIO_API")) {
            assertFalse(new Environment(Map.of(setting, "given")).needsTwilioStandIn(), setting);
        }
    }

    @Test
    void serversFromOutsideAreUsed() {
        assertTrue(new Environment(Map.of("DATABASE_URL", "")).databaseUrl().isEmpty());
        assertEquals(Optional.of("x"), new Environment(Map.of("DATABASE_URL", "x")).databaseUrl());
        assertEquals(Optional.of("y"), new Environment(Map.of("KAFKA_BOOTSTRAP_SERVERS", "y")).bootstrapServers());
    }

    @Test
    void bothServicesHashWithTheSameKeyAlsoAfterARestart() {
        var environment = new Environment(Map.of());
        String key = environment.forVoice("kafka:9092", SPOOL, hashKey()).get("LIZA_HASH_KEY");

        assertTrue(key.length() >= 32, key);
        assertEquals(
                key,
                environment
                        .forAdmin(
                                "kafka:9092",
                                DatabaseUrls.ofOthers("postgresql://db"),
                                FirstPassword.in(folder),
                                hashKey(),
                                Map.of())
                        .get("LIZA_HASH_KEY"));
        assertEquals(
                "mine",
                new Environment(Map.of("LIZA_HASH_KEY", "mine"))
                        .forVoice("kafka:9092", SPOOL, hashKey())
                        .get("LIZA_HASH_KEY"));
    }

    @Test
    void theSpoolStaysWhereTheUserWantsIt() {
        var environment = new Environment(Map.of("LIZA_SPOOL_DIR", "mine"));
        assertEquals(
                "mine", environment.forVoice("kafka:9092", SPOOL, hashKey()).get("LIZA_SPOOL_DIR"));
        assertEquals(
                "spool",
                new Environment(Map.of())
                        .forVoice("kafka:9092", SPOOL, hashKey())
                        .get("LIZA_SPOOL_DIR"));
    }

    private HashKey hashKey() {
        return new HashKey(folder);
    }
}
