package io.liza.admin.settings;

import io.liza.admin.http.Redirect;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Returns to the changed section of the settings, with a message that they are saved. */
@ApplicationScoped
class SavedSettings {

    private final Flash flash;
    private final PageLanguage language;

    SavedSettings(Flash flash, PageLanguage language) {
        this.flash = flash;
        this.language = language;
    }

    Response redirect(Section section) {
        return Redirect.to("/settings#" + section.path())
                .cookie(flash.cookie(language.texts(SettingsTexts.class).saved()))
                .build();
    }
}
