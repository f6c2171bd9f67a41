package io.liza.local.telephone.twiml;

import java.util.List;

/** A TwiML document: what to do, and what Twilio would ignore with a warning. */
public record Document(List<Verb> verbs, List<String> warnings) {
    public Document {
        verbs = List.copyOf(verbs);
        warnings = List.copyOf(warnings);
    }
}
