package io.liza.prompt;

import io.liza.dialogue.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads language packs: the built-in one of a code, and over it the file of that code in the shop's own folder. A shop's
 * pack may be older than Liza: the default language says the sentences that it lacks, and that has English behind it.
 */
public final class LanguagePackReader {

    private static final Logger LOG = Logger.getLogger(LanguagePackReader.class);
    private static final String LAST_RESORT = "en";
    private static final String SUFFIX = ".properties";
    private static final String LOCALE = "locale";
    static final String VOICE = "voice";
    private static final String COUNTRY_CODES = "country-codes";
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}");
    private static final Set<String> FACTS =
            Set.of(LOCALE, VOICE, COUNTRY_CODES, DatePattern.PATTERN, DatePattern.ORDINALS);

    private final VoiceCatalogue voices = new VoiceCatalogue();
    private final Optional<Path> folder;
    private final Optional<String> preferredVoice;

    public LanguagePackReader(Optional<Path> folder, Optional<String> preferredVoice) {
        this.folder = folder;
        this.preferredVoice = preferredVoice;
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new PromptException("LIZA_PROMPTS_DIR", path.toString(), "is no folder");
        });
        preferredVoice.filter(name -> !voices.exists(name)).ifPresent(name -> {
            throw new PromptException("VOICE_NAME", name, "is no voice that Twilio knows, such as polly.Joanna");
        });
    }

    /** The packs of these codes, and of every further file in the shop's folder. */
    public List<LanguagePack> read(List<String> codes) {
        var all = new LinkedHashSet<String>();
        codes.stream().map(code -> code.strip().toLowerCase(Locale.ROOT)).forEach(all::add);
        folder.ifPresent(path -> all.addAll(codesIn(path)));
        if (all.isEmpty()) {
            throw new PromptException("LIZA_LANGUAGES", "", "names no language, such as de,en");
        }
        List<LanguagePack> packs = all.stream().map(this::read).toList();
        LanguagePack byDefault = complete(packs.get(0), read(LAST_RESORT));
        return Stream.concat(Stream.of(byDefault), packs.stream().skip(1).map(pack -> complete(pack, byDefault)))
                .toList();
    }

    /** The pack of that code: one of these, or another one, which the first of these completes. */
    public LanguagePack readAlso(String code, List<LanguagePack> packs) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return packs.stream()
                .filter(pack -> pack.code().equals(wanted))
                .findFirst()
                .orElseGet(() -> complete(read("LIZA_LANGUAGE_SWITCH", wanted), packs.get(0)));
    }

    private static LanguagePack complete(LanguagePack pack, LanguagePack fallback) {
        Set<String> missing = new TreeSet<>(Sentence.keys());
        missing.removeAll(pack.sentences().keySet());
        if (missing.isEmpty()) {
            return pack;
        }
        LOG.warnf(
                "%s lacks %s; callers hear these sentences from %s",
                pack.source(), String.join(", ", missing), fallback.source());
        return pack.withFallback(Optional.of(fallback));
    }

    private LanguagePack read(String code) {
        return read("LIZA_LANGUAGES", code);
    }

    /** @param setting that names the code */
    private LanguagePack read(String setting, String code) {
        String name = code + SUFFIX;
        if (!CODE.matcher(code).matches()) {
            throw new PromptException(setting, code, "is no language code such as de or pt-br");
        }
        Optional<Properties> builtIn = PropertiesFiles.fromClassPath("prompts/" + name);
        Optional<Properties> own = folder.flatMap(path -> PropertiesFiles.fromFile(path.resolve(name)));
        var merged = new Properties();
        builtIn.ifPresent(merged::putAll);
        own.ifPresent(merged::putAll);
        if (merged.isEmpty()) {
            throw new PromptException(setting, code, "has no language pack " + name);
        }
        return pack(code, own.map(p -> folder.get().resolve(name).toString()).orElse("prompts/" + name), merged);
    }

    private LanguagePack pack(String code, String source, Properties entries) {
        Map<String, String> sentences = entries.stringPropertyNames().stream()
                .filter(key -> !FACTS.contains(key) && !YesNoFacts.KEYS.contains(key))
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> entries.getProperty(key).strip()));
        return new LanguagePack(
                code,
                source,
                voice(source, entries),
                Set.copyOf(PropertiesFiles.list(entries, COUNTRY_CODES)),
                YesNoFacts.read(source, Locale.forLanguageTag(code), entries),
                DatePattern.read(
                        source, Locale.forLanguageTag(PropertiesFiles.required(source, entries, LOCALE)), entries),
                sentences,
                Optional.empty());
    }

    private Voice voice(String source, Properties entries) {
        String locale = PropertiesFiles.required(source, entries, LOCALE);
        String name = PropertiesFiles.required(source, entries, VOICE);
        Voice own = voices.required(source, name, locale);
        return preferredVoice
                .flatMap(preferred -> voices.findInLanguageOf(preferred, locale))
                .orElse(own);
    }

    private static List<String> codesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("LIZA_PROMPTS_DIR", e);
        }
    }
}
