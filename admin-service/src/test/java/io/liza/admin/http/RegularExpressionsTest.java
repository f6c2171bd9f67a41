package io.liza.admin.http;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regular expression of this service and of the common classes takes long and hostile input in little time. */
class RegularExpressionsTest {

    private static final int LENGTH = 30_000;
    private static final String ANY_CASE = "any case: ";
    private static final int TRIES = 5;
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    /** Repeated, each drives the loops of some expression; then comes what no expression expects. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "1",
            "0",
            "00",
            " ",
            "\t",
            "-",
            "+",
            ".",
            "..",
            "/",
            "//",
            "/.",
            ",",
            ";",
            ";;",
            "=",
            "\"",
            "'",
            "%",
            "%2",
            "%2f",
            "\\",
            "!",
            "_",
            "*",
            "(",
            "\n",
            "\r\n",
            "\0",
            "\u202e",
            "\u00e9",
            "\ud83d\ude00",
            "a,",
            "a, ",
            "a;",
            "a=b;",
            ";a=b",
            "a-",
            "-a",
            "1-",
            "-1",
            " 1",
            "1 ",
            "1,",
            "/1",
            "a/",
            "a.",
            "a1",
            "W/\"1\",",
            "\"1\",",
            "de;q=0.5,",
            "text/html;q=0.5,",
            "liza.",
            "+49",
            "0049");

    /** A first argument; the only one of {@code replaceAll} is the replacement of a matcher. */
    private static final Pattern INLINE =
            Pattern.compile("\\.(?:(?:matches|split)|replace(?:All|First)(?=\\(\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*,))"
                    + "\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** Expressions know these escapes too, and {@link String#translateEscapes} does not. */
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u");

    static Set<String> expressions() throws IOException {
        var all = new TreeSet<>(constants().keySet());
        all.addAll(inline());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void itEndsSoonWhateverItIsGiven(String expression) {
        Pattern pattern = pattern(expression);
        assertTimeoutPreemptively(
                FOR_EVER,
                () -> PIECES.stream()
                        .map(piece -> piece.repeat(LENGTH / piece.length()))
                        .flatMap(text -> Stream.of(text, text + "\u0001", "\u0001" + text, "a" + text + "\uffff"))
                        .forEach(hostile -> assertTrue(
                                IntStream.range(0, TRIES).anyMatch(i -> isSoonDone(pattern, hostile)),
                                () -> expression + " with " + hostile.substring(0, 20) + "…")),
                expression);
    }

    /** The machine may be busy: of several tries one counts. */
    private static boolean isSoonDone(Pattern pattern, String text) {
        long start = System.nanoTime();
        pattern.matcher(text).matches();
        pattern.matcher(text).replaceAll("");
        return System.nanoTime() - start < SHORT.toNanos();
    }

    /** Without any expressions, the other tests would pass. */
    @Test
    void theExpressionsAreFoundInConstantsAndInCalls() throws IOException {
        Set<String> sources = Set.copyOf(constants().values());

        assertTrue(
                sources.containsAll(List.of(
                        "AcceptLanguage.ITEM",
                        "ContentType.READABLE",
                        "PathGuard.AMBIGUOUS",
                        "LogInjectionFilter.CONTROL")),
                sources::toString);
        assertTrue(inline().size() > 3, () -> "inline");
    }

    private static Pattern pattern(String expression) {
        return expression.startsWith(ANY_CASE)
                ? Pattern.compile(expression.substring(ANY_CASE.length()), Pattern.CASE_INSENSITIVE)
                : Pattern.compile(expression);
    }

    /** By expression, where it stands. */
    private static Map<String, String> constants() {
        var found = new TreeMap<String, String>();
        var classes =
                new ClassFileImporter().importPaths(Path.of("target/classes"), Path.of("../common/target/classes"));
        for (JavaClass type : classes) {
            type.getFields().stream()
                    .filter(field -> field.getRawType().isEquivalentTo(Pattern.class)
                            && field.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(field -> {
                        Pattern pattern = value(field.reflect());
                        boolean anyCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
                        found.put(
                                (anyCase ? ANY_CASE : "") + pattern.pattern(),
                                type.getSimpleName() + "." + field.getName());
                    });
        }
        return found;
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> inline() throws IOException {
        var found = new TreeSet<String>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("../common/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher call = INLINE.matcher(Files.readString(file));
                    while (call.find()) {
                        found.add(UNICODE.matcher(call.group(1))
                                .replaceAll("\\\\\\\\u")
                                .translateEscapes());
                    }
                }
            }
        }
        return found;
    }
}
