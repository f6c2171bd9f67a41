package io.liza.admin.csv;

import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Orders the separators of downloads: first the separator that spreadsheets in the user's language expect. */
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
