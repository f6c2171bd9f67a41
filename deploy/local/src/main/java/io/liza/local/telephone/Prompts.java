package io.liza.local.telephone;

import io.liza.local.telephone.CallReport.Said;
import io.liza.local.telephone.twiml.Verb;
import java.util.ArrayList;
import java.util.List;

/** Plays the verbs that are only heard. */
final class Prompts {
    private final CallLog log;
    private final List<Said> said = new ArrayList<>();

    Prompts(CallLog log) {
        this.log = log;
    }

    /** The sentences so far, in order. */
    List<Said> said() {
        return said;
    }

    void play(Verb verb) {
        if (verb instanceof Verb.Say say) {
            var sentence = new Said(say.text(), say.language(), say.voice());
            said.add(sentence);
            log.liza(sentence);
        } else if (verb instanceof Verb.Play play) {
            log.note("plays " + play.url());
        } else if (verb instanceof Verb.Pause pause) {
            log.note("pauses for " + pause.seconds() + " s");
        } else if (verb instanceof Verb.Record) {
            log.warn("<Record> is left out in a document for the called of a <Dial>.");
        } else if (verb instanceof Verb.NotPlayed other) {
            log.warn("<" + other.name() + "> is Twilio's, but this telephone cannot play it; it is left out.");
        }
    }
}
