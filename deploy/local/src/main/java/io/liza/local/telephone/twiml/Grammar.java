package io.liza.local.telephone.twiml;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements of TwiML: each element with its attributes and their values, in exactly this letter case. After Twilio's
 * documentation of its voice verbs.
 */
enum Grammar {
    SAY("Say", Map.of("voice", Values.VOICE, "language", Values.LOCALE, "loop", Values.NUMBER)),
    PLAY("Play", Map.of("loop", Values.NUMBER, "digits", Pattern.compile("[0-9#*wW]+"))),
    PAUSE("Pause", Map.of("length", Values.NUMBER)),
    GATHER(
            "Gather",
            Map.ofEntries(
                    Map.entry("action", Values.ANY),
                    Map.entry("method", Values.METHOD),
                    Map.entry("input", Pattern.compile("dtmf|speech|dtmf speech|speech dtmf")),
                    Map.entry("timeout", Pattern.compile("[1-9][0-9]*|auto")),
                    Map.entry("finishOnKey", Pattern.compile("[0-9#*]*")),
                    Map.entry("numDigits", Pattern.compile("[1-9][0-9]*")),
                    Map.entry("actionOnEmptyResult", Values.FLAG),
                    Map.entry("language", Values.LOCALE),
                    Map.entry("hints", Values.ANY),
                    Map.entry("speechTimeout", Pattern.compile("[1-9][0-9]*|auto")),
                    Map.entry("maxSpeechTime", Values.NUMBER),
                    Map.entry("speechModel", Values.ANY),
                    Map.entry("enhanced", Values.FLAG),
                    Map.entry("profanityFilter", Values.FLAG),
                    Map.entry("bargeIn", Values.FLAG),
                    Map.entry("dtmfDetection", Values.ANY),
                    Map.entry("partialResultCallback", Values.ANY),
                    Map.entry("partialResultCallbackMethod", Values.METHOD),
                    Map.entry("debug", Values.FLAG))),
    REDIRECT("Redirect", Map.of("method", Values.METHOD)),
    HANGUP("Hangup", Map.of()),
    REJECT("Reject", Map.of("reason", Pattern.compile("rejected|busy")));

    /** Verbs of Twilio's that this telephone does not play, so it does not judge their attributes either. */
    static final Set<String> NOT_PLAYED = Set.of(
            "Connect", "Dial", "Enqueue", "Leave", "Message", "Pay", "Prompt", "Queue", "Record", "Refer", "Sms",
            "Start", "Stop");

    /** Elements that a Gather may contain. */
    static final Set<String> PROMPTS = Set.of("Say", "Play", "Pause");

    /** Mark-up inside Say, for voices other than the basic ones. */
    static final Set<String> SPEECH_MARKUP =
            Set.of("break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w");

    final String element;
    final Map<String, Pattern> attributes;

    Grammar(String element, Map<String, Pattern> attributes) {
        this.element = element;
        this.attributes = attributes;
    }

    private static final class Values {
        static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
        static final Pattern NUMBER = Pattern.compile("[0-9]+");
        static final Pattern FLAG = Pattern.compile("true|false");
        static final Pattern METHOD = Pattern.compile("GET|POST");
        static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}-([A-Z][a-z]{3}-)?([A-Z]{2}|[0-9]{3})|arb|cmn");
        static final Pattern VOICE = Pattern.compile("man|woman|Polly\\.[A-Z]\\w+(-Neural|-Generative)?"
                + "|Google\\.[a-z]{2,3}-[A-Z]{2}-[\\w-]+|ElevenLabs\\..+");
    }
}
