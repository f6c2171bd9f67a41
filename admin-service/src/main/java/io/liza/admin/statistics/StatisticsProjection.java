package io.liza.admin.statistics;

import io.liza.admin.inbox.Projection;
import io.liza.admin.statistics.rollup.DayRollup;
import io.liza.admin.statistics.rollup.DurationRollup;
import io.liza.admin.statistics.rollup.HourRollup;
import io.liza.admin.statistics.rollup.OrderRollup;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts while events come in, so that no page ever counts calls. */
@ApplicationScoped
public class StatisticsProjection implements Projection {

    private final DayRollup days;
    private final HourRollup hours;
    private final DurationRollup durations;
    private final OrderRollup orders;

    StatisticsProjection(DayRollup days, HourRollup hours, DurationRollup durations, OrderRollup orders) {
        this.days = days;
        this.hours = hours;
        this.durations = durations;
        this.orders = orders;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        return days.apply(transaction, events)
                .chain(() -> hours.apply(transaction, events))
                .chain(() -> durations.apply(transaction, events))
                .chain(() -> orders.apply(transaction, events));
    }
}
