package io.liza.admin.order.imports;

import io.liza.admin.access.Role;
import io.liza.admin.order.imports.file.FileFormat;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The API that imports orders from the shop's system. A complete file is imported even if the client disconnects. */
@Path("/api/orders")
public class ImportApi {
    private final OrderImporter importer;

    ImportApi(OrderImporter importer) {
        this.importer = importer;
    }

    @POST
    @Path("import")
    @RolesAllowed(Role.EDITS)
    @Consumes(MediaType.WILDCARD)
    @Cancellable(false)
    public Uni<Response> importOrders(
            InputStream file,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RestHeader(HttpHeaders.CONTENT_ENCODING) String encoding) {
        FileFormat format = FileFormat.ofMediaType(contentType)
                .orElseThrow(() -> new WebApplicationException(
                        "the Content-Type must be one of " + FileFormat.allMediaTypes(),
                        Status.UNSUPPORTED_MEDIA_TYPE));
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new WebApplicationException(
                    "send the file as it is, without a Content-Encoding", Status.UNSUPPORTED_MEDIA_TYPE);
        }
        return importer.receive(file, format)
                .map(outcome -> outcome.isDone()
                        ? Response.ok(outcome.counts()).build()
                        : BadFile.answer(outcome.check().errors()));
    }
}
