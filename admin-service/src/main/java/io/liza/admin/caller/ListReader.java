package io.liza.admin.caller;

import io.liza.admin.audit.Audit;
import io.liza.admin.csv.CsvExports;
import io.liza.admin.csv.CsvExports.Download;
import io.liza.admin.csv.Separator;
import io.liza.admin.list.ApiPage;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.Neighbours;
import io.liza.admin.list.Page;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;

/** Reads the lists of calls and orders for pages, the API and exports. Limits and audits searches by number. */
@ApplicationScoped
public class ListReader {

    private final NumberSearches searches;
    private final CsvExports exports;
    private final Audit audit;
    private final CompanyClock clock;

    ListReader(NumberSearches searches, CsvExports exports, Audit audit, CompanyClock clock) {
        this.searches = searches;
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns a page of a list for the dashboard. */
    public <E> Uni<Page<E>> page(SearchableList<E> list, NumberFilter filter) {
        return page(list, filter, searches.anyPart());
    }

    /** Returns a page of a list for the API, which can search only by whole numbers. */
    public <E> Uni<ApiPage<E>> apiPage(SearchableList<E> list, NumberFilter filter) {
        return page(list, filter, false).map(page -> ApiPage.of(page, filter.hint()));
    }

    private <E> Uni<Page<E>> page(SearchableList<E> list, NumberFilter filter, boolean anyPart) {
        return searches.run(
                list.name(),
                filter.search(),
                anyPart,
                () -> list.rows().page(() -> filter.where(clock, anyPart), filter),
                page -> page.total().atLeast());
    }

    /**
     * Returns the rows before and after a row of a list.
     *
     * @param key sort key of the row
     */
    public <E> Uni<Neighbours> neighbours(SearchableList<E> list, NumberFilter filter, Object key, long id) {
        boolean anyPart = searches.anyPart();
        return searches.run(
                list.name(),
                filter.search(),
                anyPart,
                () -> list.rows().neighbours(() -> filter.where(clock, anyPart), key, id),
                neighbours -> Stream.of(neighbours.previous(), neighbours.next())
                        .filter(Objects::nonNull)
                        .count());
    }

    /** Exports all rows to a file after recording the export in the audit trail. */
    public <E> RestMulti<byte[]> export(SearchableList<E> list, NumberFilter filter, String separator) {
        boolean anyPart = searches.anyPart();
        Supplier<Conditions> where = () -> filter.where(clock, anyPart);
        where.get();
        String filters = filter.query().hiding("phone").toString();
        return exports.send(
                new Download(list.name() + ".csv", Separator.of(separator)),
                searches.beforeExport(list.name(), filter.search(), anyPart, () -> list.rows()
                                .count(where))
                        .chain(() -> audit.export(list.name(), filters)),
                list.columns().apply(clock),
                list.rows().all(where));
    }
}
