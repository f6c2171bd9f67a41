package io.liza.admin.live;

import java.time.Duration;
import java.util.Collection;

/** An event that is sent to an open page. */
record LiveEvent(String name, String data) {
    /** Reload everything: changes may have been missed. */
    static final LiveEvent REFRESH = new LiveEvent("refresh", "");
    /** Changes are not received for now; a refresh follows when they are. */
    static final LiveEvent AWAY = new LiveEvent("away", "");
    /** Shows that the connection is alive. Not a comment, so that scripts see it. */
    static final LiveEvent HEARTBEAT = new LiveEvent("heartbeat", "");
    /** The session has ended, and the stream with it. */
    static final LiveEvent ENDED = new LiveEvent("ended", "");

    /** The first event: milliseconds since the last change. A page that was loaded before that has missed it. */
    static LiveEvent hello(Duration quiet) {
        return new LiveEvent("hello", String.valueOf(quiet.toMillis()));
    }

    /** These topics have changed. */
    static LiveEvent stale(Collection<String> topics) {
        return new LiveEvent("stale", String.join(" ", topics));
    }
}
