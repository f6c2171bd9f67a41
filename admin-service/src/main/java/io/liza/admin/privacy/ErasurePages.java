package io.liza.admin.privacy;

import io.liza.admin.account.Role;
import io.liza.admin.web.Redirect;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Erases a person, with a receipt. */
@Path("/privacy/erasures")
@RolesAllowed(Role.ADMINISTERS)
public class ErasurePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance receipt(Erasure erasure);
    }

    private final People people;
    private final KafkaCopies copies;

    ErasurePages(People people, KafkaCopies copies) {
        this.people = people;
        this.copies = copies;
    }

    @POST
    public Uni<Response> erase(@RestForm long person) {
        return copies.longest()
                .chain(kept -> people.erase(person, kept))
                .map(erasure -> Redirect.to("/privacy/erasures/" + erasure.id).build());
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> receipt(@RestPath long id) {
        return Panache.withSession(() -> Erasure.withId(id)).map(Templates::receipt);
    }
}
