package io.liza.admin.notification.outbox;

import io.liza.admin.notification.channel.Sender;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.CompanyConfig;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates parts of another replica. */
@Dependent
@Unremovable
class ReplicaFactory {

    @Inject
    NotificationOutbox outbox;

    @Inject
    NotificationSource source;

    @Inject
    NotificationConfig config;

    @Inject
    NotificationMetrics metrics;

    @Inject
    CompanyClock clock;

    @Inject
    CompanyConfig company;

    @Inject
    Recipients recipients;

    @Inject
    @All
    List<Sender> senders;

    NotificationRelay create() {
        return new NotificationRelay(
                outbox, source, config, metrics, clock, company, recipients, dispatcher(outbox, senders));
    }

    MessageDispatcher dispatcher(NotificationOutbox results, List<Sender> ways) {
        return new MessageDispatcher(results, config, metrics, clock, company, recipients, ways);
    }
}
