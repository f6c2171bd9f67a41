package io.liza.voice.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every state of a call with every class of answer. */
class DialogueGraphTest {

    private record Walk(CallState state, boolean consented) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Set<Sentence> sentences = new HashSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<Walk> seen = new HashSet<>();

    @Test
    void everyPathEndsAndNoneSpeaksOfAnOrderBeforeConsent() throws Exception {
        var open = new ArrayDeque<Walk>();
        follow(Calls.DIALOGUE.begin(Calls.ANNA), false, open);
        while (!open.isEmpty()) {
            Walk walk = open.poll();
            for (Answer answer : EveryReply.ANSWERS) {
                follow(Calls.DIALOGUE.hear(walk.state, answer, Calls.ANNA), walk.consented, open);
            }
        }
        assertTrue(seen.size() > 100, "the walk saw only " + seen.size() + " states");
        assertEquals(Set.of(Sentence.STATUS_SHIPPED), told(), "the stand-in knows one status");
        assertTrue(sentences.containsAll(
                Set.of(Sentence.THANKS, Sentence.REFUSED, Sentence.GAVE_UP, Sentence.ORDER_CONFIRM)));
        assertEquals(11, kinds.size(), "all kinds of events but the end of a call: " + kinds);
    }

    private void follow(Outcome outcome, boolean consentedBefore, ArrayDeque<Walk> open) throws Exception {
        CallEvent event = Calls.event(outcome);
        assertNotNull(event);
        kinds.add(event.type());
        sentences.addAll(outcome.reply().sentences());
        boolean consented = consentedBefore || event instanceof CallEvent.ConsentGiven;
        if (!consented) {
            assertFalse(names(event).contains("orderNumber"), event.type());
            assertFalse(names(event).contains("number"), event.type());
            assertTrue(outcome.next() == null || outcome.next().step() == Step.CONSENT);
        }
        if (outcome.next() != null) {
            assertTrue(Calls.DIALOGUE.allows(outcome.next()), "beyond the limits: " + outcome.next());
            var walk = new Walk(outcome.next(), consented);
            if (seen.add(walk)) {
                open.add(walk);
            }
        }
    }

    private Set<Sentence> told() {
        var told = new HashSet<>(sentences);
        told.removeIf(sentence -> !sentence.name().startsWith("STATUS_"));
        return told;
    }

    private Set<String> names(CallEvent event) throws Exception {
        JsonNode body = json.readTree(EventCodec.toJson(event));
        var names = new HashSet<String>();
        for (Iterator<String> fields = body.fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }
}
