package io.liza.voice.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.twilio.WebhookRetries;
import io.liza.voice.twiml.Frame.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the parts of TwiML documents with Twilio's SDK. The sentences of a question stand inside the Gather, so that a key
 * pressed while they are spoken counts, and silence comes back as a webhook instead of ending the call.
 */
final class TwimlWriter {

    /** The webhook for a telephone that rings at a hand-over. */
    private static final String WHISPER = "whisper";

    private static final String WHISPER_KEY = "whisper_key";

    /** The webhook that learns of a stored recording. */
    private static final String RECORDING = "recording";

    private static final String SENTENCES = Place.SENTENCES.mark();

    /** Seconds of silence after the prompt, or after a key. */
    private static final int TIMEOUT = 6;

    private static final int TIMEOUT_AFTER_SILENCE = 12;

    /** Seconds for which the telephones of a hand-over ring. */
    private static final int RING_TIME = 25;

    /** Seconds for key 1 after the whisper. */
    private static final int WHISPER_TIMEOUT = 8;

    /** Seconds of silence that end a message. */
    private static final int SILENCE_AFTER_MESSAGE = 7;

    /** Seconds. */
    private static final int LONGEST_MESSAGE = 120;

    private final String webhooks;
    private final WebhookRetries retries;

    /** @param webhooks path under which the webhooks are reached, ending in a slash */
    TwimlWriter(String webhooks, WebhookRetries retries) {
        this.webhooks = webhooks;
        this.retries = retries;
    }

    /** A document that asks the question of a step. */
    String ask(LanguagePack pack, Step step, boolean afterSilence) {
        return new VoiceResponse.Builder()
                .gather(gather(pack, step, afterSilence))
                .build()
                .toXml();
    }

    /** A document that ends the call. */
    String hangUp() {
        var response = new VoiceResponse.Builder();
        response.addText(SENTENCES);
        return response.hangup(new Hangup.Builder().build()).build().toXml();
    }

    /** A document that lets the shop's telephones ring. They show the shop's number. */
    String handOver() {
        var dial = new Dial.Builder()
                .action(url(Step.DIAL.path(), Place.QUERY))
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
        return part(new Number.Builder(Place.PHONE.mark())
                .url(url(WHISPER, Place.WHISPER_QUERY))
                .method(HttpMethod.POST)
                .build());
    }

    /**
     * A document that records a message. Twilio does not call the action of an empty recording but runs the next verb, which
     * comes to the same webhook.
     */
    String record() {
        String action = url(Step.RECORD.path(), Place.QUERY);
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
                        .recordingStatusCallback(url(RECORDING, Place.QUERY))
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
        var gather = new Gather.Builder()
                .action(url(WHISPER_KEY, Place.WHISPER_QUERY))
                .method(HttpMethod.POST)
                .timeout(WHISPER_TIMEOUT);
        gather.addText(SENTENCES);
        return new VoiceResponse.Builder()
                .gather(oneKey(gather).inputs(Gather.Input.DTMF).build())
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** One sentence, to stand in a document. */
    String say(LanguagePack pack, String text) {
        return part(new Say.Builder(text)
                .voice(pack.voice().name())
                .language(pack.voice().locale())
                .build());
    }

    private static String part(TwiML element) {
        return element.toXml().replaceFirst("^<\\?xml[^>]*>", "");
    }

    private String url(String webhook, Place query) {
        return webhooks + webhook + "?" + query.mark() + retries.fragment();
    }

    private Gather gather(LanguagePack pack, Step step, boolean afterSilence) {
        var gather = new Gather.Builder()
                .action(url(step.path(), Place.QUERY))
                .method(HttpMethod.POST)
                .timeout(afterSilence ? TIMEOUT_AFTER_SILENCE : TIMEOUT)
                .actionOnEmptyResult(true);
        gather.addText(SENTENCES);
        switch (step.inputMode()) {
            case ONE_KEY -> oneKey(gather).inputs(Gather.Input.DTMF);
            case ONE_KEY_OR_SPEECH ->
                oneKey(gather)
                        .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
                        .option("language", pack.voice().locale().toString())
                        .speechTimeout("auto")
                        .hints(hints(pack));
            case HANDOVER, RECORDING -> throw new IllegalArgumentException(step + " asks for no keys");
            case NUMBER, SECRET_NUMBER -> gather.inputs(Gather.Input.DTMF).finishOnKey("#");
        }
        return gather.build();
    }

    /** Without a finish key, the hash key is a wrong key like any other. */
    private static Gather.Builder oneKey(Gather.Builder gather) {
        return gather.numDigits(1).finishOnKey("");
    }

    private static String hints(LanguagePack pack) {
        return String.join(
                ", ",
                Stream.concat(pack.words().yes().stream(), pack.words().no().stream())
                        .sorted()
                        .toList());
    }
}
