package io.liza.local.telephone.twiml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Collects Twilio's warnings (12200) about elements and attributes that it ignores. */
final class TwimlWarnings {
    private static final int LONGEST_SAY = 3_000;

    private final List<String> warnings = new ArrayList<>();

    List<String> warnings() {
        return warnings;
    }

    void warn(String message) {
        warnings.add("12200: " + message);
    }

    /** Checks name and attributes; empty if Twilio does not know the element. */
    Optional<Grammar> known(Element element) {
        Optional<Grammar> grammar = Arrays.stream(Grammar.values())
                .filter(each -> each.element.equals(element.getTagName()))
                .findFirst();
        if (grammar.isEmpty()) {
            if (!Grammar.NOT_PLAYED.contains(element.getTagName())) {
                warn("<" + element.getTagName() + "> is no verb of Twilio's; it is ignored." + rightCase(element));
            }
            return grammar;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(grammar.get(), (Attr) attributes.item(i));
        }
        return grammar;
    }

    /** Twilio ignores text between verbs. */
    void checkText(Node child) {
        if (child.getNodeType() == Node.TEXT_NODE && !child.getTextContent().isBlank()) {
            warn("text directly in <" + child.getParentNode().getNodeName() + "> is ignored: "
                    + child.getTextContent().strip());
        }
    }

    void checkEmpty(Element element) {
        if (element.getElementsByTagName("*").getLength() > 0) {
            warn("<" + element.getTagName() + "> holds elements; they are ignored.");
        }
    }

    void checkSay(Verb.Say say, boolean markup) {
        if (say.text().isBlank()) {
            warn("a <Say> without text says nothing.");
        }
        if (say.text().length() > LONGEST_SAY) {
            warn("a <Say> of " + say.text().length() + " characters; " + LONGEST_SAY + " are safe.");
        }
        if (markup && !say.voice().contains(".")) {
            warn("speech mark-up with the basic voice '" + say.voice() + "', which knows none.");
        }
    }

    private void check(Grammar grammar, Attr attribute) {
        Pattern values = grammar.attributes.get(attribute.getName());
        if (values == null) {
            warn("<" + grammar.element + "> has no attribute '" + attribute.getName() + "'; it is ignored."
                    + rightCase(grammar, attribute));
        } else if (!values.matcher(attribute.getValue()).matches()) {
            warn("<" + grammar.element + " " + attribute.getName() + "=\"" + attribute.getValue()
                    + "\"> is not a value Twilio takes there.");
        }
    }

    private static String rightCase(Element element) {
        return Arrays.stream(Grammar.values())
                .map(each -> each.element)
                .filter(element.getTagName()::equalsIgnoreCase)
                .map(name -> " Did you mean <" + name + ">?")
                .findFirst()
                .orElse("");
    }

    private static String rightCase(Grammar grammar, Attr attribute) {
        return grammar.attributes.keySet().stream()
                .filter(attribute.getName()::equalsIgnoreCase)
                .map(name -> " Did you mean '" + name + "'?")
                .findFirst()
                .orElse("");
    }
}
