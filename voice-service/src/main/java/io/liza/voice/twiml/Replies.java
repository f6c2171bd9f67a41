package io.liza.voice.twiml;

import io.liza.order.OrderNumber;
import io.liza.voice.dialogue.Reply;
import io.liza.voice.dialogue.Wording;
import io.liza.voice.prompt.LanguagePack;
import io.liza.voice.prompt.PromptException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every reply in every language, compiled once: the SDK's documents cost too much to build for each request, and a pack
 * that cannot be spoken stops the start instead of a call.
 */
public final class Replies {

    /** Twilio's error 11750. */
    private static final int MAX_DOCUMENT = 64 * 1024;

    private static final int ROOM_FOR_SLOTS = 1024;

    private final Map<String, Map<Reply, Prompt>> byLanguage = new HashMap<>();
    private final Map<String, Wording> wordings = new HashMap<>();

    /**
     * @param webhooks path under which the webhooks are reached, ending in a slash
     * @param retries what Twilio does when one of them fails
     * @param shop values of the placeholders that are the same in every call
     * @throws PromptException if a pack cannot be spoken
     */
    public Replies(Collection<LanguagePack> packs, String webhooks, Retries retries, Map<String, String> shop) {
        var writer = new TwimlWriter(webhooks, retries);
        var sentences = new Sentences(shop);
        for (LanguagePack pack : packs) {
            byLanguage.put(pack.code(), compile(pack, writer, sentences));
            wordings.put(
                    pack.code(), Wording.of(pack.code(), String.join(" ", sentences.of(pack, Reply.CONSENT_REPEATED))));
        }
    }

    /** What callers are asked to consent to. */
    public Wording wording(String language) {
        return wordings.get(language);
    }

    /**
     * @param query of the action URL, escaped for XML; unused if the reply asks nothing
     * @param order the order spoken about, or null
     */
    public Rendered render(String language, Reply reply, String query, OrderNumber order) {
        return byLanguage.get(language).get(reply).render(query, order == null ? "" : spoken(order));
    }

    private static Map<Reply, Prompt> compile(LanguagePack pack, TwimlWriter writer, Sentences sentences) {
        Sentences.checkForStrangers(pack);
        var prompts = new EnumMap<Reply, Prompt>(Reply.class);
        for (Reply reply : Reply.values()) {
            List<String> said = sentences.of(pack, reply);
            String twiml = writer.write(pack, reply, said);
            if (twiml.getBytes(StandardCharsets.UTF_8).length > MAX_DOCUMENT - ROOM_FOR_SLOTS) {
                throw new PromptException(
                        pack.source(), String.join(" + ", reply.sentences()), "are too much for one TwiML document");
            }
            prompts.put(reply, new Prompt(twiml, said));
        }
        return prompts;
    }

    /** Each digit on its own, with a breath between them. */
    private static String spoken(OrderNumber order) {
        return String.join(", ", order.digits().split(""));
    }
}
