package io.liza.admin.access.management;

import io.liza.admin.access.account.RefusedInputException;
import io.liza.admin.access.login.LoginTexts;
import io.liza.admin.access.throttle.TooManyTriesException;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows a form again whose input was refused, with the reason at its field. */
@ApplicationScoped
class RefusedForms {

    /** Field for the password that the user has now. */
    private static final String CURRENT = "current";

    private final PageLanguage language;

    RefusedForms(PageLanguage language) {
        this.language = language;
    }

    /**
     * @param submission handles the form; may throw
     * @param form shows the form again
     */
    Uni<Response> answer(Supplier<Uni<Response>> submission, Function<FormErrors, Uni<TemplateInstance>> form) {
        return Uni.createFrom()
                .deferred(submission::get)
                .onFailure(RefusedInputException.class)
                .recoverWithUni(refused -> show((RefusedInputException) refused, form))
                .onFailure(TooManyTriesException.class)
                .recoverWithUni(refused -> show((TooManyTriesException) refused, form));
    }

    private Uni<Response> show(RefusedInputException refused, Function<FormErrors, Uni<TemplateInstance>> form) {
        String text = language.texts(AccountTexts.class).problem(refused.problem());
        return show(Response.status(Status.BAD_REQUEST), refused.problem().field(), text, form);
    }

    private Uni<Response> show(TooManyTriesException refused, Function<FormErrors, Uni<TemplateInstance>> form) {
        var response = Response.status(Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, refused.seconds());
        return show(response, CURRENT, language.texts(LoginTexts.class).waitFor(refused.seconds()), form);
    }

    private static Uni<Response> show(
            ResponseBuilder response, String field, String text, Function<FormErrors, Uni<TemplateInstance>> form) {
        return form.apply(FormErrors.of(field, text))
                .map(page -> response.entity(page).build());
    }
}
