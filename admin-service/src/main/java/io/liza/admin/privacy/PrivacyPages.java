package io.liza.admin.privacy;

import io.liza.admin.access.Role;
import io.liza.admin.call.consent.Wording;
import io.liza.admin.caller.CallerTexts;
import io.liza.admin.caller.NumberSearches;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.liza.caller.NumberSearch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Shows the privacy page, and finds a person by number. A number is sent in the body of a request, since URLs are logged.
 */
@Path("/privacy")
@RolesAllowed(Role.ADMINISTERS)
public class PrivacyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance privacy(
                Search search,
                List<Erasure> erasures,
                List<RetentionRun> runs,
                List<TopicLifetime> topics,
                List<Wording> wordings);
    }

    private static final String LIST = "people";

    /**
     * The search form and its result.
     *
     * @param number number as it was typed
     * @param isWhole whether the search was for a whole number; then an empty result means that nothing is stored
     * @param people null without a valid search
     */
    public record Search(String number, boolean isWhole, List<PersonMatch> people, FormErrors errors) {
        private static final Search NONE = new Search("", false, null, FormErrors.NONE);

        /** Whether nothing is stored about the number. */
        public boolean isUnknown() {
            return isWhole && people != null && people.isEmpty();
        }

        public boolean hasMatches() {
            return people != null && !people.isEmpty();
        }
    }

    private final PersonalData personalData;
    private final NumberSearches searches;
    private final TopicRetention copies;
    private final PageLanguage language;

    PrivacyPages(PersonalData personalData, NumberSearches searches, TopicRetention copies, PageLanguage language) {
        this.personalData = personalData;
        this.searches = searches;
        this.copies = copies;
        this.language = language;
    }

    @GET
    public Uni<TemplateInstance> privacy() {
        return page(Search.NONE);
    }

    /** Redirects to the person with this number, or shows the privacy page with all matches. */
    @POST
    @Path("people")
    public Uni<Response> find(@RestForm String number) {
        Optional<NumberSearch> search;
        try {
            search = Parameters.phone("number", number);
        } catch (BadParameterException e) {
            return refuse(number, texts().noNumber());
        }
        if (search.isEmpty()) {
            return refuse("", texts().noNumber());
        }
        return search.get().isNobody() ? refuse(number, texts().withheldNumber()) : find(number, search.get());
    }

    private Uni<Response> find(String number, NumberSearch search) {
        return searches.run(LIST, Optional.of(search), true, () -> personalData.find(search), List::size)
                .chain(people -> answer(number, search.isWhole(), people));
    }

    private Uni<Response> answer(String number, boolean isWhole, List<PersonMatch> people) {
        if (isWhole && people.size() == 1) {
            return Uni.createFrom()
                    .item(Redirect.to("/privacy/people/" + people.get(0).id()).build());
        }
        return people.isEmpty() && !isWhole
                ? refuse(number, language.texts(CallerTexts.class).numberIncomplete())
                : show(people.isEmpty() ? Status.NOT_FOUND : Status.OK, number, isWhole, people, FormErrors.NONE);
    }

    private Uni<Response> refuse(String number, String reason) {
        return show(Status.BAD_REQUEST, number, false, null, FormErrors.of("number", reason));
    }

    private Uni<Response> show(
            Status status, String number, boolean isWhole, List<PersonMatch> people, FormErrors errors) {
        return page(new Search(number, isWhole, people, errors))
                .map(page -> Response.status(status).entity(page).build());
    }

    private PrivacyTexts texts() {
        return language.texts(PrivacyTexts.class);
    }

    private Uni<TemplateInstance> page(Search search) {
        return copies.lifetimes()
                .chain(topics -> Panache.withSession(() -> Uni.combine()
                        .all()
                        .unis(Erasure.latest(), RetentionRun.latest(), Wording.all())
                        .usingConcurrencyOf(1)
                        .with((erasures, runs, wordings) ->
                                Templates.privacy(search, erasures, runs, topics, wordings))));
    }
}
