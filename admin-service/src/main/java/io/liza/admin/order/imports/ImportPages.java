package io.liza.admin.order.imports;

import io.liza.admin.access.Role;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.Separator;
import io.liza.admin.csv.Separators;
import io.liza.admin.http.Parameters;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.liza.order.OrderStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Imports orders from a form: shows what a file would change, and writes once that is confirmed. */
@Path("/orders/import")
@RolesAllowed(Role.EDITS)
public class ImportPages {
    private static final String FILE = "file";

    @CheckedTemplate
    static class Templates {
        /** @param preview null before a file was chosen */
        static native TemplateInstance orders(
                Preview preview, FormErrors errors, OrderStatus[] statuses, OrderField[] fields);
    }

    /** What a button of the form asks for. */
    enum Step {
        PREVIEW,
        CONFIRM,
        BAD_ROWS
    }

    private final Previews previews;
    private final PageLanguage language;
    private final Separators separators;

    ImportPages(Previews previews, PageLanguage language, Separators separators) {
        this.previews = previews;
        this.language = language;
        this.separators = separators;
    }

    @GET
    public TemplateInstance page() {
        return page(null, FormErrors.NONE);
    }

    @GET
    @Path("template.csv")
    public Response template(@RestQuery String separator) {
        return new Csv("number", "status", "notes", "promised_from", "promised_to", "carrier", "message")
                .row("4711", OrderStatus.DELAYED, "", "2026-12-01", "2026-12-04", "DHL", "")
                .download("orders.csv", Separator.of(separator));
    }

    /**
     * @param digest hash of the file that was shown, for a confirmation
     * @param days order of day and month in the file, if the user had to choose it
     */
    @POST
    @UploadForm
    @Cancellable(false)
    public Uni<Response> take(
            @RestForm(FILE) FileUpload file,
            @RestForm String step,
            @RestForm String digest,
            @RestForm String days,
            RoutingContext context) {
        Step wanted = constant("step", step, Step.values()).orElse(Step.PREVIEW);
        Optional<DayOrder> order = constant("days", days, DayOrder.values());
        if (file == null || file.fileName().isBlank()) {
            return Uni.createFrom().item(refuse(Status.BAD_REQUEST, texts().noFile()));
        }
        Upload upload = Upload.of(UploadFormFilter.file(context), file, order);
        return switch (wanted) {
            case PREVIEW -> show(upload);
            case CONFIRM -> confirm(upload, digest);
            case BAD_ROWS -> badRows(upload);
        };
    }

    private Uni<Response> show(Upload upload) {
        return answer(previews.show(upload)
                .map(preview -> Response.ok(page(preview, FormErrors.NONE)).build()));
    }

    private Uni<Response> confirm(Upload upload, String digest) {
        return answer(previews.confirm(upload, digest)
                .chain(done -> done.isPresent()
                        ? Uni.createFrom()
                                .item(Response.ok(page(done.get(), FormErrors.NONE))
                                        .build())
                        : previews.show(upload).map(preview -> Response.status(Status.CONFLICT)
                                .entity(page(preview, FormErrors.of(FILE, texts().otherFile())))
                                .build())));
    }

    private Uni<Response> badRows(Upload upload) {
        boolean isTable = upload.format() == FileFormat.CSV;
        return previews.badRows(upload, ErrorTexts.in(language.getCurrent()), separators.getUsual())
                .map(rows -> Response.ok(
                                rows, isTable ? Csv.MEDIA_TYPE : upload.format().mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + (isTable ? "rows-to-correct.csv" : "rows-to-correct.ndjson")
                                        + '"')
                        .build());
    }

    /** Shows at the field that the file has too many rows. */
    private Uni<Response> answer(Uni<Response> response) {
        return response.onFailure(ImportPages::isTooLarge)
                .recoverWithItem(() -> refuse(Status.REQUEST_ENTITY_TOO_LARGE, texts().tooLarge()));
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof ClientErrorException refusal
                && refusal.getResponse().getStatus() == Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
    }

    private static Response refuse(Status status, String text) {
        return Response.status(status)
                .entity(page(null, FormErrors.of(FILE, text)))
                .build();
    }

    private static TemplateInstance page(Preview preview, FormErrors errors) {
        return Templates.orders(preview, errors, OrderStatus.values(), OrderField.values());
    }

    private ImportTexts texts() {
        return ErrorTexts.in(language.getCurrent()).imports();
    }

    private static <E extends Enum<E>> Optional<E> constant(String name, String value, E[] constants) {
        return Parameters.constant(
                name,
                value,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst(),
                constants);
    }
}
