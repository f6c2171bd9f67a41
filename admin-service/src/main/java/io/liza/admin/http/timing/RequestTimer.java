package io.liza.admin.http.timing;

import io.liza.admin.http.guard.PathGuard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Measures the duration of requests to pages and the API, by resource class. The framework's own metrics are disabled,
 * because they would create a label for every method and path that a client sends. Health checks are not measured: probes
 * send thousands an hour, among which failed pages would not show, and their 503 is no failed page.
 */
@ApplicationScoped
public class RequestTimer {
    private static final String RESOURCE = "liza.resource";
    private static final String UNTIMED = "liza.untimed";
    private static final String NONE = "none";

    private static final int SERVER_ERROR = 5;

    private final MeterProvider<Timer> requests;
    private final Counter failures;

    RequestTimer(MeterRegistry metrics) {
        this.failures = Counter.builder("liza.admin.failures")
                .description(
                        "Requests that failed with a status of 5xx; registered at the start, unlike the timers by status")
                .register(metrics);
        this.requests = Timer.builder("liza.admin.requests")
                .description("Time from a request to the end of its response")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5))
                .withRegistry(metrics);
    }

    void register(@Observes Filters filters) {
        filters.register(this::time, PathGuard.PRIORITY + 2);
    }

    @ServerResponseFilter
    public void recordResource(SimpleResourceInfo resource, RoutingContext request) {
        if (resource.getResourceClass() != null) {
            request.put(RESOURCE, resource.getResourceClass().getSimpleName());
            request.put(UNTIMED, resource.getResourceClass().isAnnotationPresent(Untimed.class));
        }
    }

    private void time(RoutingContext request) {
        if (isHealthCheck(request.request().path())) {
            request.next();
            return;
        }
        long start = System.nanoTime();
        request.addEndHandler(end -> {
            if (!request.<Boolean>get(UNTIMED, false)) {
                int statusClass = request.response().getStatusCode() / 100;
                if (statusClass == SERVER_ERROR) {
                    failures.increment();
                }
                requests.withTags("resource", request.get(RESOURCE, NONE), "status", statusClass + "xx")
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        });
        request.next();
    }

    private static boolean isHealthCheck(String path) {
        return path != null && (path.equals("/health") || path.startsWith("/health/") || path.equals("/api/health"));
    }
}
