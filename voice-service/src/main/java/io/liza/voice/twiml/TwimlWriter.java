package io.liza.voice.twiml;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Step;
import io.liza.voice.prompt.LanguagePack;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a reply as a TwiML document with Twilio's SDK: all that is said stands inside the Gather, so that a key pressed
 * meanwhile counts, and silence comes back to us instead of ending the call.
 */
final class TwimlWriter {

    /** Seconds of silence after the prompt, or after a key. */
    private static final int TIMEOUT = 6;

    private static final int PATIENT_TIMEOUT = 12;

    private final String webhooks;
    private final Retries retries;

    /** @param webhooks path under which the webhooks are reached, ending in a slash */
    TwimlWriter(String webhooks, Retries retries) {
        this.webhooks = webhooks;
        this.retries = retries;
    }

    String write(LanguagePack pack, Reply reply, List<String> sentences) {
        var says = sentences.stream().map(sentence -> say(pack, sentence));
        var response = new VoiceResponse.Builder();
        if (reply.asks() == null) {
            says.forEach(response::say);
            response.hangup(new Hangup.Builder().build());
        } else {
            response.gather(gather(pack, reply, says));
        }
        return response.build().toXml();
    }

    private Gather gather(LanguagePack pack, Reply reply, Stream<Say> says) {
        Step step = reply.asks();
        var gather = new Gather.Builder()
                .action(webhooks + step.path() + "?" + Template.QUERY + retries.fragment())
                .method(HttpMethod.POST)
                .timeout(reply.isPatient() ? PATIENT_TIMEOUT : TIMEOUT)
                .actionOnEmptyResult(true);
        says.forEach(gather::say);
        switch (step.ear()) {
            case ONE_KEY -> oneKey(gather).inputs(Gather.Input.DTMF);
            case ONE_KEY_OR_SPEECH ->
                oneKey(gather)
                        .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
                        .option("language", pack.voice().locale().toString())
                        .speechTimeout("auto")
                        .hints(String.join(
                                ", ",
                                Stream.concat(pack.words().yes().stream(), pack.words().no().stream())
                                        .sorted()
                                        .toList()));
            case NUMBER -> gather.inputs(Gather.Input.DTMF).finishOnKey("#");
        }
        return gather.build();
    }

    /** The hash key ends nothing here: it is a wrong key like any other. */
    private static Gather.Builder oneKey(Gather.Builder gather) {
        return gather.numDigits(1).finishOnKey("");
    }

    private static Say say(LanguagePack pack, String sentence) {
        return new Say.Builder(sentence)
                .voice(pack.voice().name())
                .language(pack.voice().locale())
                .build();
    }
}
