package io.liza.admin.access;

import io.restassured.response.Response;

/** Result of the access check of a request. */
enum Outcome {
    LET_IN,
    ASKED_WHO_THEY_ARE,
    REFUSED,
    NO_SUCH_METHOD,
    BROKEN;

    static Outcome of(Response response) {
        int status = response.statusCode();
        String location = String.valueOf(response.header("Location"));
        boolean isLogout = response.headers().hasHeaderWithName("Set-Cookie");
        boolean leadsToTheLogin = location.matches("/login(\\?.*)?") && !isLogout || location.contains("/authorize?");
        boolean leadsToTheNewPassword = location.endsWith("/account");
        if (status == 401 && response.header("WWW-Authenticate") != null || status / 100 == 3 && leadsToTheLogin) {
            return ASKED_WHO_THEY_ARE;
        }
        if (status == 403 || status == 303 && leadsToTheNewPassword) {
            return REFUSED;
        }
        return status == 405 ? NO_SUCH_METHOD : status >= 500 ? BROKEN : LET_IN;
    }
}
