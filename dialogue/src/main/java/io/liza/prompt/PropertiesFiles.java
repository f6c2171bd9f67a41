package io.liza.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads properties files in UTF-8. */
final class PropertiesFiles {

    private PropertiesFiles() {}

    static Optional<Properties> fromClassPath(String name) {
        try (InputStream in = PropertiesFiles.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Optional<Properties> fromFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(read(in));
        } catch (IOException | IllegalArgumentException e) {
            throw new PromptException(file.toString(), "*", "cannot be read as UTF-8 properties: " + e.getMessage());
        }
    }

    /** A comma-separated value; nothing where the key is missing. */
    static List<String> list(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** @throws PromptException if the key is missing or empty */
    static String required(String file, Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new PromptException(file, key, "is missing");
        }
        return value;
    }

    private static Properties read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return properties;
    }
}
