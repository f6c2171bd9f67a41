package io.liza.admin.recording;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

/** Turns a recorded message into text. */
interface Transcriber {

    boolean isEnabled();

    /** @param audio MP3 */
    Uni<String> transcribe(Buffer audio);
}
