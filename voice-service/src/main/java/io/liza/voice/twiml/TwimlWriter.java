package io.liza.voice.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.twilio.WebhookRetries;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the parts of TwiML documents with Twilio's SDK. All sentences stand inside the Gather, so that a key pressed
 * while they are spoken counts, and silence comes back as a webhook instead of ending the call.
 */
final class TwimlWriter {

    /** Place of the action URL's query in a document. */
    static final String QUERY = "__query__";

    /** Place of the sentences in a document. */
    static final String SENTENCES = "__sentences__";

    /** Seconds of silence after the prompt, or after a key. */
    private static final int TIMEOUT = 6;

    private static final int TIMEOUT_AFTER_SILENCE = 12;

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

    /** One sentence, to stand in a document. */
    String say(LanguagePack pack, String text) {
        return new Say.Builder(text)
                .voice(pack.voice().name())
                .language(pack.voice().locale())
                .build()
                .toXml()
                .replaceFirst("^<\\?xml[^>]*>", "");
    }

    private Gather gather(LanguagePack pack, Step step, boolean afterSilence) {
        var gather = new Gather.Builder()
                .action(webhooks + step.path() + "?" + QUERY + retries.fragment())
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
