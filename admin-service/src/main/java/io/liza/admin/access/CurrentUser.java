package io.liza.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The authenticated user of the current request. */
@Named("currentUser")
@ApplicationScoped
public class CurrentUser {
    private final CurrentVertxRequest request;

    CurrentUser(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Null if nobody is logged in. */
    public String getName() {
        Login login = login();
        return login == null ? null : login.name();
    }

    public boolean isLoggedIn() {
        return login() != null;
    }

    /** Has a role, and so sees more than their own account. */
    public boolean isViewer() {
        return has(Role.VIEWER);
    }

    public boolean isSupervisor() {
        return has(Role.SUPERVISOR);
    }

    public boolean isAdmin() {
        return has(Role.ADMIN);
    }

    /** Authenticated by a session or a password, not by a token. */
    public boolean isInteractive() {
        return has(Role.INTERACTIVE);
    }

    public boolean mustChangePassword() {
        Login login = login();
        return login != null && login.mustChangePassword();
    }

    /** IP address of the client; null outside of a request. */
    public String address() {
        RoutingContext context = request.getCurrent();
        return context == null ? null : ClientAddresses.of(context);
    }

    /** Null on endpoints that do not authenticate. */
    public Login login() {
        SecurityIdentity identity = identity();
        return identity == null ? null : Login.of(identity);
    }

    private boolean has(Role role) {
        return has(role.name());
    }

    private boolean has(String role) {
        SecurityIdentity identity = identity();
        return identity != null && identity.hasRole(role);
    }

    private SecurityIdentity identity() {
        RoutingContext context = request.getCurrent();
        return context != null && context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }
}
