package io.liza.admin.csv;

import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The separators offered for downloads: first the one that spreadsheets in the reader's language expect. */
@Named("separators")
@ApplicationScoped
public class Separators {
    private final PageLanguage language;

    Separators(PageLanguage language) {
        this.language = language;
    }

    public Separator getUsual() {
        return language.getCurrent().equals("en") ? Separator.COMMA : Separator.SEMICOLON;
    }

    public Separator getOther() {
        return getUsual() == Separator.COMMA ? Separator.SEMICOLON : Separator.COMMA;
    }
}
