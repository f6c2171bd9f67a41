package io.liza.admin.caller;

import io.liza.admin.csv.CsvColumns;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.ui.CompanyClock;
import java.util.function.Function;

/**
 * A list that can be searched by a caller's number.
 *
 * @param name as the audit trail and the exported file name it
 * @param columns of the exported file
 */
public record SearchableList<E>(String name, KeysetQuery<E> rows, Function<CompanyClock, CsvColumns<E>> columns) {}
