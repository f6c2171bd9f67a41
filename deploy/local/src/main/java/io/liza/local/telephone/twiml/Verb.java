package io.liza.local.telephone.twiml;

import java.util.List;

/** A TwiML verb. Missing attributes have Twilio's defaults. */
public sealed interface Verb {
    /** Spoken text without mark-up. Language and voice are empty where they were not given. */
    record Say(String text, String language, String voice) implements Verb {}

    record Play(String url) implements Verb {}

    record Pause(int seconds) implements Verb {}

    /**
     * Waits for keys or speech while the prompts are heard.
     *
     * @param action empty for the current document's own URL
     * @param finishOnKey the keys that end the input; may be empty
     * @param numDigits as many keys as end the input; very many if not given
     */
    record Gather(
            String action,
            String method,
            boolean takesKeys,
            boolean takesSpeech,
            String finishOnKey,
            int numDigits,
            int timeout,
            boolean actionOnEmptyResult,
            List<Verb> prompts)
            implements Verb {
        public Gather {
            prompts = List.copyOf(prompts);
        }
    }

    /** The URL is empty for the current document's own. */
    record Redirect(String url, String method) implements Verb {}

    record Hangup() implements Verb {}

    record Reject(String reason) implements Verb {}

    /** A verb of Twilio that this telephone does not play. */
    record NotPlayed(String name) implements Verb {}
}
