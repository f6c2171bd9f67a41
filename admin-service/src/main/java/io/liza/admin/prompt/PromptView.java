package io.liza.admin.prompt;

import io.liza.admin.prompt.draft.BackgroundWork;
import io.liza.admin.prompt.draft.DraftedPrompts;
import io.liza.admin.prompt.draft.LanguageTexts;
import io.liza.admin.prompt.draft.Prompts;
import io.liza.admin.prompt.draft.StartPacks;
import io.liza.admin.ui.CompanyClock;
import io.liza.dialogue.Sentence;
import io.liza.prompt.VoiceCatalogue;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Renders the pages of the sentences, also with an edit that was refused. */
@ApplicationScoped
class PromptView {

    @CheckedTemplate(basePath = "PromptPages")
    static class Templates {
        static native TemplateInstance languages(List<LanguageTexts> languages, String problem);

        static native TemplateInstance language(LanguagePage page);

        static native TemplateInstance text(TextPage page);

        static native TemplateInstance preview(TextPage page);
    }

    private final Prompts prompts;
    private final StartPacks packs;
    private final CompanyClock clock;
    private final BackgroundWork background;
    private final VoiceCatalogue voices = new VoiceCatalogue();

    PromptView(Prompts prompts, StartPacks packs, CompanyClock clock, BackgroundWork background) {
        this.prompts = prompts;
        this.packs = packs;
        this.clock = clock;
        this.background = background;
    }

    Uni<TemplateInstance> languages() {
        return prompts.ofAll().map(languages -> Templates.languages(languages, packs.problem()));
    }

    Uni<TemplateInstance> language(String language) {
        return language(language, false);
    }

    private Uni<TemplateInstance> language(String language, boolean isStale) {
        return withDrafts(language, (texts, drafted) -> page(texts, drafted, isStale))
                .map(Templates::language);
    }

    Uni<TemplateInstance> text(String language, String key) {
        return text(language, key, null, false).map(Templates::text);
    }

    /** Answers 400 if callers could not hear the text, and 409 if the draft was changed meanwhile. */
    Uni<Response> checked(String language, String key, String text, Supplier<Uni<Response>> edit) {
        return text(language, key, text, false)
                .chain(page -> page.problem() != null
                        ? Uni.createFrom().item(answer(Status.BAD_REQUEST, Templates.text(page)))
                        : edit.get().onFailure(StalePromptException.class).recoverWithUni(() -> text(
                                        language, key, text, true)
                                .map(stale -> answer(Status.CONFLICT, Templates.text(stale)))));
    }

    /** Answers 400 if callers could not hear a text of the draft, and 409 likewise. */
    Uni<Response> checkedDraft(String language, Supplier<Uni<Response>> edit) {
        return withDrafts(language, (texts, drafted) -> page(texts, drafted, false))
                .chain(page -> checked(page, page.problems(), edit));
    }

    /** Answers 400 if callers could not hear a text of the version, and 409 likewise. */
    Uni<Response> checkedVersion(String language, int version, Supplier<Uni<Response>> edit) {
        return withDrafts(language, (texts, drafted) -> {
                    Map<String, String> earlier = Objects.requireNonNullElse(texts.textsOf(version), Map.of());
                    return new LanguagePage(
                            texts, drafted.problems(texts), drafted.problems(texts.pack(), earlier), false);
                })
                .chain(page -> checked(page, page.refused(), edit));
    }

    private Uni<Response> checked(LanguagePage page, Map<String, ?> problems, Supplier<Uni<Response>> edit) {
        return problems.isEmpty()
                ? unlessStale(page.texts().language(), edit.get())
                : Uni.createFrom().item(answer(Status.BAD_REQUEST, Templates.language(page)));
    }

    private static LanguagePage page(LanguageTexts texts, DraftedPrompts drafted, boolean isStale) {
        return new LanguagePage(texts, drafted.problems(texts), Map.of(), isStale);
    }

    /** Answers 409 if the language was changed meanwhile. */
    Uni<Response> unlessStale(String language, Uni<Response> edit) {
        return edit.onFailure(StalePromptException.class)
                .recoverWithUni(() -> language(language, true).map(page -> answer(Status.CONFLICT, page)));
    }

    Uni<Response> preview(String language, String key, String text, boolean isFragment) {
        return text(language, key, text, false)
                .map(page -> answer(Status.OK, isFragment ? Templates.preview(page) : Templates.text(page)));
    }

    /** @param text null for that of the draft */
    private Uni<TextPage> text(String language, String key, String text, boolean isStale) {
        return withDrafts(language, (texts, drafted) -> {
            String shown = text == null ? texts.drafted(key) : text;
            DraftedPrompts changed = drafted.with(language, key, shown);
            return new TextPage(
                    texts,
                    key,
                    shown,
                    drafted.check(texts.pack(), key, shown).orElse(null),
                    replies(changed, language, key),
                    changed.wording(language, key),
                    voices.of(texts.pack().voice().locale().toString()),
                    isStale);
        });
    }

    private <T> Uni<T> withDrafts(String language, BiFunction<LanguageTexts, DraftedPrompts, T> work) {
        return prompts.of(language)
                .chain(texts -> prompts.drafted().chain(drafted -> background.run(() -> work.apply(texts, drafted))));
    }

    /** With a text that callers cannot hear, the replies as they are in the language pack. */
    private List<PreviewedReply> replies(DraftedPrompts drafted, String language, String key) {
        return Sentence.byKey(key)
                .map(sentence -> new ReplyPreviews(drafted, language, sentence, clock.local()).all())
                .orElse(List.of());
    }

    private static Response answer(Status status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}
