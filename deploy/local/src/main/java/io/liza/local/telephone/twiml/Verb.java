package io.liza.local.telephone.twiml;

import java.util.List;
import java.util.Set;

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

    /**
     * Connects the caller with other telephones.
     *
     * @param action requested when the other call has ended; empty to go on with the next verb
     * @param timeout seconds that the telephones ring
     * @param timeLimit seconds that the connection lasts at most
     * @param callerId the number that the called see; empty for that of the caller
     * @param sequential whether they ring one after another, instead of all at once
     */
    record Dial(
            String action,
            String method,
            int timeout,
            int timeLimit,
            String callerId,
            boolean sequential,
            List<Number> numbers)
            implements Verb {
        public Dial {
            numbers = List.copyOf(numbers);
        }

        /**
         * A telephone to ring.
         *
         * @param number in the form E.164
         * @param url of a document that is played to the called before the connection; may be empty
         * @param events reported to the status callback: initiated, ringing, answered, completed
         */
        public record Number(
                String number,
                String url,
                String method,
                String statusCallback,
                String statusCallbackMethod,
                Set<String> events) {
            public Number {
                events = Set.copyOf(events);
            }
        }
    }

    /**
     * Records the caller's message.
     *
     * @param action requested with the recording; empty for the current document's own URL
     * @param finishOnKey the keys that end the recording; may be empty
     * @param maxLength in seconds
     * @param callback the recordingStatusCallback; may be empty
     * @param callbackEvents in-progress, completed, absent
     */
    record Record(
            String action,
            String method,
            String finishOnKey,
            int maxLength,
            boolean playBeep,
            String callback,
            String callbackMethod,
            Set<String> callbackEvents)
            implements Verb {
        public Record {
            callbackEvents = Set.copyOf(callbackEvents);
        }
    }

    /** A verb of Twilio that this telephone does not play. */
    record NotPlayed(String name) implements Verb {}
}
