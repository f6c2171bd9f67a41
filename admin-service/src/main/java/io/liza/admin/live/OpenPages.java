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

/** The open pages of this replica. Collects changes for 200 ms, so that many changes at once cause one event. */
@ApplicationScoped
class OpenPages {
    private static final long COLLECTION_MS = Duration.ofMillis(200).toMillis();

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final int maxPages;
    private final int maxPerAccount;
    private final int maxPerSession;
    private final Counter notifications;

    private Changes pending = Changes.NONE;
    private boolean away = true;
    private volatile long lastChange = System.nanoTime();

    OpenPages(Vertx vertx, MeterRegistry metrics, LiveConfig config) {
        this.vertx = vertx;
        this.maxPages = config.maxPages();
        this.maxPerAccount = config.maxPagesPerAccount();
        this.maxPerSession = Math.max(1, maxPerAccount / 2);
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
     * @throws LiveFullException if this replica has the maximum number of open pages
     * @throws TooManyPagesException if the session or account has the maximum number of open pages. An older page is
     *     not closed instead, because it would reconnect and close another page
     */
    Multi<LiveEvent> open(OpenPage page) {
        if (pages.size() >= maxPages) {
            throw new LiveFullException(maxPages);
        }
        checkLimit(maxPerSession, pages.stream().filter(page::isOfSameSession).count());
        checkLimit(maxPerAccount, pages.stream().filter(page::isOfSameAccount).count());
        return page.events(() -> enter(page), () -> pages.remove(page));
    }

    private static void checkLimit(int max, long open) {
        if (open >= max) {
            throw new TooManyPagesException(max);
        }
    }

    /** Registers the page before its first event, so that a change in between may be sent twice but is not lost. */
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
            vertx.setTimer(COLLECTION_MS, timer -> send());
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

    /** Tells all pages that changes are not received any more. */
    void disconnected() {
        setAway(true);
        pages.forEach(page -> page.send(LiveEvent.AWAY));
    }

    /** Makes all pages reload and checks all sessions, since changes are received again. */
    void reconnected() {
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
