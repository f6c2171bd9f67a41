package io.liza.twiml;

/** Text of shops as the content of an XML element. */
final class XmlText {

    private XmlText() {}

    /** Escapes markup, and replaces characters that XML cannot hold by blanks. */
    static String escape(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < '<' && character != '&')) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
