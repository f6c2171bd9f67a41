package io.liza.local.telephone.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Converts elements to verbs, with Twilio's defaults for missing attributes. */
final class VerbReader {
    private static final int NO_LIMIT = 10_000;

    private final TwimlWarnings inspection;

    VerbReader(TwimlWarnings inspection) {
        this.inspection = inspection;
    }

    List<Verb> verbs(Element parent) throws TwilioError {
        List<Verb> verbs = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                verb(element).ifPresent(verbs::add);
            } else {
                inspection.checkText(child);
            }
        }
        return verbs;
    }

    private Optional<Verb> verb(Element element) throws TwilioError {
        if (Grammar.NOT_PLAYED.contains(element.getTagName())) {
            return Optional.of(new Verb.NotPlayed(element.getTagName()));
        }
        Optional<Grammar> grammar = inspection.known(element);
        if (grammar.equals(Optional.of(Grammar.NUMBER))) {
            inspection.warn("<Number> is allowed in <Dial> only; it is ignored.");
            return Optional.empty();
        }
        return grammar.isEmpty() ? Optional.empty() : Optional.of(verb(grammar.get(), element));
    }

    private Verb verb(Grammar grammar, Element element) throws TwilioError {
        String text = element.getTextContent().strip();
        var attributes = new Attributes(element);
        if (grammar != Grammar.SAY && grammar != Grammar.GATHER && grammar != Grammar.DIAL) {
            inspection.checkEmpty(element);
        }
        return switch (grammar) {
            case SAY -> say(element);
            case PLAY -> new Verb.Play(text);
            case PAUSE -> new Verb.Pause(attributes.number("length", 1));
            case GATHER -> gather(element);
            case REDIRECT -> new Verb.Redirect(text, attributes.value("method", "POST"));
            case HANGUP -> new Verb.Hangup();
            case REJECT -> new Verb.Reject(attributes.value("reason", "rejected"));
            case DIAL -> new DialReader(inspection).dial(element);
            case RECORD -> record(attributes);
            case NUMBER -> throw new IllegalArgumentException("a Number is no verb");
        };
    }

    private Verb.Say say(Element element) {
        NodeList markup = element.getElementsByTagName("*");
        for (int i = 0; i < markup.getLength(); i++) {
            String name = ((Element) markup.item(i)).getTagName();
            if (!Grammar.SPEECH_MARKUP.contains(name)) {
                inspection.warn("<" + name + "> is not allowed in <Say>.");
            }
        }
        var say = new Verb.Say(
                element.getTextContent().strip().replaceAll("\\s+", " "),
                element.getAttribute("language"),
                element.getAttribute("voice"));
        inspection.checkSay(say, markup.getLength() > 0);
        return say;
    }

    private Verb.Gather gather(Element element) throws TwilioError {
        List<Verb> prompts = new ArrayList<>();
        for (Verb verb : verbs(element)) {
            String name = verb.getClass().getSimpleName();
            if (Grammar.PROMPTS.contains(name)) {
                prompts.add(verb);
            } else {
                inspection.warn("<" + name + "> is not allowed in <Gather>; only Say, Play and Pause are.");
            }
        }
        var attributes = new Attributes(element);
        String input = attributes.value("input", "dtmf");
        if (element.getAttribute("speechTimeout").equals("auto") && element.hasAttribute("speechModel")) {
            inspection.warn("<Gather> with speechTimeout=\"auto\" and a speechModel: Twilio does not take both.");
        }
        return new Verb.Gather(
                attributes.url("action"),
                attributes.value("method", "POST"),
                input.contains("dtmf"),
                input.contains("speech"),
                attributes.value("finishOnKey", "#"),
                attributes.number("numDigits", NO_LIMIT),
                attributes.number("timeout", 5),
                attributes.value("actionOnEmptyResult", "false").equals("true"),
                prompts);
    }

    private static Verb.Record record(Attributes attributes) {
        return new Verb.Record(
                attributes.url("action"),
                attributes.value("method", "POST"),
                attributes.value("finishOnKey", "1234567890*#"),
                attributes.number("maxLength", 3_600),
                attributes.value("playBeep", "true").equals("true"),
                attributes.url("recordingStatusCallback"),
                attributes.value("recordingStatusCallbackMethod", "POST"),
                attributes.words("recordingStatusCallbackEvent", "completed"));
    }
}
