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
 * One open page: what it shows, and what of that has changed since it was last told. While it does not read, this grows
 * no further than to one event of each name: the same told twice is told once.
 */
final class OpenPage {
    private static final Logger LOG = Logger.getLogger(OpenPage.class);
    private static final int BEATS_A_PROOF = 4;

    private final Set<String> topics;
    private final String account;
    private final String session;
    private final Uni<Boolean> proof;
    private final Executor loop;

    private final Map<String, LiveEvent> untold = new LinkedHashMap<>();
    private final Set<String> stale = new LinkedHashSet<>();
    private MultiEmitter<? super OpenPage> emitter;
    private int beats;

    /**
     * @param account the topic of the account it was opened with
     * @param session the session it was opened with, told from the account's others
     * @param proof asks anew whether whoever opened it may still see it
     * @param loop does everything that is done here, one after the other
     */
    OpenPage(Set<String> topics, String account, String session, Uni<Boolean> proof, Executor loop) {
        this.topics = topics;
        this.account = account;
        this.session = session;
        this.proof = proof;
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

    void tell(LiveEvent event) {
        loop.execute(() -> add(event));
    }

    void tell(Changes changes) {
        loop.execute(() -> {
            if (noted(changes)) {
                emitter.emit(this);
            }
        });
    }

    private synchronized boolean noted(Changes changes) {
        topics.stream().filter(changes::touch).forEach(stale::add);
        return !stale.isEmpty();
    }

    /** Now and then it is also asked whether the session has ended by time alone. */
    void heartbeat() {
        tell(LiveEvent.HEARTBEAT);
        loop.execute(() -> {
            beats++;
            if (beats % BEATS_A_PROOF == 0) {
                askForProof();
            }
        });
    }

    /** What was proven may hold no longer. */
    void accessChanged(Changes accounts) {
        if (accounts.touch(account)) {
            askForProof();
        }
    }

    /** Where the proof cannot be checked the page stays open, and is asked again at the next beat. */
    void askForProof() {
        proof.emitOn(loop)
                .subscribe()
                .with(
                        holds -> {
                            if (!holds) {
                                end();
                            }
                        },
                        failure -> {
                            beats = BEATS_A_PROOF - 1;
                            LOG.debugf("A session could not be checked: %s", failure.getMessage());
                        });
    }

    private void end() {
        take();
        add(LiveEvent.ENDED);
        emitter.complete();
    }

    private void add(LiveEvent event) {
        note(event);
        emitter.emit(this);
    }

    /** The latest word comes last. */
    private synchronized void note(LiveEvent event) {
        untold.remove(event.name());
        untold.put(event.name(), event);
    }

    /** Whoever reads may do so on another thread. */
    private synchronized List<LiveEvent> take() {
        var events = new ArrayList<>(untold.values());
        untold.clear();
        if (!stale.isEmpty()) {
            events.add(LiveEvent.stale(stale));
            stale.clear();
        }
        return events;
    }
}
