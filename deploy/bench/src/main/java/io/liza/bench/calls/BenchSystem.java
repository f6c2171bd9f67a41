package io.liza.bench.calls;

import io.liza.bench.Folder;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import java.nio.file.Path;
import java.util.Map;

/** A broker and a database on empty data, and one replica of each service that comes and goes. */
final class BenchSystem implements AutoCloseable {
    static final String TOKEN = "token-of-the-bench";

    private final Path folder;
    private final Kafka kafka;
    private final Postgres postgres;
    private Service voice;
    private Service admin;

    private BenchSystem(Path folder, Kafka kafka, Postgres postgres) {
        this.folder = folder;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static BenchSystem open(Path folder) {
        Folder.delete(folder);
        Kafka kafka = Kafka.start(folder);
        try {
            Topics.create(kafka.bootstrapServers());
            return new BenchSystem(folder, kafka, Postgres.start(folder));
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** Checks signatures against an address of its own, as in production. */
    Service startVoice() {
        Application application = Application.voice();
        voice = application.start(
                folder,
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka.bootstrapServers(),
                        "TWILIO_AUTH_TOKEN",
                        TOKEN,
                        "LIZA_PUBLIC_URL",
                        "http://127.0.0.1:" + application.port(),
                        "LIZA_ORDER_CATCH_UP_TIMEOUT",
                        "60s",
                        "LIZA_SPOOL_DIR",
                        folder.resolve("spool").toString()));
        return voice;
    }

    void stopVoice() {
        if (voice != null) {
            voice.close();
            voice = null;
        }
    }

    Service startAdmin() {
        admin = Application.admin()
                .start(
                        folder,
                        Map.of(
                                "DATABASE_URL",
                                postgres.url(),
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrapServers(),
                                "LIZA_LOCAL",
                                "true",
                                "LIZA_CALL_CLOSE_AFTER",
                                "48h"));
        return admin;
    }

    void stopAdmin() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    String databaseUrl() {
        return postgres.url();
    }

    @Override
    public void close() {
        stopVoice();
        stopAdmin();
        postgres.close();
        kafka.close();
    }
}
