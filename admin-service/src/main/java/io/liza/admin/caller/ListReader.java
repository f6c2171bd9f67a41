package io.liza.admin.caller;

import io.liza.admin.audit.Audit;
import io.liza.admin.csv.CsvExports;
import io.liza.admin.csv.CsvExports.Download;
import io.liza.admin.csv.Separator;
import io.liza.admin.list.ApiPage;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.Page;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;

/** Reads the lists of calls and of orders for pages, programs and files; searches by number are limited and audited. */
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

    /** One page for a browser. */
    public <E> Uni<Page<E>> page(SearchableList<E> list, NumberFilter filter) {
        return page(list, filter, searches.anyPart());
    }

    /** One page for a program, which can search by whole numbers only. */
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

    /** All rows as a file, after an entry in the audit trail. */
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
