package io.liza.local.telephone.twiml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a Dial with its numbers. Twilio cannot place a call to anything else, so errors are thrown here. */
final class DialReader {
    private static final int MOST_NUMBERS = 10;
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    private final TwimlWarnings inspection;

    DialReader(TwimlWarnings inspection) {
        this.inspection = inspection;
    }

    Verb.Dial dial(Element element) throws TwilioError {
        var attributes = new Attributes(element);
        return new Verb.Dial(
                attributes.url("action"),
                attributes.value("method", "POST"),
                attributes.number("timeout", 30),
                attributes.number("timeLimit", 14_400),
                attributes.value("callerId", "").strip(),
                attributes.value("sequential", "false").equals("true"),
                numbers(element));
    }

    private List<Verb.Dial.Number> numbers(Element dial) throws TwilioError {
        List<Element> elements = elements(dial);
        List<Verb.Dial.Number> numbers = new ArrayList<>();
        for (Element element : elements) {
            String name = element.getTagName();
            if (Grammar.OTHER_PARTIES.contains(name)) {
                inspection.warn("<" + name + "> in <Dial> is Twilio's, but this telephone cannot call it.");
            } else if (name.equals(Grammar.NUMBER.element)) {
                numbers.add(number(element));
            } else {
                throw new TwilioError(
                        TwilioError.NOT_DIALABLE, "<" + name + "> is not allowed in <Dial>; <Number> is.");
            }
        }
        if (elements.isEmpty()) {
            numbers.add(new Verb.Dial.Number(e164(dial), "", "POST", "", "POST", Set.of("completed")));
        }
        if (numbers.size() > MOST_NUMBERS) {
            throw new TwilioError(
                    TwilioError.TOO_MANY_NUMBERS,
                    "a <Dial> with " + numbers.size() + " numbers; Twilio calls at most " + MOST_NUMBERS + ".");
        }
        return numbers;
    }

    private Verb.Dial.Number number(Element element) throws TwilioError {
        inspection.known(element);
        inspection.checkEmpty(element);
        var attributes = new Attributes(element);
        return new Verb.Dial.Number(
                e164(element),
                attributes.url("url"),
                attributes.value("method", "POST"),
                attributes.url("statusCallback"),
                attributes.value("statusCallbackMethod", "POST"),
                attributes.words("statusCallbackEvent", "completed"));
    }

    /** The elements of a Dial; text beside them is ignored. */
    private List<Element> elements(Element dial) {
        List<Element> elements = new ArrayList<>();
        NodeList children = dial.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        for (int i = 0; i < children.getLength() && !elements.isEmpty(); i++) {
            Node child = children.item(i);
            inspection.checkText(child);
        }
        return elements;
    }

    /** Twilio also takes American numbers in other forms; nobody should rely on that. */
    private static String e164(Element element) throws TwilioError {
        String number = element.getTextContent().strip();
        if (!number.matches(E164)) {
            throw new TwilioError(
                    TwilioError.BAD_PHONE_NUMBER,
                    "<" + element.getTagName() + "> holds '" + number
                            + "', but must hold a number in the form E.164, such as +493023125000.");
        }
        return number;
    }
}
