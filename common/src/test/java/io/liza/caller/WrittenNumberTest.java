package io.liza.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people paste them: from documents, chats, contacts, spreadsheets, web pages. */
class WrittenNumberTest {

    /** All of them are +49 151 12345678. */
    static final String[] SPELLINGS = {
        "+4915112345678",
        "+49 151 12345678",
        "+49 151 123-456 78",
        "  +49 (151) 12345678  ",
        "+49\u00A0151\u00A012345678", // no-break space
        "+49\u202F151\u202F12345678", // narrow no-break space
        "+49\u2009151\u200A12345678", // thin and hair space
        "+49\u3000151\u300012345678", // ideographic space
        "+49\t151\t12345678",
        "+49 151\r\n12345678",
        "+49\u2028151\u202912345678", // line and paragraph separator
        "+49\u2011151\u201112345678", // non-breaking hyphen
        "+49\u2010151\u201012345678", // hyphen
        "+49\u2012151\u201212345678", // figure dash
        "+49\u2013151\u201312345678", // en dash
        "+49\u2014151\u201512345678", // em dash, horizontal bar
        "+49\u2212151\u221212345678", // minus
        "+49\uFF0D151\uFE6312345678", // full-width and small hyphen-minus
        "+49\u30FC151\uFF7012345678", // Katakana prolonged sound marks
        "+49\u301C151\uFF5E12345678", // wave dash, full-width tilde
        "+49\u2E3A151\u05BE12345678", // two-em dash, Hebrew maqaf
        "+49\u00AD151\u00AD12345678", // soft hyphen
        "\u202A+49 151 12345678\u202C", // as contacts of a telephone hold it
        "\u2066+49 151 12345678\u2069",
        "\u200E+49\u200F 151 12345678\u061C",
        "\u202D+49 151 12345678\u202C",
        "\uFEFF+49\u200B151\u200C1234\u200D5678\u2060", // byte order mark, zero-width
        "+49\u034F151\uFE0F12345678", // grapheme joiner, variation selector
        "+49\u3164151\u280012345678", // Hangul filler, Braille blank
        "+49\u0000151\u0007\u008512345678", // control characters
        "+49.151.12345678",
        "+49\u00B7151\u202712345678", // dots in the middle
        "+49/151/12345678",
        "+49\u2215151\u204412345678", // division and fraction slash
        "+49,151,12345678",
        "+49 (0)151 12345678",
        "+49 (0) 151 / 12345678",
        "+49(0151)12345678",
        "+49 [0] 151 12345678",
        "+49\uFF080\uFF09151 12345678", // full-width brackets
        "+49\u3010\uFF10\u3011151 12345678", // lenticular brackets
        "(+49) 151 12345678",
        "<+49 151 12345678>",
        "\u00AB+49 151 12345678\u00BB",
        "'+4915112345678",
        "\"+49 151 12345678\"",
        "\u201E+49 151 12345678\u201C",
        "+49 0151 12345678",
        "0049 151 12345678",
        "0049 (0)151 12345678",
        "+0049 151 12345678",
        "00\u00A049\u2011151\u201112345678",
        "\uFF0B\uFF14\uFF19\u3000\uFF11\uFF15\uFF11\u3000\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18", // full-width
        "+\u0664\u0669 \u0661\u0665\u0661 \u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", // Arabic-Indic
        "+\u06F4\u06F9 \u06F1\u06F5\u06F1 \u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8", // Persian
        "+\u096A\u096F \u0967\u096B\u0967 \u0967\u0968\u0969\u096A\u096B\u096C\u096D\u096E", // Devanagari
        "+\uD835\uDFD2\uD835\uDFD7 151 12345678", // mathematical bold
        "\uFE6249 151 12345678",
        "\u207A49 151 12345678",
        "\u279549 151 12345678",
        "\u260E +49 151 12345678",
        "\uD83D\uDCDE +49 151 12345678",
        "+49 \u2022 151 \u2022 12345678",
        "tel:+49-151-12345678",
        "tel://+4915112345678",
        "tel:+49-151-12345678;ext=99",
        "tel:0151-12345678;phone-context=+49",
        "callto:+4915112345678",
        "+49 151 12345678 ext. 99",
        "+49 151 12345678 x99",
        "+49 151 12345678;ext=99",
        "+49 151 12345678#99",
        "+49 151 12345678,,99",
        "+49 151 12345678 Durchwahl 9",
        "%2B49 151 12345678",
        " 4915112345678" // a plus sign that a link did not encode
    };

