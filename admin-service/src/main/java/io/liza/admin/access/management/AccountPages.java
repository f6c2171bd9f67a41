package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountName;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Manages all accounts. A generated password is shown once. */
@Path("/accounts")
@RolesAllowed(Role.ADMINISTERS)
public class AccountPages {
    private static final String LIST = "/accounts";

    /** A generated password, to be handed over. */
    record GeneratedPassword(String name, String password) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance accounts(List<Account> accounts, Role[] roles, GeneratedPassword generated);
    }

    private final AccountEditor editor;
    private final Passwords passwords;

    AccountPages(AccountEditor editor, Passwords passwords) {
        this.editor = editor;
        this.passwords = passwords;
    }

    @GET
    public Uni<TemplateInstance> accounts() {
        return page(null);
    }

    @POST
    public Uni<TemplateInstance> create(@RestForm String name, @RestForm String role) {
        String password = passwords.generate();
        return editor.create(AccountName.required(name), role(role), password)
                .chain(account -> page(new GeneratedPassword(account.name, password)));
    }

    @POST
    @Path("{id}")
    public Uni<Response> change(@RestPath long id, @RestForm String role, @RestForm String enabled) {
        return editor.change(id, role(role), Parameters.checkbox("enabled", enabled))
                .replaceWith(() -> Redirect.to(LIST).build());
    }

    @POST
    @Path("{id}/password")
    public Uni<TemplateInstance> reset(@RestPath long id) {
        String password = passwords.generate();
        return editor.reset(id, password).chain(account -> page(new GeneratedPassword(account.name, password)));
    }

    private static Uni<TemplateInstance> page(GeneratedPassword generated) {
        return Panache.withSession(Account::all)
                .map(accounts -> Templates.accounts(accounts, Role.values(), generated));
    }

    private static Role role(String role) {
        return Parameters.required("role", role, Role::parse, Role.values());
    }
}
