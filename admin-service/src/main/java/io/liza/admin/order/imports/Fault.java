package io.liza.admin.order.imports;

/** What can be wrong with a line; the page says of each what would be right. */
public enum Fault {
    NUMBER,
    STATUS,
    NOTES,
    ENCODING("the file must be UTF-8"),
    HEADER(
            "the first line must name the columns number, status and, if there are any, notes: each once, and no others"),
    CELLS("the line must have as many cells as the first line"),
    QUOTES("a quoted text must end with a quote, and a separator or the line's end must follow"),
    JSON("the line must be one JSON object with number, status and, if there are any, notes: each once, and no others");

    private final String ofWholeLine;

    Fault() {
        this(null);
    }

    Fault(String ofWholeLine) {
        this.ofWholeLine = ofWholeLine;
    }

    /** For programs; null where it depends on what is in a column. */
    String ofWholeLine() {
        return ofWholeLine;
    }
}
