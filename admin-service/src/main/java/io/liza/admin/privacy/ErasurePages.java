package io.liza.admin.privacy;

import io.liza.admin.access.Role;
import io.liza.admin.http.Redirect;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Erases a person, and shows the receipt. */
@Path("/privacy/erasures")
@RolesAllowed(Role.ADMINISTERS)
public class ErasurePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance receipt(Erasure erasure);
    }

    private final PersonalData personalData;
    private final TopicRetention copies;
    private final ErasureForm form;

    ErasurePages(PersonalData personalData, TopicRetention copies, ErasureForm form) {
        this.personalData = personalData;
        this.copies = copies;
        this.form = form;
    }

    /** @param digits last digits of the person's number, which confirm the erasure */
    @POST
    public Uni<Response> erase(@RestForm long person, @RestForm String digits) {
        return personalData
                .isNumberOf(person, digits)
                .chain(confirmed -> confirmed
                        ? erase(person)
                        : form.showMistyped(person).map(page -> Response.status(Status.BAD_REQUEST)
                                .entity(page)
                                .build()));
    }

    private Uni<Response> erase(long person) {
        return copies.longest()
                .chain(kept -> personalData.erase(person, kept))
                .map(erasure -> Redirect.to("/privacy/erasures/" + erasure.id).build());
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> receipt(@RestPath long id) {
        return Panache.withSession(() -> Erasure.withId(id)).map(Templates::receipt);
    }
}