    @Test
    void everySpellingIsTheNumberForCallsAndForSearches() {
        for (String spelling : SPELLINGS) {
            assertEquals(
                    Optional.of("+4915112345678"), PhoneNumber.of(spelling).map(PhoneNumber::value), escaped(spelling));
            NumberSearch search = NumberSearch.of(spelling);
            assertEquals(true, search.numbers().contains("+4915112345678"), escaped(spelling));
            assertEquals(!spelling.startsWith(" 4"), search.isWhole(), escaped(spelling));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tel.: +49 151 12345678",
                "tel +49 151 12345678",
                "Anna: +49 151 12345678 (mobile)",
                "+49 151 12345678 Anna",
                "Ännchen \uFF0B49 151 12345678",
                "Mobile no. 0049 151 12345678 – after six"
            })
    void aSearchIgnoresTheWordsAroundANumber(String text) {
        NumberSearch search = NumberSearch.of(text);

        assertEquals("+4915112345678", search.numbers().get(0));
        assertEquals(true, search.isWhole());
        assertEquals(Optional.empty(), WrittenNumber.read(text), "but it is no number by itself");
    }

    /** Each blank, dash, bracket, format and control character there is. */
    @Test
    void everySeparatorOfUnicodeSeparates() {
        int[] separators = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(sign -> switch (Character.getType(sign)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.FORMAT,
                            Character.CONTROL -> true;
                    default -> Character.isWhitespace(sign);
                })
                .toArray();

        assertEquals(true, separators.length > 300);
        for (int sign : separators) {
            String separator = Character.toString(sign);
            String spelling = "+49" + separator + "151" + separator + separator + "12345678" + separator;
            assertEquals(
                    "+4915112345678", PhoneNumber.of(spelling).orElseThrow().value(), escaped(spelling));
        }
    }

    /** Countries whose numbers keep the zero, and countries without trunk prefix. */
    @ParameterizedTest
    @CsvSource({
        "+39 (0)6 69812345, +390669812345",
        "+39 06 69812345, +390669812345",
        "+44 (0)20 7946 0000, +442079460000",
        "+44 020 7946 0000, +442079460000",
        "+48 (0)22 123 45 67, +48221234567",
        "+1 (0) 202 555 0123, +12025550123",
        "+7 (8) 495 123-45-67, +74951234567",
        "+36 (06) 1 234 5678, +3612345678",
        "+225 01 23 45 67 89, +2250123456789",
        "+1 (202) 555.0123, +12025550123",
        "0012025550123, +12025550123"
    })
    void aTrunkPrefixIsDroppedByTheRulesOfItsCountry(String spelling, String number) {
        assertEquals(number, PhoneNumber.of(spelling).orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource({"0151 / 12345678, 015112345678", "(0)151 12345678, 015112345678", "4915112345678, 4915112345678"})
    void withoutACountryItIsKeptAsItIsDialled(String spelling, String number) {
        assertEquals(number, PhoneNumber.of(spelling).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "()",
                "-",
                "anna",
                "+49_151_12345678",
                "+49%15112345678",
                "+49*151",
                "49|151",
                "+49•••78",
                "1;2",
                "' or 1=1 --",
                "12 drummers",
                "0151=12345678",
                "\\d+",
                "+49 151 12345678 and more"
            })
    void anyOtherTextIsNoNumber(String text) {
        assertEquals(Optional.empty(), WrittenNumber.read(text));
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("%04X "::formatted).reduce("", String::concat);
    }
}
