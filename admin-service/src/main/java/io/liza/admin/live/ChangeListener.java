package io.liza.admin.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgNotification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Receives the database's notifications of changes by all replicas. Holds one connection of the SQL client for {@code
 * LISTEN}.
 */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final String ACCESS = "liza_access";
    private static final String LISTEN = "listen liza_live; listen " + ACCESS;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Pool database;
    private final OpenPages openPages;
    private final Event<TopicsChanged> changed;
    private volatile PgConnection current;
    private volatile boolean stopped;

    ChangeListener(Pool database, OpenPages openPages, Event<TopicsChanged> changed) {
        this.database = database;
        this.openPages = openPages;
        this.changed = changed;
    }

    void start(@Observes StartupEvent event) {
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void connect() {
        database.getConnection()
                .chain(this::listen)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Cannot receive notifications of changes, retrying: %s", failure.getMessage()))
                .onFailure(failure -> !stopped)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(ignored -> openPages.reconnected(), failure -> LOG.debug("stopped", failure));
    }

    private Uni<Void> listen(SqlConnection connection) {
        PgConnection fresh = PgConnection.cast(connection);
        fresh.notificationHandler(this::notified);
        fresh.closeHandler(() -> lost(fresh));
        return fresh.query(LISTEN)
                .execute()
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .invoke(() -> release(fresh))
                .invoke(() -> current = fresh)
                .replaceWithVoid();
    }

    private void notified(PgNotification notification) {
        Changes.parse(notification.getPayload())
                .ifPresentOrElse(
                        changes -> {
                            if (notification.getChannel().equals(ACCESS)) {
                                openPages.accessChanged(changes);
                            } else {
                                changed.fire(new TopicsChanged(changes.topics()));
                                openPages.changed(changes);
                            }
                        },
                        () -> LOG.warnf("Unknown notification on %s", notification.getChannel()));
    }

    /**
     * Detects a connection that was lost without being closed, and keeps firewalls from dropping an idle connection.
     */
    @Scheduled(every = "{admin.live.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> check() {
        PgConnection checked = current;
        return checked == null
                ? Uni.createFrom().voidItem()
                : checked.query("select 1")
                        .execute()
                        .ifNoItem()
                        .after(TIMEOUT)
                        .fail()
                        .onFailure()
                        .invoke(failure -> lost(checked))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid();
    }

    private synchronized void lost(PgConnection dead) {
        if (stopped || dead != current) {
            return;
        }
        current = null;
        LOG.warn("Cannot receive notifications of changes, reconnecting: the connection to the database is lost");
        openPages.disconnected();
        release(dead);
        connect();
    }

    /** Returns the connection to the pool if it still responds. */
    private static void release(PgConnection connection) {
        connection
                .query("unlisten *")
                .execute()
                .eventually(connection::close)
                .subscribe()
                .with(
                        released -> {},
                        failure -> LOG.debugf("Could not close a lost connection: %s", failure.getMessage()));
    }
}
