package io.liza.admin.privacy;

import io.liza.admin.access.Role;
import io.liza.admin.call.consent.Wording;
import io.liza.admin.caller.NumberSearches;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.caller.NumberSearch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The privacy page, and everything that is stored about a person. A number is sent in the body of a request, since
 * addresses are logged.
 */
@Path("/privacy")
@RolesAllowed(Role.ADMINISTERS)
public class PersonPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance privacy(
                Found found,
                List<Erasure> erasures,
                List<RetentionRun> runs,
                List<TopicLifetime> topics,
                List<Wording> wordings);

        static native TemplateInstance person(SubjectAccessReport file);

        static native TemplateInstance erasure(long person, Erasure erasure);
    }

    private static final String LIST = "people";

    /**
     * The result of a search.
     *
     * @param isWhole whether the search was for a whole number, so that finding nothing means that nothing is stored
     */
    public record Found(boolean isWhole, List<PersonMatch> people) {}

    private final PersonalData personalData;
    private final NumberSearches searches;
    private final TopicRetention copies;

    PersonPages(PersonalData personalData, NumberSearches searches, TopicRetention copies) {
        this.personalData = personalData;
        this.searches = searches;
        this.copies = copies;
    }

    @GET
    public Uni<TemplateInstance> privacy() {
        return page(null);
    }

    /** Redirects to the person with this number; else shows the page with all matches. */
    @POST
    @Path("people")
    public Uni<Response> find(@RestForm String number) {
        NumberSearch search =
                Parameters.phone("number", number).orElseThrow(() -> new BadParameterException("number", "is missing"));
        Parameters.check("number", !search.isNobody(), "must be a phone number such as +49 151 12345678");
        return searches.run(LIST, Optional.of(search), true, () -> personalData.find(search), List::size)
                .chain(found -> answer(new Found(search.isWhole(), found)));
    }

    private Uni<Response> answer(Found found) {
        if (found.isWhole() && found.people().size() == 1) {
            return Uni.createFrom()
                    .item(Redirect.to("/privacy/people/" + found.people().get(0).id())
                            .build());
        }
        Status nothing = found.isWhole() ? Status.NOT_FOUND : Status.BAD_REQUEST;
        return page(found).map(page -> Response.status(found.people().isEmpty() ? nothing : Status.OK)
                .entity(page)
                .build());
    }

    @GET
    @Path("people/{id}")
    public Uni<TemplateInstance> person(@RestPath long id) {
        return personalData.file(id).map(Templates::person);
    }

    @GET
    @Path("people/{id}/export.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> export(@RestPath long id) {
        return personalData.file(id).map(file -> Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-" + id + ".json\"")
                .build());
    }

    /** Shows the effect of an erasure. */
    @GET
    @Path("people/{id}/erasure")
    public Uni<TemplateInstance> erasure(@RestPath long id) {
        return personalData.preview(id).map(erasure -> Templates.erasure(id, erasure));
    }

    private Uni<TemplateInstance> page(Found found) {
        return copies.lifetimes()
                .chain(topics -> Panache.withSession(() -> Uni.combine()
                        .all()
                        .unis(Erasure.latest(), RetentionRun.latest(), Wording.all())
                        .usingConcurrencyOf(1)
                        .with((erasures, runs, wordings) ->
                                Templates.privacy(found, erasures, runs, topics, wordings))));
    }
}
