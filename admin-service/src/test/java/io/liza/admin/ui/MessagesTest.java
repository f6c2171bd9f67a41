package io.liza.admin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that a language lacks would be shown in another one, without a word. */
class MessagesTest {

    private static final Map<String, Class<?>> BUNDLES = bundles();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageHasExactlyTheTextsThatPagesAskFor(String bundle, String language) {
        var asked = Arrays.stream(BUNDLES.get(bundle).getMethods())
                .flatMap(MessagesTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(asked, new TreeSet<>(texts(bundle, language).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsEmptyOrTwiceInItsFile(String bundle, String language) throws IOException {
        texts(bundle, language)
                .forEach((key, text) -> assertFalse(text.toString().isBlank(), key.toString()));
        try (var lines = lines(bundle, language)) {
            var keys = lines.filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertEquals(new TreeSet<>(keys).size(), keys.size(), "a key stands twice");
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationFillsInWhatTheEnglishTextFillsIn(String bundle, String language) {
        var english = texts(bundle, "en");
        var translated = texts(bundle, language);

        english.stringPropertyNames()
                .forEach(key -> assertEquals(
                        placeholders(english.getProperty(key)), placeholders(translated.getProperty(key)), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru"})
    void theLanguagesAreNotCopiesOfEachOther(String language) {
        long same = BUNDLES.keySet().stream()
                .mapToLong(bundle -> equalTexts(bundle, language))
                .sum();

        assertTrue(same < 25, same + " texts are the same in en and " + language);
    }

    private static long equalTexts(String bundle, String language) {
        var english = texts(bundle, "en");
        var translated = texts(bundle, language);
        return english.stringPropertyNames().stream()
                .filter(key -> english.getProperty(key).equals(translated.getProperty(key)))
                .count();
    }

    static Stream<Arguments> files() {
        return BUNDLES.keySet().stream()
                .flatMap(bundle -> PageLanguage.SPOKEN.stream().map(language -> arguments(bundle, language)));
    }

    static Stream<Arguments> translations() {
        return files().filter(file -> !"en".equals(file.get()[1]));
    }

    private static Map<String, Class<?>> bundles() {
        return new ClassFileImporter()
                .importPackages("io.liza.admin").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toMap(MessagesTest::bundleName, type -> type));
    }

    private static String bundleName(Class<?> bundle) {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        return MessageBundle.DEFAULTED_NAME.equals(name) ? MessageBundle.DEFAULT_NAME : name;
    }

    private static Stream<String> keys(Method text) {
        Class<?> parameter = text.getParameterCount() == 1 ? text.getParameterTypes()[0] : null;
        if (parameter != null && parameter.isEnum()) {
            var constants = Arrays.stream(parameter.getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            boolean oneHoldsAnUnderscore = constants.stream().anyMatch(constant -> constant.contains("_"));
            return constants.stream().map(constant -> text.getName() + (oneHoldsAnUnderscore ? "_$" : "_") + constant);
        }
        return Stream.of(text.getName());
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String bundle, String language) {
        var texts = new Properties();
        try (var file =
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Stream<String> lines(String bundle, String language) throws IOException {
        try (var file =
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_" + language + ".properties")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
