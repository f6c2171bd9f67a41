package io.liza.admin.call;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liza.event.CallEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationStepTest {

    static Stream<String> wireNames() {
        return Arrays.stream(CallEvent.class.getPermittedSubclasses())
                .map(kind -> kind.getAnnotation(JsonTypeName.class).value());
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void everyKindOfEventHasItsText(String wireName) {
        var step = new ConversationStep();
        step.type = wireName;

        assertDoesNotThrow(() -> CallTexts.class.getMethod(step.label()));
    }

    @Test
    void everyFactThatAStepShowsHasItsText() {
        var step = new ConversationStep();
        step.detail = Map.of(
                "wording", "de-1", "detail", "/webhook/order", "errorCode", "11200", "status", "completed", "order", 1);

        assertEquals(4, step.facts().size(), "the order is in the conversation already");
        step.facts().keySet().forEach(text -> assertDoesNotThrow(() -> CallTexts.class.getMethod(text)));
    }
}
