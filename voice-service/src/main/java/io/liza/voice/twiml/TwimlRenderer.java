package io.liza.voice.twiml;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.ConsentWording;
import io.liza.voice.dialogue.FilledSentence;
import io.liza.voice.dialogue.ForeignSentence;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Sentence;
import io.liza.voice.dialogue.ShopMessage;
import io.liza.voice.dialogue.Statement;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import io.liza.voice.twilio.WebhookRetries;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a TwiML document of a reply in any language. The parts are compiled once: the SDK's documents cost too much to
 * build for each request, and a pack that cannot be spoken stops the start instead of a call.
 */
public final class TwimlRenderer {

    private final Map<String, CompiledPack> packs = new HashMap<>();
    private final CompiledPack defaultPack;

    /**
     * @param packs the first one is the default
     * @param webhooks path under which the webhooks are reached, ending in a slash
     * @param retries of the webhooks by Twilio
     * @param shop values of the placeholders that are the same in every call
     * @throws PromptException if a pack cannot be spoken
     */
    public TwimlRenderer(
            Collection<LanguagePack> packs, String webhooks, WebhookRetries retries, Map<String, String> shop) {
        var writer = new TwimlWriter(webhooks, retries);
        var texts = new SentenceText(shop);
        for (LanguagePack pack : packs) {
            this.packs.put(pack.code(), new CompiledPack(pack, writer, texts));
        }
        defaultPack = this.packs.get(packs.iterator().next().code());
    }

    /** The consent question in a language. */
    public ConsentWording wording(String language) {
        return packs.get(language).wording();
    }

    /**
     * @param query of the action URL, escaped for XML; unused if the reply asks nothing
     * @param order the order spoken about, or null
     */
    public RenderedReply render(String language, Reply reply, String query, OrderNumber order) {
        CompiledPack pack = packs.get(language);
        Frame frame = pack.frame(reply);
        var speech = new Speech(order == null ? "" : DigitGroups.spoken(order.digits()));
        frame.begin(speech, query);
        reply.statements().forEach(statement -> say(statement, pack, speech));
        frame.end(speech);
        return speech.finish();
    }

    private void say(Statement statement, CompiledPack pack, Speech speech) {
        if (statement instanceof Sentence sentence) {
            pack.say(sentence, speech);
        } else if (statement instanceof FilledSentence filled) {
            pack.say(filled, speech);
        } else if (statement instanceof ForeignSentence foreign) {
            packs.get(foreign.language()).say(foreign.sentence(), speech);
        } else if (statement instanceof ShopMessage message) {
            (message.isInDefaultLanguage() ? defaultPack : pack).say(message.text(), speech);
        }
    }
}
