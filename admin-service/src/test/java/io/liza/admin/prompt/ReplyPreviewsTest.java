package io.liza.admin.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.prompt.draft.DraftedPrompts;
import io.liza.admin.prompt.draft.SamplePrompts;
import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyPreviewsTest {

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void everySentenceOccursInAReplyAndIsMarkedThere(Sentence sentence) {
        // The other language says it.
        String language = sentence == Sentence.LANGUAGE_SWITCH ? "en" : "de";
        List<PreviewedReply> replies = previews(Map.of(), language, sentence);

        assertFalse(replies.isEmpty());
        replies.forEach(
                reply -> assertTrue(reply.lines().stream().anyMatch(PreviewedReply.Line::isMarked), reply::toString));
    }

    @Test
    void theRepliesAreFilledWithSampleValues() {
        List<PreviewedReply> replies =
                previews(Map.of("order.read-back", "Getippt haben Sie {order}"), "de", Sentence.ORDER_READ_BACK);

        assertTrue(replies.stream()
                .flatMap(reply -> reply.lines().stream())
                .anyMatch(line -> line.isMarked() && line.text().equals("Getippt haben Sie 4 7 1 1, 2 5 8 3")));
        assertEquals(replies.stream().distinct().toList(), replies);
    }

    @Test
    void nobodyHearsTheSwitchOfLanguagesInTheLanguageOfTheCall() {
        assertEquals(List.of(), previews(Map.of(), "de", Sentence.LANGUAGE_SWITCH));
    }

    private static List<PreviewedReply> previews(Map<String, String> draft, String language, Sentence sentence) {
        DraftedPrompts prompts = SamplePrompts.german(draft);
        assertEquals(
                List.of("de", "en"),
                prompts.packs().stream().map(LanguagePack::code).toList());
        return new ReplyPreviews(prompts, language, sentence, SamplePrompts.NOW).all();
    }
}
