package io.liza.admin.access;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.local.dashboard.DashboardPage;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom each address lets in, on one page: what is new, or lets in somebody else, must be said here, too. */
class RouteTest {

    private static final String RULES =
            """
            GET / VIEWER
            GET /account INTERACTIVE, PASSWORD_CHANGE_REQUIRED
            POST /account/language INTERACTIVE, PASSWORD_CHANGE_REQUIRED
            POST /account/password INTERACTIVE, PASSWORD_CHANGE_REQUIRED
            POST /account/sessions/end INTERACTIVE, PASSWORD_CHANGE_REQUIRED
            GET /account/tokens INTERACTIVE
            POST /account/tokens INTERACTIVE
            POST /account/tokens/{id}/revoke INTERACTIVE
            GET /accounts ADMIN
            POST /accounts ADMIN
            GET /accounts/tokens ADMIN
            POST /accounts/tokens/{id}/revoke ADMIN
            POST /accounts/{id} ADMIN
            GET /accounts/{id}/change ADMIN
            GET /accounts/{id}/password ADMIN
            POST /accounts/{id}/password ADMIN
            GET /api/calls VIEWER
            POST /api/calls/{id}/status SUPERVISOR
            GET /api/calls/{sid} VIEWER
            GET /api/orders VIEWER
            POST /api/orders/import SUPERVISOR
            POST /api/orders/{id}/status SUPERVISOR
            GET /api/orders/{number} VIEWER
            PUT /api/orders/{number} SUPERVISOR
            GET /api/statistics VIEWER
            GET /api/tasks VIEWER
            GET /api/tasks/{id} VIEWER
            POST /api/tasks/{id}/dismiss SUPERVISOR
            POST /api/tasks/{id}/done SUPERVISOR
            GET /api/tasks/{id}/recordings/{recording} SUPERVISOR
            POST /api/tasks/{id}/release SUPERVISOR
            POST /api/tasks/{id}/take SUPERVISOR
            GET /audit ADMIN
            GET /audit/export.csv ADMIN
            GET /calls VIEWER
            GET /calls/export.csv VIEWER
            GET /calls/selection SUPERVISOR
            POST /calls/selection/status SUPERVISOR
            POST /calls/selection/{batch}/undo SUPERVISOR
            GET /calls/{id} VIEWER
            POST /calls/{id}/consent/withdrawal SUPERVISOR
            POST /calls/{id}/notes SUPERVISOR
            POST /calls/{id}/number SUPERVISOR
            POST /calls/{id}/status SUPERVISOR
            GET /calls/{sid} VIEWER
            GET /inbox VIEWER
            GET /inbox/count VIEWER
            GET /inbox/export.csv VIEWER
            GET /inbox/{id} VIEWER
            POST /inbox/{id}/dismiss SUPERVISOR
            POST /inbox/{id}/done SUPERVISOR
            POST /inbox/{id}/number SUPERVISOR
            GET /inbox/{id}/recordings/{recording} SUPERVISOR
            POST /inbox/{id}/release SUPERVISOR
            POST /inbox/{id}/take SUPERVISOR
            GET /language/{code} ALL
            GET /live VIEWER
            GET /login ALL
            POST /login ALL
            GET /login/sso ISSUER
            GET /login/with-sso ALL
            POST /logout ALL
            GET /notifications/newest VIEWER
            POST /notifications/test ADMIN
            GET /orders VIEWER
            GET /orders/export.csv VIEWER
            GET /orders/import SUPERVISOR
            POST /orders/import SUPERVISOR
            GET /orders/import/template.csv SUPERVISOR
            GET /orders/selection SUPERVISOR
            POST /orders/selection/status SUPERVISOR
            POST /orders/selection/{batch}/undo SUPERVISOR
            GET /orders/{id} VIEWER
            POST /orders/{id}/fields SUPERVISOR
            POST /orders/{id}/notes SUPERVISOR
            POST /orders/{id}/status SUPERVISOR
            POST /orders/{id}/unlock SUPERVISOR
            GET /privacy ADMIN
            POST /privacy/erasures ADMIN
            GET /privacy/erasures/{id} ADMIN
            POST /privacy/people ADMIN
            GET /privacy/people/{id} ADMIN
            GET /privacy/people/{id}/erasure ADMIN
            GET /privacy/people/{id}/export.json ADMIN
            GET /search VIEWER
            GET /settings ADMIN
            POST /settings/hours/preview ADMIN
            POST /settings/phones ADMIN
            POST /settings/phones/{id} ADMIN
            POST /settings/phones/{id}/call ADMIN
            POST /settings/phones/{id}/number ADMIN
            POST /settings/phones/{id}/removal ADMIN
            GET /settings/prompts ADMIN
            GET /settings/prompts/{language} ADMIN
            GET /settings/prompts/{language}/call ADMIN
            POST /settings/prompts/{language}/draft/removal ADMIN
            POST /settings/prompts/{language}/publication ADMIN
            GET /settings/prompts/{language}/texts/{key} ADMIN
            POST /settings/prompts/{language}/texts/{key} ADMIN
            POST /settings/prompts/{language}/texts/{key}/preview ADMIN
            POST /settings/prompts/{language}/versions/{version} ADMIN
            POST /settings/{section} ADMIN
            GET /statistics VIEWER
            GET /statistics/{name}.csv VIEWER
            """;

    @Test
    void everyAddressSaysWhomItLetsIn() {
        assertEquals(RULES, Route.all().stream().map(route -> route + "\n").collect(Collectors.joining()));
    }

    /** The login and the search, which answer with a response of their own, are listed too. */
    @Test
    void everyPageIsListedForTheTestsThatLookAtAllOfThem() {
        var pages = Route.all().stream().filter(Route::isPage).map(Route::path).collect(toCollection(TreeSet::new));
        pages.add(DashboardPage.LOGIN.path());
        pages.add(DashboardPage.SEARCH.path());
        var listed =
                Arrays.stream(DashboardPage.values()).map(DashboardPage::path).collect(toCollection(TreeSet::new));

        assertEquals(pages, listed, "add a new page to DashboardPage in deploy/local");
    }
}
