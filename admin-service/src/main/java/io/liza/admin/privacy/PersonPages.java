package io.liza.admin.privacy;

import io.liza.admin.access.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Shows and exports all stored data of a person, and asks for confirmation before they are erased. */
@Path("/privacy/people/{id}")
@RolesAllowed(Role.ADMINISTERS)
public class PersonPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance person(SubjectAccessReport file);
    }

    private final PersonalData personalData;
    private final ErasureForm erasure;

    PersonPages(PersonalData personalData, ErasureForm erasure) {
        this.personalData = personalData;
        this.erasure = erasure;
    }

    @GET
    public Uni<TemplateInstance> person(@RestPath long id) {
        return personalData.file(id).map(Templates::person);
    }

    @GET
    @Path("export.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> export(@RestPath long id) {
        return personalData.file(id).map(file -> Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-" + id + ".json\"")
                .build());
    }

    /** Shows the effect of an erasure before it is confirmed. */
    @GET
    @Path("erasure")
    public Uni<TemplateInstance> erasure(@RestPath long id) {
        return erasure.show(id);
    }
}
