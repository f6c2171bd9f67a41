package io.liza.admin.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages of this replica. Changes are collected for 200 ms, so that many calls at once make one event. */
@ApplicationScoped
class OpenPages {
    private static final long COLLECTING_MS = Duration.ofMillis(200).toMillis();

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final int most;
    private final int ofAccount;
    private final int ofSession;
    private final Counter notifications;

    private Changes pending = Changes.NONE;
    private boolean away = true;
    private volatile long lastChange = System.nanoTime();

    OpenPages(Vertx vertx, MeterRegistry metrics, LiveConfig config) {
        this.vertx = vertx;
        this.most = config.maxPages();
        this.ofAccount = config.maxPagesPerAccount();
        this.ofSession = Math.max(1, ofAccount / 2);
        this.notifications = Counter.builder("liza.live.notifications")
                .description("Notifications of changes from the database")
                .register(metrics);
        Gauge.builder("liza.live.clients", pages, Set::size)
                .description("Open pages")
                .register(metrics);
        Gauge.builder("liza.live.listening", this, openPages -> openPages.isAway() ? 0 : 1)
                .description("Whether this replica receives notifications of changes: 1 or 0")
                .register(metrics);
    }

    /**
     * @throws LiveFullException if there are too many already
     * @throws TooManyPagesException if there are too many of this session or account. No older page is closed instead: it
     *     would reconnect and close the next
     */
    Multi<LiveEvent> open(OpenPage page) {
        if (pages.size() >= most) {
            throw new LiveFullException(most);
        }
        mustBeWithin(ofSession, pages.stream().filter(page::isOfSameSession).count());
        mustBeWithin(ofAccount, pages.stream().filter(page::isOfSameAccount).count());
        return page.events(() -> enter(page), () -> pages.remove(page));
    }

    private static void mustBeWithin(int share, long open) {
        if (open >= share) {
            throw new TooManyPagesException(share);
        }
    }

    /** Registers the page before its first event, so that a change in between is sent twice and not lost. */
    private void enter(OpenPage page) {
        pages.add(page);
        page.send(LiveEvent.hello(Duration.ofNanos(System.nanoTime() - lastChange)));
        if (isAway()) {
            page.send(LiveEvent.AWAY);
        }
    }

    synchronized void changed(Changes changes) {
        notifications.increment();
        lastChange = System.nanoTime();
        if (pending.equals(Changes.NONE)) {
            vertx.setTimer(COLLECTING_MS, timer -> send());
        }
        pending = pending.and(changes);
    }

    private void send() {
        Changes changes = takePending();
        pages.forEach(page -> page.send(changes));
    }

    private synchronized Changes takePending() {
        Changes changes = pending;
        pending = Changes.NONE;
        return changes;
    }

    void accessChanged(Changes accounts) {
        pages.forEach(page -> page.accessChanged(accounts));
    }

    /** Changes are not received from now on. */
    void lost() {
        setAway(true);
        pages.forEach(page -> page.send(LiveEvent.AWAY));
    }

    /** Changes are received from now on: all pages reload, and all sessions are checked. */
    void found() {
        lastChange = System.nanoTime();
        setAway(false);
        pages.forEach(page -> {
            page.send(LiveEvent.REFRESH);
            page.checkSession();
        });
    }

    @Scheduled(every = "{admin.live.heartbeat}")
    void heartbeat() {
        pages.forEach(OpenPage::heartbeat);
    }

    private synchronized boolean isAway() {
        return away;
    }

    private synchronized void setAway(boolean away) {
        this.away = away;
    }
}
