package io.liza.admin.prompt;

import io.liza.admin.prompt.draft.DraftedPrompts;
import io.liza.admin.prompt.sample.SampleCalls;
import io.liza.admin.prompt.sample.SampleReplies;
import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.ForeignSentence;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.Statement;
import io.liza.dialogue.Step;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.twiml.RenderedReply;
import io.liza.twiml.ShopValues;
import io.liza.twiml.TwimlRenderer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All replies in which a sentence occurs, filled with sample values. */
final class ReplyPreviews {

    private static final OrderNumber ORDER = new OrderNumber("47112583");
    private static final String WEBSITE = "www.example.com";
    private static final String UNKNOWN_HOURS = "…";

    private final DraftedPrompts prompts;
    private final String language;
    private final Sentence sentence;
    private final ZonedDateTime now;

    /**
     * @param language of the sentence
     * @param now in the company's time zone
     */
    ReplyPreviews(DraftedPrompts prompts, String language, Sentence sentence, ZonedDateTime now) {
        boolean hasWebsite =
                !prompts.values().getOrDefault(ShopValues.WEBSITE, "").isEmpty();
        this.prompts = hasWebsite ? prompts : prompts.withValue(ShopValues.WEBSITE, WEBSITE);
        this.language = language;
        this.sentence = sentence;
        this.now = now;
    }

    List<PreviewedReply> all() {
        if (sentence.key().startsWith("whisper.")) {
            return whispers(prompts.renderer(language));
        }
        // The other language says it in calls of this one.
        String ofCall = sentence == Sentence.LANGUAGE_SWITCH ? foreignCall() : language;
        if (ofCall == null) {
            return List.of();
        }
        TwimlRenderer renderer = prompts.renderer(ofCall);
        String hours = prompts.shop().spokenHours().getOrDefault(ofCall, UNKNOWN_HOURS);
        return SampleReplies.of(SampleCalls.caller(ofCall, renderer, now), prompts.switchTo(), hours).stream()
                .filter(reply -> reply.statements().stream().anyMatch(said -> isLookedAt(said, ofCall)))
                .map(reply -> preview(renderer, reply, ofCall))
                .distinct()
                .toList();
    }

    /** A language whose callers may choose this one; null if there is none. */
    private String foreignCall() {
        return prompts.switchTo().filter(language::equals).isEmpty()
                ? null
                : prompts.packs().stream()
                        .map(pack -> pack.code())
                        .filter(code -> !code.equals(language))
                        .findFirst()
                        .orElse(null);
    }

    private PreviewedReply preview(TwimlRenderer renderer, Reply reply, String ofCall) {
        boolean rings = reply.asks() == Step.DIAL;
        List<String> said = renderer.render(ofCall, reply, "", ORDER, rings ? SampleCalls.dialing() : null)
                .sentences();
        List<Statement> statements = reply.statements();
        return new PreviewedReply(IntStream.range(0, said.size())
                .mapToObj(i -> new PreviewedReply.Line(
                        said.get(i), said.size() == statements.size() && isLookedAt(statements.get(i), ofCall)))
                .toList());
    }

    private boolean isLookedAt(Statement said, String ofCall) {
        if (said instanceof ForeignSentence foreign) {
            return foreign.sentence() == sentence && foreign.language().equals(language);
        }
        return ofCall.equals(language)
                && (said == sentence || said instanceof FilledSentence filled && filled.sentence() == sentence);
    }

    /** The staff hears them before a call is handed over, with an order or without. */
    private List<PreviewedReply> whispers(TwimlRenderer renderer) {
        var whispers = new ArrayList<PreviewedReply>();
        for (PeopleReason reason : PeopleReason.values()) {
            for (OrderNumber order : Arrays.asList(ORDER, null)) {
                Sentence summary = order == null ? Sentence.WHISPER_NO_ORDER : Sentence.WHISPER_SUMMARY;
                if (Stream.of(summary, Sentence.WHISPER_PRESS_ONE, Sentence.of(reason))
                        .anyMatch(sentence::equals)) {
                    RenderedReply said = renderer.whisper("", reason, order);
                    whispers.add(new PreviewedReply(IntStream.range(
                                    0, said.sentences().size())
                            .mapToObj(i -> new PreviewedReply.Line(
                                    said.sentences().get(i), (i == 1) == (sentence == Sentence.WHISPER_PRESS_ONE)))
                            .toList()));
                }
            }
        }
        return whispers;
    }
}
