package io.liza.admin.access.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The most common passwords, from {@code passwords/common.txt}, which names its source. */
final class CommonPasswords {
    private static final String RESOURCE = "/passwords/common.txt";
    private static final String PRODUCT = "liza";
    private static final Set<String> KNOWN = read();

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of('4', 'a', '@', 'a', '3', 'e', '!', 'i', '0', 'o', '$', 's', '5', 's', '7', 't', '8', 'b', '9', 'g');

    private CommonPasswords() {}

    /** Whether this is one of them, ignoring punctuation and digits that replace letters. */
    static boolean contains(String smallLetters) {
        return readings(smallLetters).anyMatch(KNOWN::contains);
    }

    /** A text without its punctuation, as it is and with letters for the digits that look like them. */
    static Stream<String> readings(String smallLetters) {
        return Stream.of(smallLetters, asLetters(smallLetters, 'i'), asLetters(smallLetters, 'l'))
                .map(CommonPasswords::withoutPunctuation);
    }

    static String withoutPunctuation(String text) {
        return PUNCTUATION.matcher(text).replaceAll("");
    }

    /** {@code p4$$w0rd} as {@code password}; a 1 stands for either of two letters. */
    private static String asLetters(String text, char one) {
        return text.chars()
                .mapToObj(c -> String.valueOf(c == '1' ? one : LOOK_ALIKES.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    private static Set<String> read() {
        try (var in = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return Stream.concat(in.lines().filter(line -> !line.startsWith("#")), Stream.of(PRODUCT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
