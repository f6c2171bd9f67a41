package io.liza.admin.prompt.draft;

import io.liza.admin.ui.CompanyConfig;
import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePackReader;
import io.liza.prompt.LanguagePacks;
import io.liza.prompt.PromptException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The language packs of the installation: the start values of all sentences. Without a readable pack the dashboard works, but
 * no sentences can be changed.
 */
@ApplicationScoped
public class StartPacks {

    private static final Logger LOG = Logger.getLogger(StartPacks.class);

    private final LanguagePacks packs;
    private final String problem;

    StartPacks(PromptConfig prompts, CompanyConfig company) {
        LanguagePacks read = null;
        String failure = null;
        try {
            read = read(prompts, company);
        } catch (PromptException e) {
            failure = e.getMessage();
            LOG.warnf("The sentences of callers cannot be changed: %s", failure);
        }
        this.packs = read;
        this.problem = failure;
    }

    private static LanguagePacks read(PromptConfig prompts, CompanyConfig company) {
        var reader = new LanguagePackReader(prompts.dir(), prompts.voice());
        List<LanguagePack> packs = reader.read(company.languages());
        return new LanguagePacks(packs, company.languageSwitch().map(code -> reader.readAlso(code, packs)));
    }

    /** The first one is the default; none if they cannot be read. */
    Collection<LanguagePack> all() {
        return packs == null ? List.of() : packs.all();
    }

    /** Why the packs cannot be read; null if they can. */
    public String problem() {
        return problem;
    }

    LanguagePack pack(String language) {
        return Optional.ofNullable(packs)
                .flatMap(known -> known.byCode(language))
                .orElseThrow(() -> new NotFoundException("callers are not answered in this language"));
    }

    /** Code of the language that callers may choose by a key. */
    Optional<String> switchTo() {
        return Optional.ofNullable(packs).flatMap(LanguagePacks::switchTo).map(LanguagePack::code);
    }
}
