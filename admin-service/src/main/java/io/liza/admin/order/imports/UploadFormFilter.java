package io.liza.admin.order.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Locale;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Receives a form with a file, after authentication and within limits that the framework lacks. */
class UploadFormFilter {
    private static final String KEY = "liza.incoming-file";
    private static final int MAX_BOUNDARY = 70;

    /** Not a Uni: that would suspend even a request that has ended. */
    private static final Uni<Void> NOTHING_TO_DO = null;

    private final IncomingFiles files;

    UploadFormFilter(IncomingFiles files) {
        this.files = files;
    }

    /** The received form; null without a file. */
    static IncomingFile file(RoutingContext context) {
        return context.get(KEY);
    }

    @UploadForm
    @ServerRequestFilter
    Uni<Void> receive(RoutingContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String type = request.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return NOTHING_TO_DO;
        }
        String boundary = HeaderUtil.extractQuotedValueFromHeader(type, "boundary");
        if (boundary == null || boundary.length() > MAX_BOUNDARY) {
            throw new BadRequestException(
                    "a form with a file has a boundary of at most " + MAX_BOUNDARY + " characters");
        }
        IncomingFile file = files.begin();
        context.put(KEY, file);
        context.addEndHandler(ended -> file.release());
        return files.run(() -> {
                    try (InputStream body = files.limited(request.getInputStream())) {
                        return UploadFormReader.read(body, boundary, file);
                    }
                })
                .invoke(request::setFormData)
                .replaceWithVoid();
    }
}
