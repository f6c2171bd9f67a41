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

/** The open pages of this replica. What changes is gathered for a moment, so that a flood of calls is told as one. */
@ApplicationScoped
class OpenPages {
    private static final long MOMENT = Duration.ofMillis(200).toMillis();

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final int most;
    private final int ofAccount;
    private final int ofSession;
    private final Counter notifications;

    private Changes untold = Changes.NONE;
    private boolean away = true;
    private volatile long lastChange = System.nanoTime();

    OpenPages(Vertx vertx, MeterRegistry metrics, LiveConfig config) {
        this.vertx = vertx;
        this.most = config.maxPages();
        this.ofAccount = config.maxPagesPerAccount();
        this.ofSession = Math.max(1, ofAccount / 2);
        this.notifications = Counter.builder("liza.live.notifications")
                .description("Changes that the database told this replica about")
                .register(metrics);
        Gauge.builder("liza.live.clients", pages, Set::size)
                .description("Open pages that are told about changes")
                .register(metrics);
        Gauge.builder("liza.live.listening", this, openPages -> openPages.isAway() ? 0 : 1)
                .description("Whether this replica hears of changes: 1 or 0")
                .register(metrics);
    }

    /**
     * @throws LiveFullException where there are too many already
     * @throws TooManyPagesException where there are too many of this session or account. None of the older ones is closed
     *     for it: that page would come back and close the next
     */
    Multi<LiveEvent> welcome(OpenPage page) {
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

    /** Enters first and looks back then: what changes in between is told twice, not never. */
    private void enter(OpenPage page) {
        pages.add(page);
        page.tell(LiveEvent.hello(Duration.ofNanos(System.nanoTime() - lastChange)));
        if (isAway()) {
            page.tell(LiveEvent.AWAY);
        }
    }

    synchronized void changed(Changes changes) {
        notifications.increment();
        lastChange = System.nanoTime();
        if (untold.equals(Changes.NONE)) {
            vertx.setTimer(MOMENT, timer -> tell());
        }
        untold = untold.and(changes);
    }

    private void tell() {
        Changes changes = takeUntold();
        pages.forEach(page -> page.tell(changes));
    }

    private synchronized Changes takeUntold() {
        Changes changes = untold;
        untold = Changes.NONE;
        return changes;
    }

    void accessChanged(Changes accounts) {
        pages.forEach(page -> page.accessChanged(accounts));
    }

    /** From now on changes may go unnoticed. */
    void lost() {
        setAway(true);
        pages.forEach(page -> page.tell(LiveEvent.AWAY));
    }

    /** From now on nothing goes unnoticed; who may still be here is asked of all, what they show is loaded anew. */
    void found() {
        lastChange = System.nanoTime();
        setAway(false);
        pages.forEach(page -> {
            page.tell(LiveEvent.REFRESH);
            page.askForProof();
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
