package io.liza.e2e;

import io.liza.local.database.Database;
import io.liza.local.kafka.Kafka;
import io.liza.local.kafka.Topics;
import io.liza.local.postgres.Postgres;
import io.liza.local.service.Application;
import io.liza.local.service.Service;
import io.liza.local.standin.TwilioStandIn;
import io.liza.local.telephone.Telephone;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole system in four processes, started once for all tests and stopped with them. */
public final class Liza {

    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    public static final String PASSWORD = "first-password-of-admin";

    /** Settings of the shop that both services need. */
    static final Map<String, String> COMPANY =
            Map.of("COMPANY_NAME", "Musterhaus", "LIZA_HASH_KEY", "0123456789abcdef0123456789abcdef");

    private static Liza running;

    /** The spans of both services. */
    final Traces traces = new Traces();

    public final Kafka kafka;
    final Postgres postgres;
    public final TwilioStandIn twilio;
    public final Service voice;
    public final Service admin;
    public final Dashboard dashboard;

    private Liza() {
        Path folder = Path.of("target", "liza-" + ProcessHandle.current().pid());
        kafka = Kafka.start(folder);
        postgres = Postgres.start(folder);
        String tls = PostgresTls.switchOn(postgres, folder);
        twilio = TwilioStandIn.start(folder);
        Topics.create(kafka.bootstrapServers());
        voice = Application.voice()
                .start(
                        folder,
                        traced(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrapServers(),
                                "TWILIO_AUTH_TOKEN",
                                TOKEN,
                                "LIZA_ORDER_CATCH_UP_TIMEOUT",
                                "5s",
                                "LIZA_SPOOL_DIR",
                                folder.resolve("spool").toAbsolutePath().toString()));
        Application.admin().migrate(folder, Map.of("DATABASE_URL", postgres.url() + tls));
        admin = Application.admin()
                .start(
                        folder,
                        traced(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                kafka.bootstrapServers(),
                                "DATABASE_URL",
                                postgres.webUrl() + tls,
                                "LIZA_MIGRATED_BY_JOB",
                                "true",
                                "LIZA_LOCAL",
                                "true",
                                "LIZA_TWILIO_API",
                                twilio.url().toString(),
                                "TWILIO_ACCOUNT_SID",
                                TwilioStandIn.ACCOUNT,
                                "TWILIO_AUTH_TOKEN",
                                TwilioStandIn.TOKEN,
                                "TWILIO_PHONE_NUMBER",
                                TwilioStandIn.NUMBER,
                                // Longer than the bulk of any test reaches back, and looked at all the time.
                                "LIZA_RETENTION_CALLS",
                                "3650d",
                                "LIZA_RETENTION_ORDERS",
                                "3650d",
                                "LIZA_RETENTION_EVERY",
                                "5s",
                                "ADMIN_AUDIT_SEAL_INTERVAL",
                                "1s",
                                "ADMIN_RECORDING_DELETION_INTERVAL",
                                "1s",
                                "ADMIN_RECORDING_DELETION_RETRY",
                                "200ms",
                                "LIZA_ADMIN_PASSWORD",
                                PASSWORD));
        dashboard = new Dashboard(admin.url(), PASSWORD);
    }

    public static synchronized Liza running() {
        if (running == null) {
            running = new Liza();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        }
        return running;
    }

    /** Settings of another voice-service, with its spool in the folder. */
    static Map<String, String> voiceSettings(Kafka kafka, Path folder) {
        return withCompany(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "TWILIO_AUTH_TOKEN", TOKEN,
                "LIZA_SPOOL_DIR", folder.resolve("spool").toString()));
    }

    /** Settings of another admin-service, whose database has been migrated. */
    static Map<String, String> adminSettings(Kafka kafka, Postgres postgres) {
        return withCompany(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "DATABASE_URL",
                postgres.webUrl(),
                "LIZA_MIGRATED_BY_JOB",
                "true",
                "LIZA_LOCAL",
                "true",
                "LIZA_ADMIN_PASSWORD",
                PASSWORD));
    }

    private static Map<String, String> withCompany(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putAll(COMPANY);
        return all;
    }

    private Map<String, String> traced(String... settings) {
        var all = new HashMap<>(traces.settings());
        all.putAll(COMPANY);
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }

    public Telephone telephone() {
        return Telephone.at(voice.url()).signedWith(TOKEN).api(twilio.url());
    }

    /** The number that a query returns. */
    int number(String sql) throws SQLException {
        return Integer.parseInt(ask(sql).get(0));
    }

    /** The first column of a query's result. */
    public List<String> ask(String sql) throws SQLException {
        var answers = new ArrayList<String>();
        try (Connection connection = Database.at(postgres.url()).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** Changes the database without the services. */
    public void change(String sql) throws SQLException {
        try (Connection connection = Database.at(postgres.url()).connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private void stop() {
        voice.close();
        admin.close();
        twilio.close();
        kafka.close();
        postgres.close();
        traces.close();
    }
}
