package io.liza.admin.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * An open page with its topics and unread events. At most one event of each name is queued, so a page that does not
 * read needs little memory.
 */
final class OpenPage {
    private static final Logger LOG = Logger.getLogger(OpenPage.class);
    private static final int HEARTBEATS_PER_CHECK = 4;

    private final Set<String> topics;
    private final String account;
    private final String session;
    private final Uni<Boolean> stillAllowed;
    private final Executor loop;

    private final Map<String, LiveEvent> unread = new LinkedHashMap<>();
    private final Set<String> stale = new LinkedHashSet<>();
    private MultiEmitter<? super OpenPage> emitter;
    private int heartbeats;

    /**
     * @param account topic of the account that opened the page
     * @param session secret of the session that opened the page
     * @param stillAllowed checks whether the session is still valid
     * @param loop runs the tasks of this page sequentially
     */
    OpenPage(Set<String> topics, String account, String session, Uni<Boolean> stillAllowed, Executor loop) {
        this.topics = topics;
        this.account = account;
        this.session = session;
        this.stillAllowed = stillAllowed;
        this.loop = loop;
    }

    boolean isOfSameAccount(OpenPage other) {
        return account.equals(other.account);
    }

    boolean isOfSameSession(OpenPage other) {
        return isOfSameAccount(other) && session.equals(other.session);
    }

    /** Returns the events for a single subscriber. */
    Multi<LiveEvent> events(Runnable opened, Runnable closed) {
        return Multi.createFrom()
                .<OpenPage>emitter(
                        it -> {
                            emitter = it.onTermination(closed);
                            opened.run();
                        },
                        BackPressureStrategy.LATEST)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page.drain()));
    }

    void send(LiveEvent event) {
        loop.execute(() -> add(event));
    }

    void send(Changes changes) {
        loop.execute(() -> {
            if (addStale(changes)) {
                emitter.emit(this);
            }
        });
    }

    private synchronized boolean addStale(Changes changes) {
        topics.stream().filter(changes::affect).forEach(stale::add);
        return !stale.isEmpty();
    }

    /** Sends a heartbeat, and every few heartbeats checks whether the session has expired. */
    void heartbeat() {
        send(LiveEvent.HEARTBEAT);
        loop.execute(() -> {
            heartbeats++;
            if (heartbeats % HEARTBEATS_PER_CHECK == 0) {
                checkSession();
            }
        });
    }

    /** Checks the session if the access of its account may have changed. */
    void accessChanged(Changes accounts) {
        if (accounts.affect(account)) {
            checkSession();
        }
    }

    /**
     * Ends the stream if the session is no longer valid. If the check fails, the page stays open and the next heartbeat
     * retries.
     */
    void checkSession() {
        stillAllowed
                .emitOn(loop)
                .subscribe()
                .with(
                        allowed -> {
                            if (!allowed) {
                                end();
                            }
                        },
                        failure -> {
                            heartbeats = HEARTBEATS_PER_CHECK - 1;
                            LOG.debugf("Could not check the session of an open page: %s", failure.getMessage());
                        });
    }

    private void end() {
        drain();
        add(LiveEvent.ENDED);
        emitter.complete();
    }

    private void add(LiveEvent event) {
        enqueue(event);
        emitter.emit(this);
    }

    /** Queues an event. If an event of its name is queued already, it is replaced and moves to the end. */
    private synchronized void enqueue(LiveEvent event) {
        unread.remove(event.name());
        unread.put(event.name(), event);
    }

    /** Returns and removes the queued events. Synchronized, since the subscriber may run on another thread. */
    private synchronized List<LiveEvent> drain() {
        var events = new ArrayList<>(unread.values());
        unread.clear();
        if (!stale.isEmpty()) {
            events.add(LiveEvent.stale(stale));
            stale.clear();
        }
        return events;
    }
}
