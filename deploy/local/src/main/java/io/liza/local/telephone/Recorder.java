package io.liza.local.telephone;

import io.liza.local.standin.RecordingUpload;
import io.liza.local.telephone.caller.HangUp;
import io.liza.local.telephone.http.Urls;
import io.liza.local.telephone.twiml.TwilioError;
import io.liza.local.telephone.twiml.Verb;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Plays a Record: leaves the planned message, and reports it to the action and the recordingStatusCallback. */
final class Recorder {
    private static final String TWILIO = "https://api.twilio.com";

    private final Webhooks webhooks;
    private final CallPlan plan;
    private final CallLog log;
    private final List<String> sids = new ArrayList<>();
    private final Queue<Request> soon = new ArrayDeque<>();
    private final Queue<Request> late = new ArrayDeque<>();

    Recorder(Webhooks webhooks, CallPlan plan, CallLog log) {
        this.webhooks = webhooks;
        this.plan = plan;
        this.log = log;
    }

    /** The SIDs of the recordings so far. */
    List<String> sids() {
        return List.copyOf(sids);
    }

    /**
     * If nothing was said, Twilio requests no action and goes on with the next verb.
     *
     * @param hangsUpNow whether the caller hangs up at once
     */
    VerbEnd play(URI document, Verb.Record record, boolean hangsUpNow) throws TwilioError {
        var recording = new Recording(
                CallParameters.randomSid("RE"),
                hangsUpNow ? 0 : Math.min(plan.message.seconds(), record.maxLength()),
                Instant.now());
        if (recording.seconds() == 0) {
            log.progress("Nothing was recorded.");
            callback(document, record, recording, "absent");
            return new VerbEnd(Optional.empty(), hangsUpNow || plan.hangsUpWhile(HangUp.RECORDING));
        }
        sids.add(recording.sid());
        log.progress("recorded " + recording.seconds() + " s as " + recording.sid() + ".");
        keep(recording);
        callback(document, record, recording, "in-progress");
        callback(document, record, recording, "completed");
        boolean hungUp = plan.hangsUpWhile(HangUp.RECORDING);
        var parameters = recording.parameters(recordings());
        endKey(record, hungUp).ifPresent(key -> parameters.put("Digits", key));
        URI action = Urls.resolve(document, record.action());
        return new VerbEnd(Optional.of(new Request(record.method(), action, parameters)), hungUp);
    }

    /** Sends the callbacks that come after the answer of the action. */
    void afterAction() {
        send(soon);
    }

    /** Sends the callbacks that come after the end of the call. */
    void afterCall() {
        send(soon);
        send(late);
    }

    private void send(Queue<Request> callbacks) {
        while (!callbacks.isEmpty()) {
            webhooks.callBack(callbacks.remove());
        }
    }

    private void callback(URI document, Verb.Record record, Recording recording, String status) throws TwilioError {
        if (record.callback().isEmpty() || !record.callbackEvents().contains(status)) {
            return;
        }
        var parameters = new LinkedHashMap<>(Map.of(
                "AccountSid",
                webhooks.parameter("AccountSid"),
                "CallSid",
                webhooks.callSid(),
                "RecordingStatus",
                status,
                "RecordingChannels",
                "1",
                "RecordingStartTime",
                CallParameters.timestamp(recording.start()),
                "RecordingSource",
                "RecordVerb"));
        parameters.putAll(recording.parameters(recordings()));
        var request = new Request(record.callbackMethod(), Urls.resolve(document, record.callback()), parameters);
        if (status.equals("in-progress")) {
            webhooks.callBack(request);
            return;
        }
        switch (plan.recordingCallback) {
            case EARLY -> webhooks.callBack(request);
            case SOON -> soon.add(request);
            case LATE -> late.add(request);
            case TWICE -> {
                soon.add(request);
                late.add(request);
            }
            case NEVER -> log.note("the recording's callback is not requested, as planned");
        }
    }

    /** The key that ended the recording; empty if it reached its maximum, or was ended by silence. */
    private Optional<String> endKey(Verb.Record record, boolean hungUp) {
        if (hungUp) {
            return Optional.of("hangup");
        }
        if (record.finishOnKey().isEmpty() || plan.message.seconds() > record.maxLength()) {
            return Optional.empty();
        }
        return Optional.of(
                record.finishOnKey().contains("#") ? "#" : record.finishOnKey().substring(0, 1));
    }

    private void keep(Recording recording) {
        if (plan.api.isEmpty()) {
            log.note("no stand-in for Twilio's API runs, so the recording is not kept");
            return;
        }
        new RecordingUpload(plan.api.get())
                .send(
                        recording.sid(),
                        webhooks.callSid(),
                        CallParameters.timestamp(recording.start()),
                        recording.seconds(),
                        plan.message.audio())
                .ifPresent(log::warn);
    }

    /** The address of the account's recordings. */
    private String recordings() {
        String api = plan.api.map(URI::toString).orElse(TWILIO).replaceFirst("/+$", "");
        return api + "/2010-04-01/Accounts/" + webhooks.parameter("AccountSid") + "/Recordings/";
    }

    private record Recording(String sid, int seconds, Instant start) {
        Map<String, String> parameters(String recordings) {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("RecordingSid", sid);
            parameters.put("RecordingUrl", recordings + sid);
            parameters.put("RecordingDuration", Integer.toString(seconds));
            return parameters;
        }
    }
}
