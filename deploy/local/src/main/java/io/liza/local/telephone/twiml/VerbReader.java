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

    List<Verb> verbs(Element parent) {
        List<Verb> verbs = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                verb(element).ifPresent(verbs::add);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getTextContent().isBlank()) {
                inspection.warn("text directly in <" + parent.getTagName() + "> is ignored: "
                        + child.getTextContent().strip());
            }
        }
        return verbs;
    }

    private Optional<Verb> verb(Element element) {
        if (Grammar.NOT_PLAYED.contains(element.getTagName())) {
            return Optional.of(new Verb.NotPlayed(element.getTagName()));
        }
        return inspection.known(element).map(grammar -> verb(grammar, element));
    }

    private Verb verb(Grammar grammar, Element element) {
        String text = element.getTextContent().strip();
        if (grammar != Grammar.SAY && grammar != Grammar.GATHER) {
            mustHaveNoElements(element);
        }
        return switch (grammar) {
            case SAY -> say(element);
            case PLAY -> new Verb.Play(text);
            case PAUSE -> new Verb.Pause(number(element, "length", 1));
            case GATHER -> gather(element);
            case REDIRECT -> new Verb.Redirect(text, value(element, "method", "POST"));
            case HANGUP -> new Verb.Hangup();
            case REJECT -> new Verb.Reject(value(element, "reason", "rejected"));
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

    private Verb.Gather gather(Element element) {
        List<Verb> prompts = new ArrayList<>();
        for (Verb verb : verbs(element)) {
            String name = verb.getClass().getSimpleName();
            if (Grammar.PROMPTS.contains(name)) {
                prompts.add(verb);
            } else {
                inspection.warn("<" + name + "> is not allowed in <Gather>; only Say, Play and Pause are.");
            }
        }
        String input = value(element, "input", "dtmf");
        if (element.getAttribute("speechTimeout").equals("auto") && element.hasAttribute("speechModel")) {
            inspection.warn("<Gather> with speechTimeout=\"auto\" and a speechModel: Twilio does not take both.");
        }
        return new Verb.Gather(
                value(element, "action", "").strip(),
                value(element, "method", "POST"),
                input.contains("dtmf"),
                input.contains("speech"),
                value(element, "finishOnKey", "#"),
                number(element, "numDigits", NO_LIMIT),
                number(element, "timeout", 5),
                value(element, "actionOnEmptyResult", "false").equals("true"),
                prompts);
    }

    private void mustHaveNoElements(Element element) {
        if (element.getElementsByTagName("*").getLength() > 0) {
            inspection.warn("<" + element.getTagName() + "> holds elements; they are ignored.");
        }
    }

    private static String value(Element element, String attribute, String otherwise) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : otherwise;
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.getAttribute(attribute);
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
