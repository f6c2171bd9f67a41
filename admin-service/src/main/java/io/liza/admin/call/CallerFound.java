package io.liza.admin.call;

import io.liza.admin.web.Where;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A caller whose number is looked for in this transaction. The numbers stay with the database. */
@Entity
@Immutable
public class CallerFound {

    @Id
    public Long id;

    /** Within a country numbers are dialled with a zero before them, which is no part of them. */
    private static String withoutTrunkPrefix(String number) {
        return number.replaceFirst("^0(?=[1-9]\\d{6})", "");
    }

    /**
     * Narrows a list to those callers, if any are looked for.
     *
     * @param caller HQL for the caller's id
     * @param number a whole one or, where it is nobody's, any part
     * @param anyPart else only a whole one, so that nobody finds one out bit by bit
     */
    public static Where narrow(Where where, String caller, Optional<String> number, boolean anyPart) {
        number.map(text -> anyPart ? withoutTrunkPrefix(text) : text)
                .ifPresent(text -> where.prepared(
                        "select 1 from caller_look_for(:number, :wholeOnly)",
                        Map.of("number", text, "wholeOnly", !anyPart)));
        return where.and(caller + " in (select found.id from CallerFound found)", number.isPresent());
    }
}
