package io.liza.voice.twiml;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.ConsentWording;
import io.liza.voice.dialogue.Reply;
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

    /**
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
        return packs.get(language).render(reply, query, order == null ? "" : DigitGroups.spoken(order.digits()));
    }
}
