package io.liza.admin.caller;

import io.liza.admin.list.Conditions;
import io.liza.caller.NumberSearch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A caller whose number matches the search of this transaction; the service itself cannot read numbers. */
@Entity
@Immutable
public class CallerFound {

    private static final String SEARCH = "select 1 from search_callers(:numbers, :part, :isWhole)";

    @Id
    public Long id;

    /**
     * Narrows a list to the matching callers, if there is a search.
     *
     * @param caller HQL for the caller's id
     * @param anyPart whether a part of a number is enough
     */
    public static Conditions narrow(Conditions where, String caller, Optional<NumberSearch> search, boolean anyPart) {
        search.ifPresent(number -> where.prepared(SEARCH, values(number, anyPart)));
        return where.and(caller + " in (select found.id from CallerFound found)", search.isPresent());
    }

    /** Makes the matching callers visible as this entity until the transaction ends. */
    public static Uni<?> search(NumberSearch search, boolean anyPart) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(SEARCH);
            values(search, anyPart).forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    private static Map<String, Object> values(NumberSearch search, boolean anyPart) {
        return Map.of(
                "numbers", search.numbers().toArray(String[]::new),
                "part", anyPart ? search.part() : "",
                "isWhole", search.isWhole());
    }
}
