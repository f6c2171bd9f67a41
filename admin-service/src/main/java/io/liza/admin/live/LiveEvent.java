package io.liza.admin.live;

import java.time.Duration;
import java.util.Collection;

/** An event that is sent to an open page. */
record LiveEvent(String name, String data) {
    /** The page must reload all its regions, since it may have missed changes. */
    static final LiveEvent REFRESH = new LiveEvent("refresh", "");
    /** The service does not receive notifications of changes; {@link #REFRESH} follows once it does again. */
    static final LiveEvent AWAY = new LiveEvent("away", "");
    /** Shows that the connection is alive. An event instead of a comment, so that scripts receive it. */
    static final LiveEvent HEARTBEAT = new LiveEvent("heartbeat", "");
    /** The session has ended; the stream ends with this event. */
    static final LiveEvent ENDED = new LiveEvent("ended", "");

    /**
     * The first event of a stream, with the milliseconds since the last change. A page that was loaded before that
     * change must reload.
     */
    static LiveEvent hello(Duration quiet) {
        return new LiveEvent("hello", String.valueOf(quiet.toMillis()));
    }

    /** Rows of these topics have changed. */
    static LiveEvent stale(Collection<String> topics) {
        return new LiveEvent("stale", String.join(" ", topics));
    }
}
