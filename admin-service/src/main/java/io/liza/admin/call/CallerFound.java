package io.liza.admin.call;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL {@code caller_found(id, part, wholeOnly)}: whether this is a caller whose number has this part, or is this
 * number. The numbers stay with the database.
 */
public class CallerFound implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "caller_found",
                        "?1 in (select caller_search(?2, ?3))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }
}
