package io.liza.admin.access.login;

import jakarta.ws.rs.ForbiddenException;

/** Refuses a user of the issuer who has no role in Liza, or whose account is disabled. */
public final class NoRoleException extends ForbiddenException {
    public NoRoleException() {
        super("your account at the issuer has no role in Liza");
    }
}
