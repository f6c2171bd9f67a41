package io.liza.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The metric {@code liza_build_info}: always 1, with the service and its version as labels, so that charts show releases. */
@ApplicationScoped
class BuildInfo {

    void register(
            @Observes Startup startup,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Gauge.builder("liza.build.info", () -> 1)
                .description("Service and version of this process")
                .tag("service", service)
                .tag("version", version)
                .register(metrics);
    }
}
