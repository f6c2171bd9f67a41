package io.liza.admin.order.imports;

import io.liza.admin.account.Role;
import io.liza.admin.web.ApiError;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many orders at once, from the shop's system. What has come in whole is done, also when the client does not wait. */
@Path("/api/orders")
@Tag(name = "Orders")
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
    @Operation(
            summary = "Set the status of many orders, known or not, from a file",
            description =
                    "At most 100,000 rows and 32 MB, UTF-8. All rows are taken, or none; of rows with one number the last"
                            + " counts. The same file again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "All of it was taken.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Counts.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another file is being taken in; send it again when that is done.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "413",
            description = "It has too many rows or bytes; send it in parts.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "415",
            description = "It is of another type.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some lines are wrong, and nothing was changed.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = BadFile.class)))
    public Uni<Response> importOrders(
            @RequestBody(
                            required = true,
                            description = "One order to a line; notes that are left out stay as they are.",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream file,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType) {
        FileFormat format = FileFormat.ofMediaType(contentType)
                .orElseThrow(() -> new WebApplicationException(
                        "the Content-Type must be one of " + FileFormat.allMediaTypes(),
                        Status.UNSUPPORTED_MEDIA_TYPE));
        return importer.take(() -> new Measured(file), format)
                .map(outcome -> outcome.isDone() ? Response.ok(outcome.counts()).build() : BadFile.answer(outcome));
    }
}
