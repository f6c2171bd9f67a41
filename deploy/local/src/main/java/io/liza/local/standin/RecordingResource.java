package io.liza.local.standin;

import io.liza.local.audio.Audio;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recordings of the account: audio, metadata, deletion; and the upload by the telephone. */
record RecordingResource(Recordings recordings) implements Resource {
    static final String UPLOAD = "/stand-in/recordings/";

    private static final String SID = "(RE[0-9a-f]{32})";
    private static final Pattern UPLOADED = Pattern.compile(UPLOAD + SID);
    private static final Pattern RECORDING = Pattern.compile(
            "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Recordings/" + SID + "(|\\.wav|\\.mp3|\\.json)");

    @Override
    public Optional<ApiAnswer> answer(ApiRequest request) throws IOException {
        Matcher uploaded = UPLOADED.matcher(request.path());
        if (uploaded.matches() && request.method().equals("POST")) {
            recordings.add(recording(uploaded.group(1), request));
            return Optional.of(ApiAnswer.empty(201));
        }
        Matcher recording = RECORDING.matcher(request.path());
        return recording.matches() ? answer(request, recording.group(1), recording.group(2)) : Optional.empty();
    }

    private Optional<ApiAnswer> answer(ApiRequest request, String sid, String ending) throws IOException {
        boolean json = ending.equals(".json");
        if (request.method().equals("DELETE") && (json || ending.isEmpty())) {
            return Optional.of(delete(request, sid));
        }
        if (!request.reads()) {
            return Optional.empty();
        }
        return json ? metadata(request, sid) : media(request, sid, ending.equals(".mp3") ? Audio.MP3 : Audio.WAV);
    }

    private static Recording recording(String sid, ApiRequest request) {
        int seconds = Integer.parseInt(request.parameter("Duration").orElseThrow());
        Audio audio = request.body().length == 0
                ? null
                : new Audio(request.body(), request.header("Content-Type").orElseThrow(), seconds);
        return new Recording(
                sid,
                request.parameter("CallSid").orElseThrow(),
                request.parameter("StartTime").orElseThrow(),
                seconds,
                audio);
    }

    private ApiAnswer delete(ApiRequest request, String sid) throws IOException {
        if (recordings.faults().deletionFails(sid)) {
            return ApiAnswer.error(500, 20500, "An internal server error has occurred");
        }
        return recordings.delete(sid) ? ApiAnswer.empty(204) : ApiAnswer.notFound(request.path());
    }

    /** Twilio keeps the metadata of a deleted recording for 40 days, and shows them on demand. */
    private Optional<ApiAnswer> metadata(ApiRequest request, String sid) {
        boolean alsoDeleted = request.parameter("IncludeSoftDeleted").equals(Optional.of("true"));
        return recordings
                .find(sid)
                .map(recording -> recording.json("completed"))
                .or(() -> alsoDeleted
                        ? recordings.findDeleted(sid).map(recording -> recording.json("deleted"))
                        : Optional.empty())
                .map(json -> ApiAnswer.json(200, json));
    }

    private Optional<ApiAnswer> media(ApiRequest request, String sid, String type) {
        Optional<Recording> recording = recordings.find(sid);
        if (recording.isEmpty() || recordings.faults().isMissing(sid)) {
            return Optional.empty();
        }
        return Optional.of(Media.answer(recording.get().as(type), request.header("Range")));
    }
}
