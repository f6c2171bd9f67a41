package io.liza.admin.access.management;

import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountProblem;

/**
 * A change of an account that is not confirmed yet.
 *
 * @param newRole role after the change
 * @param enabled state after the change
 * @param isLastAdmin whether no other account can manage accounts
 */
public record AccountChange(Account account, Role newRole, boolean enabled, boolean isLastAdmin) {

    AccountChange ofLastAdmin() {
        return new AccountChange(account, newRole, enabled, true);
    }

    public boolean isAny() {
        return isRole() || isState();
    }

    public boolean isRole() {
        return newRole != account.role;
    }

    public boolean isState() {
        return enabled != account.enabled;
    }

    /** Whether nobody could manage accounts after the change. */
    public boolean isImpossible() {
        return isLastAdmin && (newRole != Role.ADMIN || !enabled);
    }

    /** Whether the change revokes the tokens of the account. */
    public boolean isRevoking() {
        return !enabled || newRole.isBelow(account.role);
    }

    public AccountProblem lastAdminProblem() {
        return AccountProblem.LAST_ADMIN;
    }
}
