package io.liza.caller;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random addresses of every shape: pieces of numbers, URIs and names in any order, and characters of all planes. */
final class HostileTexts {

    private static final List<String> PIECES = List.of(
            "+",
            "00",
            "+49",
            "+1",
            "0151",
            "12345678",
            "2025550123",
            "4915112345678",
            "0",
            "7",
            "(0)",
            "sip:",
            "SIPS:",
            "tel:",
            "whatsapp:",
            "client:",
            "sim:",
            "callto:",
            "x-scheme:",
            "anna",
            "Ännchen",
            "@",
            "@example.com",
            "@+4915187654321",
            ":5060",
            ";ext=15187654321",
            ";phone-context=+49",
            "?subject=0151",
            "\"",
            "\"Anna 0151\" ",
            "<",
            ">",
            "%2B",
            "%",
            "%00",
            "%E2%80%8B",
            ":",
            "/",
            "//",
            "-",
            "\u2011",
            "\u00AD",
            "\u200B",
            "\u202A",
            "\u2066",
            "\uFF0B",
            "\uFF14",
            "\u0664",
            "\u30FC",
            "\uD835\uDFD6",
            "•••",
            " ",
            "\u00A0",
            "\u0000",
            "\n",
            ".",
            ",",
            ",,9",
            "#",
            "x12",
            "anonymous",
            "No Caller ID",
            "invalid",
            "|",
            "\uD800");

    private HostileTexts() {}

    static Stream<String> stream(int count) {
        var random = new Random(13);
        return IntStream.range(0, count).mapToObj(i -> text(random));
    }

    private static String text(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(9))
                .mapToObj(i -> random.nextInt(12) == 0
                        ? Character.toString(random.nextInt(Character.MAX_CODE_POINT))
                        : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
