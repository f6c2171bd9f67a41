package io.liza.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.dialogue.Sentence.Slot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void aReplyIsStatementsAndThenTheQuestionOfTheStep() {
        Reply reply = Reply.ask(Step.ORDER_CONFIRM, Sentence.NOT_HEARD);

        assertEquals(List.of(Sentence.NOT_HEARD, Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM), reply.statements());
        assertEquals(Step.ORDER_CONFIRM, reply.asks());
        assertTrue(reply.isAfterSilence());
    }

    @Test
    void aSentenceAboutAnOrderIsOnlySaidWhereThereIsOne() {
        assertThrows(IllegalArgumentException.class, () -> Reply.ask(Step.ORDER, Sentence.STATUS_SHIPPED));
        assertThrows(IllegalArgumentException.class, () -> Reply.hangUp(Sentence.ORDER_READ_BACK));
    }

    @Test
    void aSentenceIsSaidWithItsValues() {
        LocalDate day = LocalDate.of(2026, 11, 27);

        assertThrows(IllegalArgumentException.class, () -> Reply.ask(Step.HELP, Sentence.ORDER_EXPECTED_ON));
        assertThrows(
                IllegalArgumentException.class,
                () -> FilledSentence.of(Sentence.ORDER_EXPECTED_ON, Map.of(Slot.FROM, day)));
        assertThrows(
                IllegalArgumentException.class,
                () -> FilledSentence.of(Sentence.ORDER_SHIPPED_ON, Map.of(Slot.DATE, day)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FilledSentence(Sentence.ORDER_EXPECTED_ON, Map.of(Slot.DATE, day), "DHL"));
    }

    @Test
    void telephonesRingAtAHandOverAndNowhereElse() {
        assertThrows(IllegalArgumentException.class, () -> Reply.ask(Step.DIAL));
        assertThrows(IllegalArgumentException.class, () -> new Reply(List.of(), Step.HELP, Shops.phones(1)));
    }

    @Test
    void everySentenceIsSaidSomewhere() {
        Set<Sentence> said = EveryReply.all().stream()
                .flatMap(reply -> reply.statements().stream())
                .map(ReplyTest::sentence)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        Set<Sentence> forCallers = Arrays.stream(Sentence.values())
                .filter(sentence -> !sentence.name().startsWith("WHISPER_"))
                .collect(Collectors.toSet());
        assertEquals(forCallers, said);
    }

    private static Sentence sentence(Statement statement) {
        if (statement instanceof FilledSentence filled) {
            return filled.sentence();
        } else if (statement instanceof ForeignSentence foreign) {
            return foreign.sentence();
        }
        return statement instanceof Sentence sentence ? sentence : null;
    }
}
