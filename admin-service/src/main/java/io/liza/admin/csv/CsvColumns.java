package io.liza.admin.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of a CSV file, each with its heading and the cell that it makes of a row. */
public final class CsvColumns<R> {

    private final List<String> headings = new ArrayList<>();
    private final List<Function<R, ?>> cells = new ArrayList<>();

    public CsvColumns<R> column(String heading, Function<R, ?> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    /** The file with these rows. */
    public Csv file(List<R> rows) {
        Csv csv = new Csv(headings.toArray(String[]::new));
        rows.forEach(row -> csv.row(cells(row)));
        return csv;
    }

    Object[] cells(R row) {
        return cells.stream().map(cell -> cell.apply(row)).toArray();
    }
}
