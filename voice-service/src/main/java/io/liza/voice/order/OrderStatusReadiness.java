package io.liza.voice.order;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Not ready, for a bounded time, until this replica has read all order statuses from before its start. */
@Readiness
@Startup
@ApplicationScoped
class OrderStatusReadiness implements HealthCheck {

    private final OrderTopicReader reader;
    private final KnownOrders orders;

    OrderStatusReadiness(OrderTopicReader reader, KnownOrders orders) {
        this.reader = reader;
        this.orders = orders;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("order statuses")
                .status(reader.isDoneWaiting())
                .withData("caught up", reader.isCaughtUp())
                .withData("known", orders.size())
                .build();
    }
}
