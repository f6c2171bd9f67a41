package io.liza.admin.order.imports;

import io.liza.admin.access.Role;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.Separator;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.order.OrderStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Imports orders from a form, and shows the result on the same page. */
@Path("/orders/import")
@RolesAllowed(Role.EDITS)
public class ImportPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance orders(Outcome outcome, OrderStatus[] statuses, OrderField[] fields);
    }

    private final OrderImporter importer;

    ImportPages(OrderImporter importer) {
        this.importer = importer;
    }

    @GET
    public TemplateInstance page() {
        return Templates.orders(null, OrderStatus.values(), OrderField.values());
    }

    @GET
    @Path("template.csv")
    public Response template(@RestQuery String separator) {
        return new Csv("number", "status", "notes", "promised_from", "promised_to", "carrier", "message")
                .row("4711", OrderStatus.DELAYED, "", "2026-12-01", "2026-12-04", "DHL", "")
                .download("orders.csv", Separator.of(separator));
    }

    @POST
    @UploadForm
    @Cancellable(false)
    public Uni<Response> take(@RestForm("file") FileUpload file, RoutingContext context) {
        Parameters.check("file", file != null, "is missing");
        return importer.take(UploadFormFilter.file(context), FileFormat.ofName(file.fileName()))
                .map(outcome -> Response.status(outcome.isDone() ? Response.Status.OK.getStatusCode() : BadFile.STATUS)
                        .entity(Templates.orders(outcome, OrderStatus.values(), OrderField.values()))
                        .build());
    }
}
