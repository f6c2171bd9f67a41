package io.liza.admin.audit;

import io.liza.admin.access.Role;
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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows and exports the audit trail. An export is recorded in it, too. */
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

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(
                Page<AuditEntry> page, AuditFilter filter, AuditAction chosen, AuditAction[] actions);
    }

    private final Audit audit;
    private final CsvExports exports;
    private final CompanyClock clock;

    AuditPages(Audit audit, CsvExports exports, CompanyClock clock) {
        this.audit = audit;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> audit(@BeanParam AuditFilter filter) {
        return LISTING.page(() -> filter.where(clock), filter)
                .map(page -> Templates.audit(page, filter, filter.chosenAction().orElse(null), AuditAction.values()));
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
