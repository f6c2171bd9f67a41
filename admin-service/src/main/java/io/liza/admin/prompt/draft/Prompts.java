package io.liza.admin.prompt.draft;

import io.liza.admin.prompt.sample.SampleCalls;
import io.liza.admin.settings.Settings;
import io.liza.admin.ui.CompanyConfig;
import io.liza.prompt.LanguagePack;
import io.liza.settings.ShopSettings;
import io.liza.twiml.ShopValues;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what callers hear, and what they would hear after the next publication. */
@ApplicationScoped
public class Prompts {

    private final StartPacks packs;
    private final Settings settings;
    private final PromptConfig config;
    private final CompanyConfig company;

    Prompts(StartPacks packs, Settings settings, PromptConfig config, CompanyConfig company) {
        this.packs = packs;
        this.settings = settings;
        this.config = config;
        this.company = company;
    }

    /** Fails with 404 for a language in which callers are not answered. */
    public Uni<LanguageTexts> of(String language) {
        return Panache.withSession(() -> inSession(language));
    }

    /** In the current session. */
    public Uni<LanguageTexts> inSession(String language) {
        LanguagePack pack = packs.pack(language);
        return PromptDraft.<PromptDraft>findById(language).chain(draft -> PromptVersion.latest(language)
                .map(versions -> new LanguageTexts(pack, draft, versions)));
    }

    public Uni<List<LanguageTexts>> ofAll() {
        return Panache.withSession(() -> PromptDraft.<PromptDraft>listAll()
                .chain(drafts -> PromptVersion.heard().map(heard -> packs.all().stream()
                        .map(pack -> new LanguageTexts(
                                pack,
                                drafts.stream()
                                        .filter(draft -> draft.language.equals(pack.code()))
                                        .findFirst()
                                        .orElse(null),
                                heard.stream()
                                        .filter(version -> version.language.equals(pack.code()))
                                        .toList()))
                        .toList())));
    }

    /** The drafts of all languages, with the shop as callers hear it. */
    public Uni<DraftedPrompts> drafted() {
        return ofAll().chain(all -> shop().map(shop -> {
            var texts = new HashMap<String, Map<String, String>>();
            all.forEach(each -> texts.put(each.pack().code(), each.draft()));
            return new DraftedPrompts(List.copyOf(packs.all()), texts, shop, values(shop), packs.switchTo());
        }));
    }

    private Uni<ShopSettings> shop() {
        return Panache.withSession(settings::read)
                .map(all -> SampleCalls.withPhones(all.shop(), !all.phones().isEmpty()));
    }

    private Map<String, String> values(ShopSettings shop) {
        return ShopValues.of(shop, company.name(), config.retention(), config.recordingRetention(), false);
    }
}
