package io.liza.admin.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.caller.NumberSearch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Limits the searches by number of each account, and audits each of them without the number. The same search again is
 * free and not audited, since it reveals nothing new: an open page can refresh itself, and a list can be paged through.
 */
@ApplicationScoped
public class NumberSearches {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(30);
    private static final long MAX_REMEMBERED = 10_000;

    private record Key(long account, String list, String number, int spellings, boolean anyPart) {}

    private final Audit audit;
    private final CurrentUser currentUser;
    private final SearchLimit limit;
    private final Cache<Key, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR)
            .build();

    NumberSearches(Audit audit, CurrentUser currentUser, NumberSearchConfig config) {
        this.audit = audit;
        this.currentUser = currentUser;
        this.limit = new SearchLimit(config.limit());
    }

    /** Whether the current user may search by parts of numbers: supervisors with a browser may, programs may not. */
    public boolean anyPart() {
        return currentUser.isSupervisor() && currentUser.isInteractive();
    }

    /**
     * Runs a query that may search by number, and completes after the search is audited. Fails with
     * {@link io.liza.admin.http.error.TooManyRequestsException} before the query once the limit is reached.
     *
     * @param list name of the searched list in the audit trail
     * @param count number of rows that a result stands for
     */
    public <T> Uni<T> run(
            String list,
            Optional<NumberSearch> search,
            boolean anyPart,
            Supplier<Uni<T>> query,
            ToLongFunction<T> count) {
        if (search.isEmpty()) {
            return query.get();
        }
        Key key = key(list, search.get(), anyPart);
        if (recent.getIfPresent(key) != null) {
            return query.get();
        }
        return limit.take(key.account())
                .chain(query::get)
                .call(result -> audit(list, search.get(), count.applyAsLong(result)))
                .invoke(() -> recent.put(key, true));
    }

    /** Likewise before an export; the rows are counted only if a number is searched for. */
    Uni<Void> beforeExport(String list, Optional<NumberSearch> search, boolean anyPart, Supplier<Uni<Long>> count) {
        return search.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(list, search, anyPart, count, Long::longValue).replaceWithVoid();
    }

    private Key key(String list, NumberSearch search, boolean anyPart) {
        String number = search.isNobody() ? "" : search.numbers().get(0);
        return new Key(
                currentUser.login().accountId(), list, number, search.numbers().size(), anyPart);
    }

    private Uni<Void> audit(String list, NumberSearch search, long results) {
        return Panache.withTransaction(() -> audit.record(
                AuditAction.NUMBER_SEARCHED,
                Subject.list(list),
                Map.of(),
                Map.of("results", results, "whole", search.isWhole())));
    }
}
