package io.liza.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import io.liza.dialogue.Step;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.Voice;
import io.liza.prompt.YesNoWords;
import io.liza.twiml.Frame.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes questions, sentences and the end of a call as TwiML with Twilio's SDK. The sentences of a question stand inside the
 * Gather, so that a key pressed while they are spoken counts, and silence comes back as a webhook instead of ending the call.
 */
final class TwimlWriter {

    private static final String SENTENCES = Place.SENTENCES.mark();
    private static final String TEXT = "__text__";

    /** Seconds of silence after the prompt, or after a key. */
    private static final int TIMEOUT = 6;

    private static final int TIMEOUT_AFTER_SILENCE = 12;

    private static final int LONGEST_HINTS = 1000;

    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final WebhookUrls urls;
    /** A sentence of each voice, with {@link #TEXT} for its text. */
    private final Map<Voice, String> sayings = new ConcurrentHashMap<>();

    TwimlWriter(WebhookUrls urls) {
        this.urls = urls;
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

    /** One sentence, to stand in a document. The SDK writes one sentence for each voice, since it takes milliseconds. */
    String say(LanguagePack pack, String text) {
        return sayings.computeIfAbsent(pack.voice(), TwimlWriter::say).replace(TEXT, XmlText.escape(text));
    }

    private static String say(Voice voice) {
        return part(new Say.Builder(TEXT)
                .voice(voice.name())
                .language(voice.locale())
                .build());
    }

    /** The element without the declaration of a document. */
    static String part(TwiML element) {
        return element.toXml().replaceFirst("^<\\?xml[^>]*>", "");
    }

    private Gather gather(LanguagePack pack, Step step, boolean afterSilence) {
        var gather = new Gather.Builder()
                .action(urls.of(step.path(), Place.QUERY))
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
    static Gather.Builder oneKey(Gather.Builder gather) {
        return gather.numDigits(1).finishOnKey("");
    }

    /** Those for people first, because yes and no are understood best. */
    private static String hints(LanguagePack pack) {
        var hints = new StringJoiner(", ");
        YesNoWords words = pack.words();
        List<String> phrases = Stream.of(words.people(), words.yes(), words.no())
                .flatMap(each -> each.stream().sorted(SHORT_FIRST))
                .toList();
        for (String phrase : phrases) {
            if (hints.length() + 2 + phrase.length() <= LONGEST_HINTS) {
                hints.add(phrase);
            }
        }
        return hints.toString();
    }
}
