package io.liza.admin.search;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.call.Call;
import io.liza.admin.http.Redirect;
import io.liza.admin.order.Order;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Finds orders, calls and pages by a text; offers to search the lists by the number of a caller. */
@Path("/search")
@RolesAllowed(Role.VIEWS)
public class SearchPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance search(SearchResults results);

        static native TemplateInstance results(SearchResults results);
    }

    private final CurrentUser currentUser;
    private final PageLanguage language;

    SearchPages(CurrentUser currentUser, PageLanguage language) {
        this.currentUser = currentUser;
        this.language = language;
    }

    /**
     * Redirects to the page that the text stands for, if it is certain.
     *
     * @param dialog set by the search dialog, which asks while the user types, and shows the results only
     */
    @GET
    public Uni<Response> search(@RestQuery String q, @RestHeader("Liza-Search") String dialog) {
        return find(SearchText.of(q))
                .map(results -> dialog != null
                        ? Response.ok(Templates.results(results)).build()
                        : results.single()
                                .map(page -> Redirect.to(page).build())
                                .orElseGet(() ->
                                        Response.ok(Templates.search(results)).build()));
    }

    private Uni<SearchResults> find(SearchText text) {
        return Panache.withSession(() -> order(text).chain(order -> call(text)
                .map(call -> new SearchResults(
                        text.text(),
                        sections(text),
                        order,
                        call,
                        text.orderNumber().orElse(null),
                        text.callerNumber().orElse(null),
                        text.looksLikeCallerNumber() && order == null))));
    }

    private static Uni<Order> order(SearchText text) {
        return first(text.orderNumber(), number -> Order.<Order>find("number", number)
                .firstResult());
    }

    private static Uni<Call> call(SearchText text) {
        return first(
                text.callSid(), sid -> Call.<Call>find("from Call c left join fetch c.caller where c.sid = ?1", sid)
                        .firstResult());
    }

    private static <E> Uni<E> first(Optional<String> value, Function<String, Uni<E>> query) {
        return value.map(query).orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** The pages whose names contain the text; all of them without a text. */
    private List<DashboardSection> sections(SearchText text) {
        Locale reader = language.getLocale();
        SearchTexts texts = language.texts(SearchTexts.class);
        String wanted = text.text().toLowerCase(reader);
        return Stream.of(DashboardSection.values())
                .filter(section -> section.isFor(currentUser.isSupervisor(), currentUser.isAdmin()))
                .filter(section ->
                        texts.sectionName(section).toLowerCase(reader).contains(wanted))
                .toList();
    }
}
