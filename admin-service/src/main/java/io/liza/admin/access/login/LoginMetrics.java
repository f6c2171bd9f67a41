package io.liza.admin.access.login;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts logins by outcome. */
@Startup
@ApplicationScoped
public class LoginMetrics {

    public enum Way {
        /** On the login page, or with HTTP Basic. */
        PASSWORD,
        SSO
    }

    public enum Outcome {
        ACCEPTED,
        REFUSED,
        /** Too many tries of the same account or network. */
        THROTTLED,
        /** Too many passwords waited to be compared. */
        BUSY
    }

    private final MeterRegistry metrics;

    LoginMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        for (Way way : Way.values()) {
            for (Outcome outcome : Outcome.values()) {
                counter(way, outcome);
            }
        }
    }

    public void count(Way way, Outcome outcome) {
        counter(way, outcome).increment();
    }

    private Counter counter(Way way, Outcome outcome) {
        return Counter.builder("liza.logins")
                .description("Attempts to log in")
                .tag("way", label(way))
                .tag("outcome", label(outcome))
                .register(metrics);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
