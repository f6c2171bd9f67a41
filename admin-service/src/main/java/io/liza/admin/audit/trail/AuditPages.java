package io.liza.admin.audit.trail;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.csv.CsvExports;
import io.liza.admin.csv.CsvExports.Download;
import io.liza.admin.csv.Separator;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows and exports the audit trail. An export is itself recorded there. */
@Path("/audit")
@RolesAllowed(Role.ADMINISTERS)
public class AuditPages {
    private static final KeysetQuery<AuditEntry> LISTING = new KeysetQuery<>(AuditEntry.class, entry -> entry.id, "");

    private static final CsvColumns<AuditEntry> COLUMNS = new CsvColumns<AuditEntry>()
            .column("number", entry -> entry.id)
            .column("at", entry -> entry.at)
            .column("actor", entry -> entry.actor)
            .column("address", entry -> entry.address)
            .column("action", entry -> entry.action)
            .column("kind", entry -> entry.subjectKind)
            .column("subject", entry -> entry.subject)
            .column("before", entry -> entry.before)
            .column("after", entry -> entry.after)
            .column("hash", AuditEntry::hashAsHex);

    /** The choices of the filters. */
    record Choices(AuditAction action, AuditAction[] actions, Subject.Kind kind, Subject.Kind[] kinds) {
        static Choices of(AuditFilter filter) {
            return new Choices(
                    filter.chosenAction().orElse(null),
                    AuditAction.values(),
                    filter.chosenKind().orElse(null),
                    Subject.Kind.values());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(
                Page<AuditEntry> page, List<AuditLine> lines, AuditFilter filter, Choices choices);
    }

    private final Audit audit;
    private final AuditLines lines;
    private final CsvExports exports;
    private final CompanyClock clock;

    AuditPages(Audit audit, AuditLines lines, CsvExports exports, CompanyClock clock) {
        this.audit = audit;
        this.lines = lines;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> audit(@BeanParam AuditFilter filter) {
        return LISTING.page(() -> filter.where(clock), filter).chain(page -> lines.of(page.rows())
                .map(shown -> Templates.audit(page, shown, filter, Choices.of(filter))));
    }

    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam AuditFilter filter, @RestQuery String separator) {
        filter.where(clock);
        return exports.send(
                new Download("audit.csv", Separator.of(separator)),
                audit.export("audit", filter.query().toString()),
                COLUMNS,
                LISTING.all(() -> filter.where(clock)));
    }
}
