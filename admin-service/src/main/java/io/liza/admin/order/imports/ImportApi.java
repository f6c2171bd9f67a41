package io.liza.admin.order.imports;

import io.liza.admin.access.Role;
import io.liza.admin.http.error.ApiError;
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

/** Imports orders from the shop's system. A file that has arrived is imported even if the client disconnects. */
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
                    "At most 100,000 rows and 32 MB, UTF-8, lines of at most 65,536 characters, tables of at most 256"
                            + " columns. All rows are taken, or none; of rows with one number the last counts. The same"
                            + " file again changes nothing. A table may be one that was exported: columns other than"
                            + " number, status and notes are ignored, both may be named as on the pages in English, German"
                            + " or Russian, and so may statuses.")
    @APIResponse(
            responseCode = "200",
            description = "All of it was taken.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Counts.class)))
    @APIResponse(
            responseCode = "408",
            description = "It came too slowly: less than 32 kB a second. Send it in parts.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another file of the same account is being taken in; Retry-After says when to send it again.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "413",
            description = "It has too many rows or bytes; send it in parts.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "415",
            description = "It is of another type, or compressed.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some lines are wrong, and nothing was changed.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = BadFile.class)))
    @APIResponse(
            responseCode = "503",
            description = "As many files as there may be are being taken in; Retry-After says when to send it again.",
            content = @Content(mediaType = ApiError.MEDIA_TYPE, schema = @Schema(implementation = ApiError.class)))
    public Uni<Response> importOrders(
            @RequestBody(
                            required = true,
                            description = "One order to a line; notes that are left out stay as they are.",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream file,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_ENCODING) String encoding) {
        FileFormat format = FileFormat.ofMediaType(contentType)
                .orElseThrow(() -> new WebApplicationException(
                        "the Content-Type must be one of " + FileFormat.allMediaTypes(),
                        Status.UNSUPPORTED_MEDIA_TYPE));
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new WebApplicationException(
                    "send the file as it is, without a Content-Encoding", Status.UNSUPPORTED_MEDIA_TYPE);
        }
        return importer.receive(file, format)
                .map(outcome -> outcome.isDone() ? Response.ok(outcome.counts()).build() : BadFile.answer(outcome));
    }
}
