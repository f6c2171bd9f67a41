package io.liza.local.telephone.twiml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** A document with one element a line, for reading; what is not XML stays as it is. */
public final class PrettyXml {
    private PrettyXml() {}

    public static String of(byte[] xml) {
        try {
            var writer = new StringWriter();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            transformer.transform(new DOMSource(Twiml.parse(xml, null)), new StreamResult(writer));
            return writer.toString();
        } catch (TwilioError | TransformerException e) {
            return new String(xml, StandardCharsets.UTF_8);
        }
    }
}
