package io.liza.admin.http.guard;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Reads forms with limits on bytes and fields, which the framework would check only after reading them. */
class FormFilter {
    /** Null, because a Uni would suspend the request, even if it has ended already. */
    private static final Uni<Void> NOTHING_TO_DO = null;

    @ServerRequestFilter
    Uni<Void> read() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String type = request.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            return NOTHING_TO_DO;
        }
        return Uni.createFrom()
                .<byte[]>emitter(body -> request.serverRequest().setReadListener(new FormBody(body)))
                .invoke(body -> request.setFormData(Form.parse(body, type)))
                .replaceWithVoid();
    }
}
