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

/** A caller whose number is looked for in this transaction. The numbers stay with the database. */
@Entity
@Immutable
public class CallerFound {

    private static final String LOOK_FOR = "select 1 from search_callers(:numbers, :part, :isWhole)";

    @Id
    public Long id;

    /**
     * Narrows a list to those callers, if any are looked for.
     *
     * @param caller HQL for the caller's id
     * @param anyPart of a number is looked for, too; else only whole ones, so that nobody finds one out bit by bit
     */
    public static Conditions narrow(Conditions where, String caller, Optional<NumberSearch> search, boolean anyPart) {
        search.ifPresent(number -> where.prepared(LOOK_FOR, values(number, anyPart)));
        return where.and(caller + " in (select found.id from CallerFound found)", search.isPresent());
    }

    /** From now on there are those callers, until the transaction ends. */
    public static Uni<?> lookFor(NumberSearch search, boolean anyPart) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(LOOK_FOR);
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
