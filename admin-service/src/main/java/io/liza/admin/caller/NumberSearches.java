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
 * Searches by number: a limited number of them for each account, and an audit entry for each, without the number. The
 * same search again is free and adds no entry, as its answer tells nothing new: so an open page keeps itself up to date,
 * and a list can be paged through.
 */
@ApplicationScoped
public class NumberSearches {

    private static final Duration SAME_SEARCH = Duration.ofMinutes(30);
    private static final long MOST_REMEMBERED = 10_000;

    private record Asked(long account, String list, String number, int spellings, boolean anyPart) {}

    private final Audit audit;
    private final CurrentUser currentUser;
    private final SearchLimit limit;
    private final Cache<Asked, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(SAME_SEARCH)
            .build();

    NumberSearches(Audit audit, CurrentUser currentUser, NumberSearchConfig config) {
        this.audit = audit;
        this.currentUser = currentUser;
        this.limit = new SearchLimit(config.limit());
    }

    /** Whether parts of numbers may be looked for in this page: by supervisors at a browser, by no program. */
    public boolean anyPart() {
        return currentUser.isSupervisor() && currentUser.isInPerson();
    }

    /**
     * Runs a query that may look for a number. Fails with {@link io.liza.admin.http.error.TooManyRequestsException} before it is
     * run; its result is given out only once it stands in the audit trail that there was a search.
     *
     * @param list that is searched, as the audit trail names it
     * @param results how many there are in a result
     */
    public <T> Uni<T> run(
            String list,
            Optional<NumberSearch> search,
            boolean anyPart,
            Supplier<Uni<T>> query,
            ToLongFunction<T> results) {
        if (search.isEmpty()) {
            return query.get();
        }
        Asked asked = asked(list, search.get(), anyPart);
        if (recent.getIfPresent(asked) != null) {
            return query.get();
        }
        return limit.take(asked.account())
                .chain(query::get)
                .call(result -> note(list, search.get(), results.applyAsLong(result)))
                .invoke(() -> recent.put(asked, true));
    }

    /** Likewise for a file, whose rows are not known yet; where no number is looked for, nothing is counted. */
    public Uni<Void> beforeExport(
            String list, Optional<NumberSearch> search, boolean anyPart, Supplier<Uni<Long>> count) {
        return search.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(list, search, anyPart, count, Long::longValue).replaceWithVoid();
    }

    private Asked asked(String list, NumberSearch search, boolean anyPart) {
        String number = search.isNobody() ? "" : search.numbers().get(0);
        return new Asked(
                currentUser.login().accountId(), list, number, search.numbers().size(), anyPart);
    }

    private Uni<Void> note(String list, NumberSearch search, long results) {
        return Panache.withTransaction(() -> audit.record(
                AuditAction.NUMBER_SEARCHED,
                Subject.list(list),
                Map.of(),
                Map.of("results", results, "whole", search.isWhole())));
    }
}
