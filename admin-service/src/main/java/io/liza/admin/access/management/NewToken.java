package io.liza.admin.access.management;

import io.liza.admin.access.account.AccountProblem;
import io.liza.admin.access.account.RefusedInputException;
import io.liza.admin.access.token.ApiToken;
import io.liza.admin.access.token.Scope;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.ui.CompanyClock;
import java.time.LocalDate;
import java.util.List;

/** The form for a new token, as it was submitted. */
record NewToken(String name, String scope, String expires) {

    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 365;
    private static final int USUAL_DAYS = 90;

    static NewToken empty(CompanyClock clock) {
        return new NewToken("", "", usualDay(clock).toString());
    }

    /** Returns the latest day that a token may expire on. */
    static LocalDate latestDay(CompanyClock clock) {
        return clock.today().plusDays(MAX_DAYS);
    }

    /**
     * Returns the token without owner and secret. Fails with {@link RefusedInputException} if the user can correct the
     * input, and with {@link BadParameterException} for a scope that the page does not offer.
     */
    ApiToken read(CompanyClock clock, List<Scope> allowed) {
        var token = new ApiToken();
        token.name = purpose();
        token.scope = Parameters.required("scope", scope, Scope::parse, Scope.values());
        Parameters.check("scope", allowed.contains(token.scope), "must be one of " + allowed);
        token.expiresAt = clock.startOf(lastDay(clock).plusDays(1));
        return token;
    }

    private String purpose() {
        try {
            return Parameters.requiredText("name", name, MAX_NAME);
        } catch (BadParameterException e) {
            throw new RefusedInputException(AccountProblem.TOKEN_NAME);
        }
    }

    private LocalDate lastDay(CompanyClock clock) {
        try {
            LocalDate day = Parameters.day("expires", expires).orElse(usualDay(clock));
            Parameters.check(
                    "expires",
                    !day.isBefore(clock.today()) && !day.isAfter(latestDay(clock)),
                    "must be a day from today to " + latestDay(clock));
            return day;
        } catch (BadParameterException e) {
            throw new RefusedInputException(AccountProblem.TOKEN_EXPIRES);
        }
    }

    private static LocalDate usualDay(CompanyClock clock) {
        return clock.today().plusDays(USUAL_DAYS);
    }
}
