package io.liza.admin.order.imports.file;

import io.liza.admin.order.imports.name.ColumnNames;
import io.liza.admin.order.imports.text.PlainCell;
import io.liza.admin.order.imports.text.RecordLimitReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the separator of a table: the one that Excel's line {@code sep=;} names, or that yields the most known columns. */
final class CsvSeparator {
    private static final char DEFAULT = ',';
    private static final String CANDIDATES = ",;\t|";
    private static final Pattern EXCEL = Pattern.compile("(?i)\"?sep=([,;|:\t])\"?[,;\t]*(\r\n|\n|\r)");
    private static final int EXCEL_LENGTH = 32;

    private CsvSeparator() {}

    /**
     * The separator that the first line names; the reader is behind this line then.
     *
     * @return 0 if the first line is no such line
     */
    static char named(BufferedReader text) throws IOException {
        String beginning = peek(text, EXCEL_LENGTH);
        Matcher named = EXCEL.matcher(beginning);
        if (!named.lookingAt()) {
            return 0;
        }
        text.skip(named.end());
        return named.group(1).charAt(0);
    }

    static char ofHeader(BufferedReader text) throws IOException {
        String header = firstLine(peek(text, RecordLimitReader.MAX_LENGTH));
        return CANDIDATES
                .chars()
                .mapToObj(separator -> cells(header, (char) separator))
                .max(Comparator.comparing(Cells::known).thenComparing(Cells::count))
                .filter(cells -> cells.count() > 1)
                .map(Cells::separator)
                .orElse(DEFAULT);
    }

    private record Cells(char separator, long known, int count) {}

    private static Cells cells(String header, char separator) {
        List<String> names = split(header, separator);
        long known = Stream.of(names)
                .flatMap(List::stream)
                .filter(name -> ColumnNames.of(PlainCell.of(name)).isPresent())
                .count();
        return new Cells(separator, known, names.size());
    }

    private static List<String> split(String header, char separator) {
        var names = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= header.length(); i++) {
            if (i == header.length() || header.charAt(i) == separator && !quoted) {
                names.add(header.substring(start, i).strip().replaceAll("^\"|\"$", ""));
                start = i + 1;
            } else if (header.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return names;
    }

    /** The first line that is not blank; line breaks within quotes do not end it. */
    private static String firstLine(String text) {
        String beginning = text.stripLeading();
        boolean quoted = false;
        for (int i = 0; i < beginning.length(); i++) {
            char next = beginning.charAt(i);
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '\n' || next == '\r')) {
                return beginning.substring(0, i);
            }
        }
        return beginning;
    }

    /** Reads until a line has ended, and goes back. */
    private static String peek(BufferedReader text, int most) throws IOException {
        text.mark(most);
        var beginning = new StringBuilder();
        var block = new char[Math.min(most, RecordLimitReader.READ_AHEAD)];
        int length = 0;
        while (length >= 0 && beginning.length() < most && !hasLine(beginning)) {
            length = text.read(block, 0, Math.min(block.length, most - beginning.length()));
            beginning.append(block, 0, Math.max(length, 0));
        }
        text.reset();
        return beginning.toString();
    }

    private static boolean hasLine(CharSequence beginning) {
        String text = beginning.toString();
        String line = firstLine(text);
        return !line.isEmpty() && line.length() < text.stripLeading().length();
    }
}
