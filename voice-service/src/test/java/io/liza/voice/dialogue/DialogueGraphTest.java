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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every state of a call with every class of input there is. */
class DialogueGraphTest {

    private static final List<Input> INPUTS = List.of(
            Input.SILENCE,
            Input.keys("1"),
            Input.keys("2"),
            Input.keys("3"),
            Input.keys("*"),
            Input.keys("#"),
            Input.keys("4711"),
            Input.keys("4711000"),
            Input.keys("12*"),
            Input.keys("47B"),
            new Input("", Input.Word.YES),
            new Input("", Input.Word.NO),
            new Input("", Input.Word.UNCLEAR));

    private record Walk(State state, boolean consented) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Set<Reply> replies = new HashSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<Walk> seen = new HashSet<>();

    @Test
    void everyPathEndsAndNoneSpeaksOfAnOrderBeforeConsent() throws Exception {
        var open = new ArrayDeque<Walk>();
        follow(Calls.DIALOGUE.begin(Calls.ANNA), false, open);
        while (!open.isEmpty()) {
            Walk walk = open.poll();
            for (Input input : INPUTS) {
                follow(Calls.DIALOGUE.hear(walk.state, input, Calls.ANNA), walk.consented, open);
            }
        }
        assertTrue(seen.size() > 100, "the walk saw only " + seen.size() + " states");
        assertEquals(Set.of(Reply.TOLD_SHIPPED), told(), "the stand-in knows one status");
        assertTrue(replies.containsAll(Set.of(Reply.GOODBYE, Reply.REFUSED, Reply.GAVE_UP, Reply.CONFIRM)));
        assertEquals(11, kinds.size(), "all kinds of events but the end of a call: " + kinds);
    }

    private void follow(Outcome answer, boolean consentedBefore, ArrayDeque<Walk> open) throws Exception {
        CallEvent event = Calls.event(answer);
        assertNotNull(event);
        kinds.add(event.type());
        replies.add(answer.reply());
        boolean consented = consentedBefore || event instanceof CallEvent.ConsentGiven;
        if (!consented) {
            assertFalse(names(event).contains("orderNumber"), event.type());
            assertFalse(names(event).contains("number"), event.type());
            assertTrue(answer.next() == null || answer.next().step() == Step.CONSENT);
        }
        if (answer.next() != null) {
            assertTrue(Calls.DIALOGUE.allows(answer.next()), "beyond the limits: " + answer.next());
            var walk = new Walk(answer.next(), consented);
            if (seen.add(walk)) {
                open.add(walk);
            }
        }
    }

    private Set<Reply> told() {
        var told = new HashSet<>(replies);
        told.removeIf(reply -> !reply.name().startsWith("TOLD_"));
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
