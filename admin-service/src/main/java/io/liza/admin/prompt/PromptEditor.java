package io.liza.admin.prompt;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.admin.prompt.draft.PromptDraft;
import io.liza.admin.prompt.draft.PromptVersion;
import io.liza.admin.prompt.draft.Prompts;
import io.liza.admin.prompt.draft.TextChange;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Changes the draft of a language and publishes it, with audit trail. */
@ApplicationScoped
class PromptEditor {

    private final Prompts prompts;
    private final PromptRelay relay;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final CompanyClock clock;

    PromptEditor(Prompts prompts, PromptRelay relay, Audit audit, CurrentUser currentUser, CompanyClock clock) {
        this.prompts = prompts;
        this.relay = relay;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Stores a text in the draft. Fails with {@link StalePromptException} if the text in the draft is no longer the one that
     * the user has edited.
     *
     * @param was text on which the edit is based
     */
    Uni<Void> change(String language, String key, String was, String text) {
        return edit(language, texts -> {
            if (!texts.drafted(key).equals(was)) {
                throw new StalePromptException();
            }
            var draft = new TreeMap<>(texts.draft());
            draft.put(key, text);
            if (text.equals(texts.start(key))) {
                draft.remove(key);
            }
            return store(texts, draft, AuditAction.PROMPTS_DRAFTED);
        });
    }

    /** The draft becomes what callers hear. Fails likewise if the draft was changed since the user has seen it. */
    Uni<Void> discard(String language, int revision) {
        return edit(language, texts -> {
            check(texts, revision);
            return store(texts, texts.published(), AuditAction.PROMPTS_DRAFTED);
        });
    }

    /** Callers hear the draft. Fails likewise. */
    Uni<Void> publish(String language, int revision) {
        return edit(language, texts -> {
                    check(texts, revision);
                    return publish(texts, texts.draft(), null)
                            .invoke(() -> texts.stored().change(null, currentUser.getName(), clock.now()));
                })
                .chain(relay::publishNow);
    }

    /**
     * Callers hear the texts of an earlier version again; the draft stays. Fails likewise if another version was published
     * meanwhile.
     *
     * @param version 0 for the language pack
     * @param heard version that callers heard when the user decided
     */
    Uni<Void> restore(String language, int version, int heard) {
        return edit(language, texts -> {
                    if (texts.version() != heard) {
                        throw new StalePromptException();
                    }
                    return earlier(language, version).chain(earlier -> {
                        keepDraft(texts);
                        return publish(texts, earlier, version);
                    });
                })
                .chain(relay::publishNow);
    }

    private static Uni<Map<String, String>> earlier(String language, int version) {
        return version == 0
                ? Uni.createFrom().item(Map.of())
                : PromptVersion.of(language, version)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new NotFoundException("there is no such version"))
                        .map(found -> found.texts);
    }

    /** A draft that differs stays as it is, but nobody has seen its difference from what callers hear then. */
    private static void keepDraft(LanguageTexts texts) {
        texts.stored().revision++;
        if (texts.changes().isEmpty()) {
            texts.stored().texts = null;
        }
    }

    private static void check(LanguageTexts texts, int revision) {
        if (texts.revision() != revision) {
            throw new StalePromptException();
        }
    }

    private Uni<Void> store(LanguageTexts texts, Map<String, String> draft, AuditAction action) {
        List<TextChange> changes = texts.changes(texts.draft(), draft);
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        boolean differs = !texts.changes(texts.published(), draft).isEmpty();
        texts.stored().change(differs ? draft : null, currentUser.getName(), clock.now());
        return record(action, texts, changes);
    }

    private Uni<Void> publish(LanguageTexts texts, Map<String, String> published, Integer copyOf) {
        List<TextChange> changes = texts.changes(texts.published(), published);
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var version = new PromptVersion();
        version.language = texts.language();
        version.version = texts.version() + 1;
        version.texts = published;
        version.copyOf = copyOf;
        version.publishedAt = clock.now();
        version.publishedBy = currentUser.getName();
        return version.persist()
                .chain(() -> record(
                        copyOf == null ? AuditAction.PROMPTS_PUBLISHED : AuditAction.PROMPTS_RESTORED, texts, changes));
    }

    private Uni<Void> record(AuditAction action, LanguageTexts texts, List<TextChange> changes) {
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        changes.forEach(change -> {
            before.put(change.key(), change.before());
            after.put(change.key(), change.after());
        });
        return audit.record(action, Subject.prompts(texts.language()), before, after);
    }

    /** Runs while nobody else changes the language. */
    private Uni<Void> edit(String language, Function<LanguageTexts, Uni<Void>> edit) {
        return Panache.withTransaction(() -> PromptDraft.lock(language)
                .chain(locked -> prompts.inSession(language))
                .chain(edit::apply));
    }
}
