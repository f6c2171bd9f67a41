package io.liza.local.demo;

import io.liza.local.telephone.FakeLiza;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.FakeLiza.Asked;
import java.io.IOException;
import java.util.Map;

/** Liza's dialogue in a few lines: the path is the question, the query counts how often it was asked. */
public final class FakeDialogue {
    private static final String BYE = "<Say language='de-DE'>Auf Wiederhören.</Say><Hangup/>";
    private static final int TRIES = 3;

    private FakeDialogue() {}

    public static FakeLiza open() throws IOException {
        var confirm = Map.of("1", "help", "2", "order");
        var help = Map.of("1", "order", "2", "bye", "*", "help", "0", "callback");
        var callback = Map.of("1", "bye", "2", "message");
        var message = Map.of("1", "message_consent", "2", "bye");
        var consent = Map.of("1", "record", "2", "bye");
        var review = Map.of("1", "bye", "2", "record");
        return new FakeLiza()
                .says("/webhook/voice", question("consent", 0))
                .answers("/webhook/consent", asked -> reply(asked, "consent", Map.of("1", "order", "2", "bye")))
                .answers("/webhook/order", asked -> reply(asked, "order", entered(asked)))
                .answers("/webhook/order_confirm", asked -> reply(asked, "order_confirm", confirm))
                .answers("/webhook/help", asked -> reply(asked, "help", help))
                .answers("/webhook/callback", asked -> reply(asked, "callback", callback))
                .answers("/webhook/message", asked -> reply(asked, "message", message))
                .answers("/webhook/message_consent", asked -> reply(asked, "message_consent", consent))
                .says("/webhook/record", question("message_review", 0))
                .answers("/webhook/message_review", asked -> reply(asked, "message_review", review))
                .answers("/webhook/recording", asked -> new Answered(204, "text/plain", ""))
                .says("/webhook/fallback", BYE)
                .answers("/webhook/status", asked -> new Answered(204, "text/plain", ""));
    }

    private static Map<String, String> entered(Asked asked) {
        String digits = asked.form().getOrDefault("Digits", "");
        return digits.matches("[0-9]{2,20}") ? Map.of(digits, "order_confirm") : Map.of();
    }

    /** Asks the next question; the same once more, three times at most, where the answer leads nowhere. */
    private static Answered reply(Asked asked, String question, Map<String, String> nextByKey) {
        int tries = Integer.parseInt(asked.path().replaceFirst(".*tries=", "")) + 1;
        String next = nextByKey.get(key(asked.form()));
        String verbs = next == null ? question(tries < TRIES ? question : "bye", tries) : question(next, 0);
        return new Answered(200, "text/xml", "<Response>" + verbs + "</Response>");
    }

    private static String key(Map<String, String> form) {
        String words = form.getOrDefault("SpeechResult", "");
        return words.startsWith("Ja") ? "1" : words.startsWith("Nein") ? "2" : form.getOrDefault("Digits", "");
    }

    private static String question(String name, int tries) {
        if (name.equals("bye")) {
            return BYE;
        }
        if (name.equals("record")) {
            return "<Record action='/webhook/record' finishOnKey='#' recordingStatusCallback='/webhook/recording'/>"
                    + BYE;
        }
        String input = name.equals("help") ? "dtmf speech" : "dtmf";
        String keys = name.equals("order") ? "finishOnKey='#'" : "numDigits='1' finishOnKey=''";
        return """
                <Gather input='%s' %s action='/webhook/%s?tries=%d' actionOnEmptyResult='true'>
                  <Say language='de-DE'>%s</Say>
                </Gather>"""
                .formatted(input, keys, name, tries, (name + "? ").repeat(30));
    }
}
