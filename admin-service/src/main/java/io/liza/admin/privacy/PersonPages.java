package io.liza.admin.privacy;

import io.liza.admin.account.Role;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.Redirect;
import io.liza.caller.PhoneNumber;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** From a number to all that is stored about a person. The number comes in a body, never in an address that is logged. */
@Path("/privacy")
@RolesAllowed(Role.ADMINISTERS)
public class PersonPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance privacy(boolean unknown, List<Erasure> erasures, List<RetentionRun> runs);

        static native TemplateInstance person(PersonFile file);

        static native TemplateInstance erasure(long person, Erasure erasure);
    }

    private final People people;

    PersonPages(People people) {
        this.people = people;
    }

    @GET
    public Uni<TemplateInstance> privacy() {
        return page(false);
    }

    /** The way to the person, or the page again where nothing is stored about this number. */
    @POST
    @Path("people")
    public Uni<Response> find(@RestForm String number) {
        String written = Parameters.requiredText("number", number, PhoneNumber.MAX_LENGTH);
        PhoneNumber wanted = PhoneNumber.of(written).orElse(null);
        Parameters.check("number", wanted != null, "must be a phone number such as +49 151 12345678");
        return people.find(wanted)
                .chain(person -> person == null
                        ? page(true).map(page -> Response.status(Status.NOT_FOUND)
                                .entity(page)
                                .build())
                        : Uni.createFrom()
                                .item(Redirect.to("/privacy/people/" + person).build()));
    }

    @GET
    @Path("people/{id}")
    public Uni<TemplateInstance> person(@RestPath long id) {
        return people.file(id).map(Templates::person);
    }

    @GET
    @Path("people/{id}/export.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> export(@RestPath long id) {
        return people.file(id).map(file -> Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-" + id + ".json\"")
                .build());
    }

    /** What an erasure would do. */
    @GET
    @Path("people/{id}/erasure")
    public Uni<TemplateInstance> erasure(@RestPath long id) {
        return people.preview(id).map(erasure -> Templates.erasure(id, erasure));
    }

    private static Uni<TemplateInstance> page(boolean unknown) {
        return Panache.withSession(() -> Erasure.latest()
                .chain(erasures -> RetentionRun.latest().map(runs -> Templates.privacy(unknown, erasures, runs))));
    }
}
