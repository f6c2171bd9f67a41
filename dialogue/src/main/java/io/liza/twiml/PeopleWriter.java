package io.liza.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import io.liza.dialogue.Step;
import io.liza.twiml.Frame.Place;
import java.util.List;

/** Writes the documents of a hand-over and of a message with Twilio's SDK. */
final class PeopleWriter {

    /** The webhook for a telephone that rings at a hand-over. */
    private static final String WHISPER = "whisper";

    private static final String WHISPER_KEY = "whisper_key";

    /** The webhook that learns of a stored recording. */
    private static final String RECORDING = "recording";

    private static final String SENTENCES = Place.SENTENCES.mark();

    /** Seconds for which the telephones of a hand-over ring. */
    private static final int RING_TIME = 25;

    /** Seconds for key 1 after the whisper. */
    private static final int WHISPER_TIMEOUT = 8;

    /** Seconds of silence that end a message. */
    private static final int SILENCE_AFTER_MESSAGE = 7;

    /** Seconds. */
    private static final int LONGEST_MESSAGE = 120;

    private final WebhookUrls urls;

    PeopleWriter(WebhookUrls urls) {
        this.urls = urls;
    }

    /** A document that lets the shop's telephones ring. They show the shop's number. */
    String handOver() {
        var dial = new Dial.Builder()
                .action(urls.of(Step.DIAL.path(), Place.QUERY))
                .method(HttpMethod.POST)
                .timeout(RING_TIME)
                .callerId(Place.CALLER_ID.mark());
        dial.addText(Place.PHONES.mark());
        var response = new VoiceResponse.Builder();
        response.addText(SENTENCES);
        return response.dial(dial.build()).build().toXml();
    }

    /** One telephone of a hand-over, to stand in a document. */
    String phone() {
        return TwimlWriter.part(new Number.Builder(Place.PHONE.mark())
                .url(urls.of(WHISPER, Place.WHISPER_QUERY))
                .method(HttpMethod.POST)
                .build());
    }

    /**
     * A document that records a message. Twilio does not call the action of an empty recording but runs the next verb, which
     * comes to the same webhook.
     */
    String record() {
        String action = urls.of(Step.RECORD.path(), Place.QUERY);
        var response = new VoiceResponse.Builder();
        response.addText(SENTENCES);
        return response.record(new Record.Builder()
                        .action(action)
                        .method(HttpMethod.POST)
                        .timeout(SILENCE_AFTER_MESSAGE)
                        .finishOnKey("#")
                        .maxLength(LONGEST_MESSAGE)
                        .playBeep(true)
                        .trim(Record.Trim.TRIM_SILENCE)
                        .recordingStatusCallback(urls.of(RECORDING, Place.QUERY))
                        .recordingStatusCallbackMethod(HttpMethod.POST)
                        .recordingStatusCallbackEvents(
                                List.of(Record.RecordingEvent.COMPLETED, Record.RecordingEvent.ABSENT))
                        .build())
                .redirect(new Redirect.Builder(action).method(HttpMethod.POST).build())
                .build()
                .toXml();
    }

    /** A document for a telephone of a hand-over: a mailbox presses no key, so it is hung up. */
    String whisper() {
        var gather = TwimlWriter.oneKey(new Gather.Builder())
                .action(urls.of(WHISPER_KEY, Place.WHISPER_QUERY))
                .method(HttpMethod.POST)
                .timeout(WHISPER_TIMEOUT)
                .inputs(Gather.Input.DTMF);
        gather.addText(SENTENCES);
        return new VoiceResponse.Builder()
                .gather(gather.build())
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }
}
