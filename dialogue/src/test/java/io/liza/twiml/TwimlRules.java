package io.liza.twiml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Verbs and attributes that Twilio allows; it would silently ignore any other. */
final class TwimlRules {

    private static final Map<String, Set<String>> NESTED = Map.of(
            "Response", Set.of("Gather", "Say", "Pause", "Redirect", "Hangup", "Dial", "Record"),
            "Dial", Set.of("Number"),
            "Number", Set.of(),
            "Record", Set.of(),
            "Redirect", Set.of(),
            "Gather", Set.of("Say", "Play", "Pause"),
            "Say", Set.of(),
            "Hangup", Set.of());

    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}-[A-Z]{2}");

    private static final Pattern POST = Pattern.compile("POST");
    private static final String STATE = "lang=[a-z]+&turn=\\d+(&[a-z]+=[a-zA-Z0-9_]+)*(#.+)?";
    private static final Pattern ACTION = Pattern.compile("/webhook/[a-z_]+\\?" + STATE);
    private static final Pattern WHISPER =
            Pattern.compile("/webhook/whisper(_key)?\\?call=[A-Za-z0-9_-]{1,64}&" + STATE);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int MOST_NUMBERS = 10;

    private static final Map<String, Map<String, Pattern>> ATTRIBUTES = Map.of(
            "Response", Map.of(),
            "Dial",
                    Map.of(
                            "action", ACTION,
                            "method", POST,
                            "timeout", SECONDS,
                            "callerId", NUMBER),
            "Number", Map.of("url", WHISPER, "method", POST),
            "Record",
                    Map.of(
                            "action", ACTION,
                            "method", POST,
                            "timeout", SECONDS,
                            "finishOnKey", Pattern.compile("#"),
                            "maxLength", SECONDS,
                            "playBeep", Pattern.compile("true|false"),
                            "trim", Pattern.compile("trim-silence|do-not-trim"),
                            "recordingStatusCallback", ACTION,
                            "recordingStatusCallbackMethod", POST,
                            "recordingStatusCallbackEvent", Pattern.compile("(in-progress|completed|absent| )+")),
            "Redirect", Map.of("method", POST),
            "Hangup", Map.of(),
            "Say",
                    Map.of(
                            "voice",
                            Pattern.compile(
                                    "man|woman|Polly\\.[A-Z][a-z]+(-Neural)?|Google\\.[a-z]{2,3}-[A-Z]{2}-[A-Za-z0-9-]+"),
                            "language",
                            LOCALE),
            "Gather",
                    Map.of(
                            "action", Pattern.compile(ACTION + "|" + WHISPER),
                            "method", POST,
                            "input", Pattern.compile("dtmf|speech|dtmf speech"),
                            "timeout", SECONDS,
                            "numDigits", SECONDS,
                            "finishOnKey", Pattern.compile("#?"),
                            "actionOnEmptyResult", Pattern.compile("true"),
                            "language", LOCALE,
                            "speechTimeout", Pattern.compile("auto|\\d+"),
                            "hints", Pattern.compile(".{1,1000}")));

    private TwimlRules() {}

    static Element check(String twiml) {
        assertTrue(twiml.getBytes(StandardCharsets.UTF_8).length < 64 * 1024);
        Element response = parse(twiml);
        assertEquals("Response", response.getTagName());
        check(response);
        return response;
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static void check(Element element) {
        String name = element.getTagName();
        Map<String, Pattern> allowed = ATTRIBUTES.get(name);
        assertNotNull(allowed, "unknown verb " + name);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            Pattern values = allowed.get(attribute.getNodeName());
            assertNotNull(values, name + " knows no " + attribute.getNodeName());
            assertTrue(
                    values.matcher(attribute.getNodeValue()).matches(),
                    name + " " + attribute.getNodeName() + "=" + attribute.getNodeValue());
        }
        for (String url : List.of("action", "url", "recordingStatusCallback")) {
            checkOverrides(element.getAttribute(url));
        }
        checkContent(element, name);
        for (Element child : children(element)) {
            assertTrue(NESTED.get(name).contains(child.getTagName()), child.getTagName() + " inside " + name);
            check(child);
        }
    }

    private static void checkContent(Element element, String name) {
        String text = element.getTextContent();
        switch (name) {
            case "Say" ->
                assertTrue(!text.isBlank() && text.length() <= 3000, "a sentence of " + text.length() + " characters");
            case "Number" -> assertTrue(NUMBER.matcher(text).matches(), "no number: " + text);
            case "Redirect" -> {
                assertTrue(ACTION.matcher(text).matches(), "no action: " + text);
                checkOverrides(text);
            }
            case "Dial" -> {
                int numbers = children(element).size();
                assertTrue(numbers > 0 && numbers <= MOST_NUMBERS, numbers + " numbers");
            }
            default -> {}
        }
    }

    /** Connection overrides: Twilio answers a bad one with error 11243, or silently uses its default. */
    private static void checkOverrides(String url) {
        if (url.indexOf('#') < 0) {
            return;
        }
        var names = new HashSet<String>();
        for (String pair : url.substring(url.indexOf('#') + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            assertTrue(names.add(parts[0]), "twice: " + pair);
            assertTrue(parts.length == 2 && isOverride(parts[0], parts[1]), "no connection override: " + pair);
        }
    }

    private static boolean isOverride(String name, String value) {
        return switch (name) {
            case "ct" -> isWithin(value, 100, 10_000);
            case "rt", "tt" -> isWithin(value, 100, 15_000);
            case "rc" -> isWithin(value, 0, 5);
            case "rp" -> value.matches("all|(ct|rt|4xx|5xx)(,(ct|rt|4xx|5xx))*");
            case "sni" -> value.matches("[yn]");
            case "e" -> value.matches("[a-z-]+(,[a-z-]+)*");
            default -> false;
        };
    }

    private static boolean isWithin(String value, int least, int most) {
        return value.matches("[1-9]\\d{0,4}|0") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static Element parse(String twiml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(twiml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no XML: " + twiml, e);
        }
    }
}
