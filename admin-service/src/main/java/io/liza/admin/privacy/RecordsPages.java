package io.liza.admin.privacy;

import io.liza.admin.access.Role;
import io.liza.admin.call.consent.Wording;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** What is processed, why, where, how long and who receives it (GDPR Art. 30): a page, and a document to file. */
@Path("/privacy/records")
@RolesAllowed(Role.ADMINISTERS)
public class RecordsPages {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(
                ProcessingRecord record, ProcessingActivity[] activities, List<Wording> wordings);

        static native TemplateInstance document(ProcessingRecord record, ProcessingActivity[] activities);
    }

    private final Records records;
    private final TopicRetention copies;

    RecordsPages(Records records, TopicRetention copies) {
        this.records = records;
        this.copies = copies;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return copies.lifetimes().chain(topics -> Panache.withSession(Wording::all)
                .map(wordings -> Templates.page(records.inForce(topics), ProcessingActivity.values(), wordings)));
    }

    @GET
    @Path("records.md")
    @Produces(MARKDOWN)
    public Uni<TemplateInstance> document() {
        return copies.lifetimes()
                .map(topics -> Templates.document(records.inForce(topics), ProcessingActivity.values()));
    }
}
