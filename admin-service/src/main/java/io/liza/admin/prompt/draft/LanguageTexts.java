package io.liza.admin.prompt.draft;

import io.liza.dialogue.Sentence;
import io.liza.prompt.LanguagePack;
import io.liza.twiml.ChangedTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts of one language: those of its pack, those that callers hear, and the draft.
 *
 * @param stored draft; null before the first change
 * @param versions published ones, the last one first
 */
public record LanguageTexts(LanguagePack pack, PromptDraft stored, List<PromptVersion> versions) {

    public static boolean isKey(String key) {
        return key.equals(ChangedTexts.VOICE) || Sentence.byKey(key).isPresent();
    }

    public String language() {
        return pack.code();
    }

    /** Texts of the draft that differ from the pack; the published ones without a draft. */
    public Map<String, String> draft() {
        return stored == null || stored.texts == null ? published() : stored.texts;
    }

    /** Texts that callers hear and that differ from the pack. */
    public Map<String, String> published() {
        return versions.isEmpty() ? Map.of() : versions.get(0).texts;
    }

    /** Texts of a version; 0 is the pack; null if there is no such version. */
    public Map<String, String> textsOf(int version) {
        return version == 0
                ? Map.of()
                : versions.stream()
                        .filter(each -> each.version == version)
                        .map(each -> each.texts)
                        .findFirst()
                        .orElse(null);
    }

    /** 0 as long as nothing is published. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.get(0).version;
    }

    public int revision() {
        return stored == null ? 0 : stored.revision;
    }

    public String changedBy() {
        return stored == null ? "" : stored.changedBy;
    }

    public Instant changedAt() {
        return stored == null ? null : stored.changedAt;
    }

    /** The text of the pack, or of the pack that completes it. */
    public String start(String key) {
        return key.equals(ChangedTexts.VOICE)
                ? pack.voice().name().toString()
                : pack.speakerOf(key).sentence(key);
    }

    public String heard(String key) {
        return in(published(), key);
    }

    public String drafted(String key) {
        return in(draft(), key);
    }

    private String in(Map<String, String> texts, String key) {
        String text = texts.get(key);
        return text == null ? start(key) : text;
    }

    /** Differences of the draft from the texts that callers hear. */
    public List<TextChange> changes() {
        return changes(published(), draft());
    }

    /** Keys that this version of Liza does not know are left out. */
    public List<TextChange> changes(Map<String, String> from, Map<String, String> to) {
        var keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        return keys.stream()
                .filter(LanguageTexts::isKey)
                .map(key -> new TextChange(key, in(from, key), in(to, key)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** What a version has changed in comparison with the one before it. */
    public List<TextChange> changesOf(PromptVersion version) {
        Map<String, String> before = textsOf(version.version - 1);
        return before == null ? List.of() : changes(before, version.texts);
    }

    public static Stream<String> keys() {
        return Stream.concat(
                Stream.of(ChangedTexts.VOICE), Stream.of(Sentence.values()).map(Sentence::key));
    }
}
