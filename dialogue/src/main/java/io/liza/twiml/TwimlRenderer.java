package io.liza.twiml;

import io.liza.dialogue.ConsentWording;
import io.liza.dialogue.FilledSentence;
import io.liza.dialogue.ForeignSentence;
import io.liza.dialogue.Reply;
import io.liza.dialogue.Sentence;
import io.liza.dialogue.ShopMessage;
import io.liza.dialogue.Statement;
import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.PromptException;
import io.liza.twiml.Frame.Place;
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
    private final DocumentFrames frames;

    /**
     * @param packs the first one is the default
     * @param webhooks path under which the webhooks are reached, ending in a slash
     * @param retries of the webhooks by Twilio
     * @param shop values of the placeholders that are the same in every call
     * @throws PromptException if a pack cannot be spoken
     */
    public TwimlRenderer(
            Collection<LanguagePack> packs, String webhooks, WebhookRetries retries, Map<String, String> shop) {
        var urls = new WebhookUrls(webhooks, retries);
        var writer = new TwimlWriter(urls);
        var texts = new SentenceText(shop);
        for (LanguagePack pack : packs) {
            this.packs.put(pack.code(), new CompiledPack(pack, writer, texts));
        }
        defaultPack = this.packs.get(packs.iterator().next().code());
        frames = new DocumentFrames(writer, new PeopleWriter(urls));
    }

    /** The consent question in a language. */
    public ConsentWording wording(String language) {
        return packs.get(language).wording();
    }

    /** The question for the consent to a recording, in a language. */
    public ConsentWording recordingWording(String language) {
        return packs.get(language).recordingWording();
    }

    /**
     * @param query of the action URL, escaped for XML; unused if the reply asks nothing
     * @param order the order spoken about, or null
     */
    public RenderedReply render(String language, Reply reply, String query, OrderNumber order) {
        return render(language, reply, query, order, null);
    }

    /** @param dialing null unless the reply lets telephones ring */
    public RenderedReply render(String language, Reply reply, String query, OrderNumber order, Dialing dialing) {
        CompiledPack pack = packs.get(language);
        Speech speech = speech(order);
        frames.of(reply, pack).write(speech, place -> {
            switch (place) {
                case SENTENCES -> reply.statements().forEach(statement -> say(statement, pack, speech));
                case QUERY -> speech.append(query);
                case PHONES -> reply.phones().forEach(phone -> frames.ring(phone, dialing, speech));
                case CALLER_ID -> speech.append(dialing.callerId());
                case PHONE, WHISPER_QUERY -> throw new IllegalStateException(place + " is no part of a document");
            }
        });
        return speech.finish();
    }

    /**
     * The document for a telephone of a hand-over, in the shop's default language.
     *
     * @param query of the action URL, escaped for XML
     * @param order the order that the caller asked about, or null
     */
    public RenderedReply whisper(String query, PeopleReason reason, OrderNumber order) {
        Speech speech = speech(order);
        Sentence summary = order == null ? Sentence.WHISPER_NO_ORDER : Sentence.WHISPER_SUMMARY;
        frames.whisper().write(speech, place -> {
            if (place == Place.SENTENCES) {
                defaultPack.say(FilledSentence.of(summary, defaultPack.text(Sentence.of(reason))), speech);
                defaultPack.say(Sentence.WHISPER_PRESS_ONE, speech);
            } else {
                speech.append(query);
            }
        });
        return speech.finish();
    }

    private static Speech speech(OrderNumber order) {
        return new Speech(order == null ? "" : DigitGroups.spoken(order.digits()));
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
