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
 * One open page: its topics, and the events that it has not read yet. At most one event of each name waits, so a page that
 * does not read costs little memory.
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
     * @param account topic of the account that opened it
     * @param session secret of the session that opened it
     * @param stillAllowed authenticates the session again
     * @param loop runs everything here sequentially
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

    /** For one subscriber. */
    Multi<LiveEvent> events(Runnable opened, Runnable closed) {
        return Multi.createFrom()
                .<OpenPage>emitter(
                        it -> {
                            emitter = it.onTermination(closed);
                            opened.run();
                        },
                        BackPressureStrategy.LATEST)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page.take()));
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
        topics.stream().filter(changes::touch).forEach(stale::add);
        return !stale.isEmpty();
    }

    /** Every few heartbeats it also checks whether the session has expired. */
    void heartbeat() {
        send(LiveEvent.HEARTBEAT);
        loop.execute(() -> {
            heartbeats++;
            if (heartbeats % HEARTBEATS_PER_CHECK == 0) {
                checkSession();
            }
        });
    }

    /** The account may have lost its access. */
    void accessChanged(Changes accounts) {
        if (accounts.touch(account)) {
            checkSession();
        }
    }

    /** If the session cannot be checked, the page stays open, and the next heartbeat tries again. */
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
                            LOG.debugf("A session could not be checked: %s", failure.getMessage());
                        });
    }

    private void end() {
        take();
        add(LiveEvent.ENDED);
        emitter.complete();
    }

    private void add(LiveEvent event) {
        enqueue(event);
        emitter.emit(this);
    }

    /** An event moves to the end if it waits already. */
    private synchronized void enqueue(LiveEvent event) {
        unread.remove(event.name());
        unread.put(event.name(), event);
    }

    /** The subscriber may run on another thread. */
    private synchronized List<LiveEvent> take() {
        var events = new ArrayList<>(unread.values());
        unread.clear();
        if (!stale.isEmpty()) {
            events.add(LiveEvent.stale(stale));
            stale.clear();
        }
        return events;
    }
}
