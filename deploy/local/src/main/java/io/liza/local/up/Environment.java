package io.liza.local.up;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of both services beyond the environment variables, which they inherit. */
record Environment(Map<String, String> variables) {
    /** An existing database; none is started then. */
    Optional<String> databaseUrl() {
        return value("DATABASE_URL");
    }

    /** An existing broker; none is started then. */
    Optional<String> bootstrapServers() {
        return value("KAFKA_BOOTSTRAP_SERVERS");
    }

    /** Without a token or a signing key no signature can be checked; this is allowed on loopback only. */
    boolean acceptsUnsigned() {
        return value("TWILIO_AUTH_TOKEN").isEmpty()
                && value("LIZA_TWILIO_SIGNING_KEYS").isEmpty();
    }

    /** Without any settings for an account at Twilio, a stand-in plays its REST API. */
    boolean needsTwilioStandIn() {
        return acceptsUnsigned()
                && value("TWILIO_ACCOUNT_SID").isEmpty()
                && value("LIZA_TWILIO_API").isEmpty();
    }

    Map<String, String> forVoice(String bootstrapServers, Path spool, HashKey hashKey) {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        settings.put("LIZA_SPOOL_DIR", value("LIZA_SPOOL_DIR").orElse(spool.toString()));
        settings.put("LIZA_HASH_KEY", value("LIZA_HASH_KEY").orElseGet(hashKey::value));
        if (acceptsUnsigned()) {
            settings.put("LIZA_ALLOW_UNSIGNED", "true");
        }
        return settings;
    }

    Map<String, String> forMigration(DatabaseUrls database) {
        return Map.of("DATABASE_URL", database.owner());
    }

    /** @param twilio settings of the stand-in; empty where none runs */
    Map<String, String> forAdmin(
            String bootstrapServers,
            DatabaseUrls database,
            FirstPassword firstPassword,
            HashKey hashKey,
            Map<String, String> twilio) {
        var settings = new HashMap<>(twilio);
        value("TWILIO_PHONE_NUMBER").ifPresent(number -> settings.put("TWILIO_PHONE_NUMBER", number));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        settings.put("DATABASE_URL", database.web());
        if (!database.isOneRole()) {
            settings.put("LIZA_MIGRATED_BY_JOB", "true");
        }
        settings.put("LIZA_LOCAL", value("LIZA_LOCAL").orElse("true"));
        settings.put("LIZA_HASH_KEY", value("LIZA_HASH_KEY").orElseGet(hashKey::value));
        settings.put("LIZA_ADMIN_PASSWORD_FILE", firstPassword.file().toString());
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
