package io.liza.local.telephone.twiml;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The attributes of an element, with Twilio's defaults for those that are missing. */
record Attributes(Element element) {
    String value(String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    /** Empty if it is missing. */
    String url(String name) {
        return element.getAttribute(name).strip();
    }

    int number(String name, int otherwise) {
        String value = element.getAttribute(name);
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Words that are separated by blanks. */
    Set<String> words(String name, String otherwise) {
        return Set.copyOf(List.of(value(name, otherwise).strip().split(" +")));
    }
}
