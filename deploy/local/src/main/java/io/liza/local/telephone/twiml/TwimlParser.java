package io.liza.local.telephone.twiml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parses TwiML as Twilio does: strict about XML, tolerant of unknown elements. */
public final class TwimlParser {
    private TwimlParser() {}

    /**
     * @param encoding from the Content-Type, or null to let the document say
     * @throws TwilioError if it is not XML or not a Response; a DOCTYPE is refused
     */
    public static Document read(byte[] xml, String encoding) throws TwilioError {
        Element root = parse(xml, encoding);
        if (!root.getTagName().equals("Response")) {
            throw new TwilioError(
                    TwilioError.NOT_TWIML, "the root is <" + root.getTagName() + ">, but must be <Response>.");
        }
        var inspection = new TwimlWarnings();
        if (root.hasAttributes()) {
            inspection.warn("<Response> has no attributes; they are ignored.");
        }
        return new Document(new VerbReader(inspection).verbs(root), inspection.warnings());
    }

    static Element parse(byte[] xml, String encoding) throws TwilioError {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var source = new InputSource(new ByteArrayInputStream(xml));
            source.setEncoding(encoding);
            return builder.parse(source).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new TwilioError(TwilioError.NOT_TWIML, "the document is not XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        }
    }
}
