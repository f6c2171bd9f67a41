package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountName;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.access.account.RefusedInputException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.FormErrors;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists, creates and changes accounts. A generated password is shown once. */
@Path("/accounts")
@RolesAllowed(Role.ADMINISTERS)
public class AccountPages {
    private static final String LIST = "/accounts";

    /** A generated password, which the administrator passes on to the owner of the account. */
    record GeneratedPassword(String name, String password) {}

    /** The form for a new account, as it was submitted. */
    record NewAccount(String name, String role) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance accounts(
                List<Account> accounts,
                Role[] roles,
                GeneratedPassword generated,
                NewAccount submitted,
                FormErrors errors);

        static native TemplateInstance change(AccountChange change, Role[] roles);

        static native TemplateInstance reset(Account account);
    }

    private final AccountEditor editor;
    private final Passwords passwords;
    private final RefusedForms refused;
    private final Flash flash;
    private final PageLanguage language;

    AccountPages(AccountEditor editor, Passwords passwords, RefusedForms refused, Flash flash, PageLanguage language) {
        this.editor = editor;
        this.passwords = passwords;
        this.refused = refused;
        this.flash = flash;
        this.language = language;
    }

    @GET
    public Uni<TemplateInstance> accounts() {
        return page(null, new NewAccount("", ""), FormErrors.NONE);
    }

    @POST
    public Uni<Response> create(@RestForm String name, @RestForm String role) {
        return refused.answer(
                () -> created(AccountName.required(name), role(role)),
                errors -> page(null, new NewAccount(name, role), errors));
    }

    private Uni<Response> created(String name, Role role) {
        String password = passwords.generate();
        return editor.create(name, role, password).chain(account -> shown(account, password));
    }

    /** Shows the form for a change, or the effect of the chosen change before it is confirmed. */
    @GET
    @Path("{id}/change")
    public Uni<TemplateInstance> change(@RestPath long id, @RestQuery String role, @RestQuery String enabled) {
        return editor.preview(id, optionalRole(role), Parameters.flag("enabled", enabled))
                .map(change -> Templates.change(change, Role.values()));
    }

    /** Changes only what is sent, so that a confirmation does not undo what somebody else has changed meanwhile. */
    @POST
    @Path("{id}")
    public Uni<Response> save(@RestPath long id, @RestForm String role, @RestForm String enabled) {
        Optional<Role> newRole = optionalRole(role);
        Optional<Boolean> isEnabled = Parameters.flag("enabled", enabled);
        return editor.change(id, newRole, isEnabled)
                .map(account -> Redirect.to(LIST)
                        .cookie(flash.cookie(texts().changed(account.name)))
                        .build())
                .onFailure(RefusedInputException.class)
                .recoverWithUni(
                        () -> editor.preview(id, newRole, isEnabled).map(change -> Response.status(Status.CONFLICT)
                                .entity(Templates.change(change, Role.values()))
                                .build()));
    }

    /** Asks for confirmation, since a new password logs the owner out and revokes the tokens. */
    @GET
    @Path("{id}/password")
    public Uni<TemplateInstance> password(@RestPath long id) {
        return Panache.withSession(() -> AccountEditor.find(id)).map(account -> {
            if (account.password == null) {
                throw new NotFoundException(account.name + " has no password here");
            }
            return Templates.reset(account);
        });
    }

    @POST
    @Path("{id}/password")
    public Uni<Response> reset(@RestPath long id) {
        String password = passwords.generate();
        return editor.reset(id, password).chain(account -> shown(account, password));
    }

    private Uni<Response> shown(Account account, String password) {
        return page(new GeneratedPassword(account.name, password), new NewAccount("", ""), FormErrors.NONE)
                .map(page -> Response.ok(page).build());
    }

    private static Uni<TemplateInstance> page(GeneratedPassword generated, NewAccount submitted, FormErrors errors) {
        return Panache.withSession(Account::all)
                .map(accounts -> Templates.accounts(accounts, Role.values(), generated, submitted, errors));
    }

    private AccountTexts texts() {
        return language.texts(AccountTexts.class);
    }

    private static Optional<Role> optionalRole(String role) {
        return Parameters.constant("role", role, Role::parse, Role.values());
    }

    private static Role role(String role) {
        return Parameters.required("role", role, Role::parse, Role.values());
    }
}
