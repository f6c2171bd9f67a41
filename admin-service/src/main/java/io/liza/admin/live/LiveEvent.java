package io.liza.admin.live;

import java.time.Duration;
import java.util.Collection;

/** What an open page is told. */
record LiveEvent(String name, String data) {
    /** Load everything anew: something may have been missed. */
    static final LiveEvent REFRESH = new LiveEvent("refresh", "");
    /** Changes cannot be seen for now; a refresh follows when they can. */
    static final LiveEvent AWAY = new LiveEvent("away", "");
    /** Nothing, but the line is alive. Not a comment, so that scripts see it too. */
    static final LiveEvent HEARTBEAT = new LiveEvent("heartbeat", "");
    /** The session is over, and so is this stream. */
    static final LiveEvent ENDED = new LiveEvent("ended", "");

    /** The first: nothing has changed for so long, in milliseconds. Who loaded the page before that has missed some. */
    static LiveEvent hello(Duration quiet) {
        return new LiveEvent("hello", String.valueOf(quiet.toMillis()));
    }

    /** These topics of the page have changed. */
    static LiveEvent stale(Collection<String> topics) {
        return new LiveEvent("stale", String.join(" ", topics));
    }
}
