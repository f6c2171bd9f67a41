package io.liza.voice.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void aReplyIsStatementsAndThenTheQuestionOfTheStep() {
        Reply reply = Reply.ask(Step.ORDER_CONFIRM, Sentence.NOT_HEARD);

        assertEquals(List.of(Sentence.NOT_HEARD, Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM), reply.sentences());
        assertEquals(Step.ORDER_CONFIRM, reply.asks());
        assertTrue(reply.isAfterSilence());
    }

    @Test
    void aSentenceAboutAnOrderIsOnlySaidWhereThereIsOne() {
        assertThrows(IllegalArgumentException.class, () -> Reply.ask(Step.ORDER, Sentence.STATUS_SHIPPED));
        assertThrows(IllegalArgumentException.class, () -> Reply.hangUp(Sentence.ORDER_READ_BACK));
    }

    @Test
    void everySentenceIsSaidSomewhere() {
        Set<Sentence> said = new HashSet<>();
        EveryReply.all().forEach(reply -> said.addAll(reply.sentences()));

        assertEquals(Set.of(Sentence.values()), said);
    }
}
