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
                    Map.entry("finishOnKey", Values.KEYS),
                    Map.entry("numDigits", Values.POSITIVE),
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
    DIAL(
            "Dial",
            Map.ofEntries(
                    Map.entry("action", Values.ANY),
                    Map.entry("method", Values.METHOD),
                    Map.entry("timeout", Values.POSITIVE),
                    Map.entry("timeLimit", Values.POSITIVE),
                    Map.entry("callerId", Values.ANY),
                    Map.entry("hangupOnStar", Values.FLAG),
                    Map.entry("sequential", Values.FLAG),
                    Map.entry("answerOnBridge", Values.FLAG),
                    Map.entry("ringTone", Pattern.compile("automatic|[a-z]{2}(-old)?")),
                    Map.entry(
                            "record",
                            Pattern.compile("(do-not-record|record-from-(answer|ringing)(-dual)?)|true|false")),
                    Map.entry("trim", Values.TRIM),
                    Map.entry("recordingTrack", Pattern.compile("inbound|outbound|both")),
                    Map.entry("recordingStatusCallback", Values.ANY),
                    Map.entry("recordingStatusCallbackMethod", Values.METHOD),
                    Map.entry("recordingStatusCallbackEvent", Values.RECORDING_EVENTS),
                    Map.entry("recordingConfigurationId", Values.ANY),
                    Map.entry("referUrl", Values.ANY),
                    Map.entry("referMethod", Values.METHOD),
                    Map.entry("events", Pattern.compile("call-progress-event")),
                    Map.entry("passports", Values.ANY))),
    /** Only in a Dial. */
    NUMBER(
            "Number",
            Map.ofEntries(
                    Map.entry("url", Values.ANY),
                    Map.entry("method", Values.METHOD),
                    Map.entry("sendDigits", Pattern.compile("[0-9#*wW]+")),
                    Map.entry("statusCallback", Values.ANY),
                    Map.entry("statusCallbackMethod", Values.METHOD),
                    Map.entry("statusCallbackEvent", Values.words("initiated|ringing|answered|completed")),
                    Map.entry("byoc", Pattern.compile("BY[0-9a-f]{32}")),
                    Map.entry("machineDetection", Pattern.compile("Enable|DetectMessageEnd")),
                    Map.entry("machineDetectionTimeout", Values.POSITIVE),
                    Map.entry("machineDetectionSpeechThreshold", Values.POSITIVE),
                    Map.entry("machineDetectionSpeechEndThreshold", Values.POSITIVE),
                    Map.entry("machineDetectionSilenceTimeout", Values.POSITIVE),
                    Map.entry("amdStatusCallback", Values.ANY),
                    Map.entry("amdStatusCallbackMethod", Values.METHOD))),
    RECORD(
            "Record",
            Map.ofEntries(
                    Map.entry("action", Values.ANY),
                    Map.entry("method", Values.METHOD),
                    Map.entry("timeout", Values.POSITIVE),
                    Map.entry("finishOnKey", Values.KEYS),
                    Map.entry("maxLength", Values.POSITIVE),
                    Map.entry("playBeep", Values.FLAG),
                    Map.entry("trim", Values.TRIM),
                    Map.entry("recordingStatusCallback", Values.ANY),
                    Map.entry("recordingStatusCallbackMethod", Values.METHOD),
                    Map.entry("recordingStatusCallbackEvent", Values.RECORDING_EVENTS),
                    Map.entry("recordingConfigurationId", Values.ANY),
                    Map.entry("transcribe", Values.FLAG),
                    Map.entry("transcribeCallback", Values.ANY))),
    REDIRECT("Redirect", Map.of("method", Values.METHOD)),
    HANGUP("Hangup", Map.of()),
    REJECT("Reject", Map.of("reason", Pattern.compile("rejected|busy")));

    /** Verbs of Twilio's that this telephone does not play, so it does not judge their attributes either. */
    static final Set<String> NOT_PLAYED =
            Set.of("Connect", "Enqueue", "Leave", "Message", "Pay", "Prompt", "Queue", "Refer", "Sms", "Start", "Stop");

    /** Elements that a Dial may contain instead of numbers; they are not played either. */
    static final Set<String> OTHER_PARTIES =
            Set.of("Application", "Client", "Conference", "Queue", "Sim", "Sip", "WhatsApp");

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
        static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]*");
        static final Pattern KEYS = Pattern.compile("[0-9#*]*");
        static final Pattern TRIM = Pattern.compile("trim-silence|do-not-trim");
        static final Pattern RECORDING_EVENTS = words("in-progress|completed|absent");
        static final Pattern FLAG = Pattern.compile("true|false");
        static final Pattern METHOD = Pattern.compile("GET|POST");
        static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}-([A-Z][a-z]{3}-)?([A-Z]{2}|[0-9]{3})|arb|cmn");
        static final Pattern VOICE = Pattern.compile("man|woman|Polly\\.[A-Z]\\w+(-Neural|-Generative)?"
                + "|Google\\.[a-z]{2,3}-[A-Z]{2}-[\\w-]+|ElevenLabs\\..+");

        /** One or several of these, separated by blanks. */
        static Pattern words(String oneOf) {
            return Pattern.compile("(" + oneOf + ")( (" + oneOf + "))*");
        }
    }
}
