package io.liza.bench.system;

import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.process.Folders;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker, a database, and one replica of each service that a measurement starts and stops. */
public final class BenchSystem implements AutoCloseable {
    public static final String TOKEN = "token-of-the-bench";

    private final Path folder;
    private final Kafka kafka;
    private final Postgres postgres;
    private final Application application = Application.voice();
    private Service voice;
    private Service admin;

    private BenchSystem(Path folder, Kafka kafka, Postgres postgres) {
        this.folder = folder;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    /** @param keepData starts on the data that an earlier run has left in the folder */
    public static BenchSystem open(Path folder, boolean keepData) {
        if (!keepData) {
            delete(folder);
        }
        Kafka kafka = Kafka.start(folder);
        try {
            Topics.create(kafka.bootstrapServers());
            return new BenchSystem(folder, kafka, Postgres.start(folder));
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** Starts a voice-service that checks signatures against an address of its own, as in production. */
    public Service startVoice() {
        return startVoice(Map.of());
    }

    /** The same with more settings. Its port is always the same, so that webhooks stay signed after a restart. */
    public Service startVoice(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("TWILIO_AUTH_TOKEN", TOKEN);
        settings.put("COMPANY_NAME", "Bench");
        settings.put("LIZA_PUBLIC_URL", "http://127.0.0.1:" + application.port());
        settings.put("LIZA_ORDER_CATCH_UP_TIMEOUT", "60s");
        settings.put("LIZA_SPOOL_DIR", folder.resolve("spool").toString());
        voice = application.start(folder, settings);
        return voice;
    }

    public void stopVoice() {
        if (voice != null) {
            voice.close();
            voice = null;
        }
    }

    /** Starts an admin-service that does not close the calls it generates. */
    public Service startAdmin(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("DATABASE_URL", postgres.url());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("LIZA_LOCAL", "true");
        settings.put("LIZA_CALL_CLOSE_AFTER", "48h");
        admin = Application.admin().start(folder, settings);
        return admin;
    }

    public void stopAdmin() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The process whose children serve the connections. */
    public long postgresPid() {
        return postgres.pid();
    }

    public BenchDatabase database() {
        return BenchDatabase.at(postgres.url());
    }

    @Override
    public void close() {
        stopVoice();
        stopAdmin();
        postgres.close();
        kafka.close();
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }
}
