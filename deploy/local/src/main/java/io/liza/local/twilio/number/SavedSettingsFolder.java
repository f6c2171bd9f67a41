package io.liza.local.twilio.number;

import io.liza.local.process.CliException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Keeps the memory of each number in a file of its own that only its owner can read: an address may hold a password. */
public final class SavedSettingsFolder {
    private static final String ADDRESSES = "liza";

    private final Path folder;

    public SavedSettingsFolder(Path folder) {
        this.folder = folder;
    }

    public Path file(PhoneLine line) {
        return folder.resolve(line.sid() + ".properties");
    }

    public Optional<SavedSettings> of(PhoneLine line) {
        try {
            var entries = new Properties();
            entries.load(new StringReader(Files.readString(file(line))));
            var before = Settings.each(setting -> entries.getProperty(key(setting), setting.unset()));
            return Optional.of(new SavedSettings(
                    before,
                    Stream.of(entries.getProperty(ADDRESSES, "").split(" "))
                            .map(URI::create)
                            .toList()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CliException(file(line) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Before the number is led to an address: keeps what it was before us; what somebody else has set since is the new
     * past. On disk when it returns, wholly or not at all.
     */
    public void remember(PhoneLine line, URI address) {
        SavedSettings memory = of(line).filter(earlier -> earlier.explains(line.settings()))
                .orElseGet(() -> new SavedSettings(line.settings(), List.of()))
                .and(address);
        try {
            Files.createDirectories(folder);
            write(file(line), text(line, memory));
        } catch (IOException e) {
            throw new CliException(
                    "Nothing was changed, since the present settings could not be saved in " + folder + ": "
                            + e.getMessage(),
                    e);
        }
    }

    public void forget(PhoneLine line) {
        try {
            Files.deleteIfExists(file(line));
        } catch (IOException e) {
            throw new CliException(file(line) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static String text(PhoneLine line, SavedSettings memory) throws IOException {
        var entries = new Properties();
        memory.before().values().forEach((setting, value) -> entries.setProperty(key(setting), value));
        entries.setProperty(
                ADDRESSES,
                String.join(" ", memory.addresses().stream().map(URI::toString).toList()));
        var text = new StringWriter();
        entries.store(
                text, "Settings of " + line.number() + " at Twilio before Liza; `liza twilio undo` puts them back.");
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "draft", null, onlyMine);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT);
    }
}
