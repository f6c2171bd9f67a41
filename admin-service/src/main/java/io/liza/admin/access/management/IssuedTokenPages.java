package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.token.IssuedToken;
import io.liza.admin.access.token.TokenEditor;
import io.liza.admin.access.token.TokenTexts;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Lists and revokes the tokens of all accounts, for administrators. */
@Path("/accounts/tokens")
@RolesAllowed(Role.ADMINISTERS)
public class IssuedTokenPages {
    private static final String LIST = "/accounts/tokens";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tokens(List<IssuedToken> tokens);
    }

    private final TokenEditor editor;
    private final CompanyClock clock;
    private final Flash flash;
    private final PageLanguage language;

    IssuedTokenPages(TokenEditor editor, CompanyClock clock, Flash flash, PageLanguage language) {
        this.editor = editor;
        this.clock = clock;
        this.flash = flash;
        this.language = language;
    }

    @GET
    public Uni<TemplateInstance> tokens() {
        return Panache.withSession(() -> IssuedToken.all(clock.now())).map(Templates::tokens);
    }

    @POST
    @Path("{id}/revoke")
    public Uni<Response> revoke(@RestPath long id) {
        return editor.revokeAny(id).map(token -> Redirect.to(LIST)
                .cookie(flash.cookie(language.texts(TokenTexts.class).revoked(token.name)))
                .build());
    }
}
