package io.liza.admin.ui;

import io.liza.admin.http.Redirect;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** Changes the language of the pages and redirects back to the current page. */
@Path("/language")
@PermitAll
public class LanguagePages {

    private final PageLanguage languages;

    LanguagePages(PageLanguage languages) {
        this.languages = languages;
    }

    @GET
    @Path("{code}")
    public Response choose(@RestPath String code, @HeaderParam("Referer") String referer) {
        languages.mustBeSpoken(code);
        return Redirect.to(back(referer)).cookie(languages.cookie(code)).build();
    }

    /** Path of the referring page, never on another host. */
    private static URI back(String referer) {
        try {
            URI from = URI.create(referer == null ? "/" : referer);
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            String path = from.getRawPath() == null ? "" : from.getRawPath();
            return URI.create("/" + path.replaceFirst("^/+", "") + query);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
