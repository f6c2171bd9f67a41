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
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps one connection on which the database tells what has changed, whichever replica changed it. */
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
    private volatile PgConnection line;
    private volatile boolean stopped;

    ChangeListener(Pool database, OpenPages openPages) {
        this.database = database;
        this.openPages = openPages;
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
                .invoke(failure -> LOG.warnf("Changes cannot be seen for now: %s", failure.getMessage()))
                .onFailure(failure -> !stopped)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(found -> openPages.found(), failure -> LOG.debug("stopped", failure));
    }

    private Uni<Void> listen(SqlConnection connection) {
        PgConnection fresh = PgConnection.cast(connection);
        fresh.notificationHandler(this::heard);
        fresh.closeHandler(() -> lost(fresh));
        return fresh.query(LISTEN)
                .execute()
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .invoke(() -> leave(fresh))
                .invoke(() -> line = fresh)
                .replaceWithVoid();
    }

    private void heard(PgNotification notification) {
        Changes.told(notification.getPayload())
                .ifPresentOrElse(
                        changes -> {
                            if (notification.getChannel().equals(ACCESS)) {
                                openPages.accessChanged(changes);
                            } else {
                                openPages.changed(changes);
                            }
                        },
                        () -> LOG.warnf("Not ours on %s", notification.getChannel()));
    }

    /** A line that has died without a word, or that a firewall forgets for want of traffic, is not missed otherwise. */
    @Scheduled(every = "{admin.live.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> check() {
        PgConnection checked = line;
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
        if (stopped || dead != line) {
            return;
        }
        line = null;
        LOG.warn("Changes cannot be seen for now: the connection to the database is lost");
        openPages.lost();
        leave(dead);
        connect();
    }

    /** Back to the pool, if it ever answers again. */
    private static void leave(PgConnection connection) {
        connection
                .query("unlisten *")
                .execute()
                .eventually(connection::close)
                .subscribe()
                .with(left -> {}, failure -> LOG.debugf("Left a dead connection: %s", failure.getMessage()));
    }
}
