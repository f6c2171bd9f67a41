package io.liza.admin.privacy;

import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The form that confirms an erasure: it names the number and the calls, and asks for the number's last digits. */
@ApplicationScoped
class ErasureForm {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance confirmation(ErasurePreview preview, FormErrors errors);
    }

    private final PersonalData personalData;
    private final PageLanguage language;

    ErasureForm(PersonalData personalData, PageLanguage language) {
        this.personalData = personalData;
        this.language = language;
    }

    Uni<TemplateInstance> show(long person) {
        return show(person, FormErrors.NONE);
    }

    /** Shows the form again after other digits were typed. */
    Uni<TemplateInstance> showMistyped(long person) {
        return show(
                person,
                FormErrors.of("digits", language.texts(PrivacyTexts.class).wrongDigits()));
    }

    private Uni<TemplateInstance> show(long person, FormErrors errors) {
        return personalData.preview(person).map(preview -> Templates.confirmation(preview, errors));
    }
}
