package io.liza.local.twilio;

import io.liza.local.process.CliException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Keeps what a number was set to before Liza, in a file for each number that only its owner can read, since an address
 * may hold a password. The file also lists Liza's addresses since then, to notice a change by somebody else.
 */
record SavedSettings(Path folder) {
    private static final String ADDRESSES = "liza";

    Path file(TwilioNumber number) {
        return folder.resolve(number.sid() + ".properties");
    }

    /** The settings before Liza. */
    Optional<NumberSettings> before(TwilioNumber number) {
        return read(number).map(SavedSettings::before);
    }

    /** Whether nobody but `connect` has changed the number since its settings were saved. */
    boolean explains(TwilioNumber number) {
        return read(number)
                .filter(saved -> number.settings().equals(before(saved))
                        || addresses(saved).map(URI::create).anyMatch(number.settings()::leadTo))
                .isPresent();
    }

    /** Saves the present settings, unless only `connect` has changed the number since those that are saved. */
    void save(TwilioNumber number, URI address) {
        var entries = new Properties();
        String addresses = address.toString();
        if (explains(number)) {
            Properties saved = read(number).orElseThrow();
            entries.putAll(saved);
            addresses = String.join(
                    " ",
                    Stream.concat(addresses(saved), Stream.of(addresses))
                            .distinct()
                            .toList());
        } else {
            number.settings().values().forEach((setting, value) -> entries.setProperty(key(setting), value));
        }
        entries.setProperty(ADDRESSES, addresses);
        try {
            Files.createDirectories(folder);
            write(file(number), entries, "Settings of " + number.number() + " before Liza, for `liza twilio undo`.");
        } catch (IOException e) {
            throw new CliException(
                    "Nothing was changed, since the present settings could not be saved in " + folder + ": "
                            + e.getMessage(),
                    e);
        }
    }

    void delete(TwilioNumber number) {
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException e) {
            throw new CliException(file(number) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private Optional<Properties> read(TwilioNumber number) {
        try {
            var entries = new Properties();
            entries.load(new StringReader(Files.readString(file(number))));
            return Optional.of(entries);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CliException(file(number) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static NumberSettings before(Properties saved) {
        return NumberSettings.each(setting -> saved.getProperty(key(setting), setting.unset()));
    }

    private static Stream<String> addresses(Properties saved) {
        return Stream.of(saved.getProperty(ADDRESSES, "").split(" "));
    }

    /** Written whole or not at all. */
    private static void write(Path file, Properties entries, String comment) throws IOException {
        var text = new StringWriter();
        entries.store(text, comment);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "draft", null, ownerOnly);
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key(NumberSetting setting) {
        return setting.name().toLowerCase(Locale.ROOT);
    }
}
