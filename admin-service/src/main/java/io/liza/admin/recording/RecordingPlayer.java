package io.liza.admin.recording;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestMulti;

/** Streams recordings from Twilio to the browser at the browser's speed, and remembers who has played them. */
@ApplicationScoped
public class RecordingPlayer {

    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> PLAYED = Set.of(Status.OK.getStatusCode(), PARTIAL_CONTENT);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12}-\\d{0,12}|-\\d{1,12})");
    private static final String CONTENT_RANGE = "Content-Range";

    private final TwilioRecordings twilio;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final CompanyClock clock;

    RecordingPlayer(TwilioRecordings twilio, Audit audit, CurrentUser currentUser, CompanyClock clock) {
        this.twilio = twilio;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the credentials of the account at Twilio are known. */
    public boolean isConfigured() {
        return twilio.isConfigured();
    }

    /**
     * Responds with the audio, or a range of it. The status is 404 if Twilio has not stored it yet, and 502 if Twilio refuses.
     *
     * @param subject of the audit entry, which the first time of each person writes
     * @param range value of the header {@code Range}; null for all
     */
    public RestMulti<byte[]> play(Uni<Recording> recording, Subject subject, String range) {
        String wanted = range != null && RANGE.matcher(range).matches() ? range : null;
        Uni<HttpClientResponse> response = recording.chain(found -> twilio.audio(found.sid, wanted)
                .onFailure(failure -> !(failure instanceof WebApplicationException))
                .transform(failure -> refused("Twilio does not answer"))
                .call(answer -> check(answer, wanted))
                .call(answer -> PLAYED.contains(answer.statusCode())
                        ? heard(found, subject).onFailure().invoke(() -> answer.request().reset())
                        : Uni.createFrom().voidItem()));
        return RestMulti.fromUniResponse(
                response, RecordingPlayer::body, RecordingPlayer::headers, HttpClientResponse::statusCode);
    }

    private static Uni<Void> check(HttpClientResponse response, String range) {
        int status = response.statusCode();
        if (PLAYED.contains(status) || status == RANGE_NOT_SATISFIABLE && range != null) {
            return Uni.createFrom().voidItem();
        }
        response.request().reset();
        return Uni.createFrom()
                .failure(
                        status == Status.NOT_FOUND.getStatusCode()
                                ? new NotFoundException("the recording is not available yet; try again soon")
                                : refused("Twilio refuses the recording with status " + status));
    }

    private static WebApplicationException refused(String message) {
        return new WebApplicationException(message, Status.BAD_GATEWAY);
    }

    private Uni<Void> heard(Recording recording, Subject subject) {
        return Panache.withTransaction(() -> RecordingHeard.mark(recording.id, currentUser.getName(), clock.now())
                .chain(first -> first
                        ? audit.record(AuditAction.RECORDING_HEARD, subject)
                        : Uni.createFrom().voidItem()));
    }

    private static Multi<byte[]> body(HttpClientResponse response) {
        return response.toMulti().map(Buffer::getBytes).onCancellation().invoke(() -> response.request()
                .reset());
    }

    private static Map<String, List<String>> headers(HttpClientResponse response) {
        var headers = new HashMap<String, List<String>>();
        headers.put(HttpHeaders.CONTENT_TYPE, List.of("audio/mpeg"));
        headers.put("Accept-Ranges", List.of("bytes"));
        for (String name : List.of(HttpHeaders.CONTENT_LENGTH, CONTENT_RANGE)) {
            if (response.getHeader(name) != null) {
                headers.put(name, List.of(response.getHeader(name)));
            }
        }
        return headers;
    }
}
