package io.liza.admin.order.imports.name;

import io.liza.admin.ui.PageLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lists of accepted names, and compares names regardless of case, hyphens, underscores and spaces. */
final class Names {
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0_-]+");

    private Names() {}

    static String normal(String text) {
        return GAPS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The labels of the pages about orders, in each language. */
    static List<Properties> labels() {
        return PageLanguage.SPOKEN.stream()
                .map(language -> load("/messages/order_" + language + ".properties"))
                .toList();
    }

    /** Names by what they mean, as the shops' systems write them. */
    static Properties foreign(String file) {
        return load("/imports/" + file + ".properties");
    }

    static Stream<String> split(String names) {
        return Stream.of(names.split("\\|")).map(Names::normal).filter(name -> !name.isEmpty());
    }

    private static Properties load(String path) {
        var names = new Properties();
        try (InputStream file = Names.class.getResourceAsStream(path)) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
