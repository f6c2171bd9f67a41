package io.liza.admin.order.imports.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the errors of a file and groups them; keeps the first ones only. */
public final class ErrorReport {
    static final int MAX_LISTED = 100;

    private final List<ImportError> first = new ArrayList<>();
    private final Map<ErrorGroup.Key, ErrorGroup> groups = new LinkedHashMap<>();
    private int count;
    private int grouped;
    private boolean ofFile;

    void add(ImportError error) {
        count++;
        ofFile |= error.kind().isOfFile();
        if (first.size() < MAX_LISTED) {
            first.add(error);
        }
        ErrorGroup.Key key = ErrorGroup.Key.of(error);
        ErrorGroup group = groups.get(key);
        if (group != null || groups.size() < MAX_LISTED) {
            grouped++;
            groups.put(key, group == null ? ErrorGroup.of(error) : group.and(error));
        }
    }

    /** Number of errors, including those that are not listed. */
    public int count() {
        return count;
    }

    /** The first {@value #MAX_LISTED} errors. */
    public List<ImportError> first() {
        return first;
    }

    /** The first {@value #MAX_LISTED} groups, in order of the file. */
    public Collection<ErrorGroup> groups() {
        return groups.values();
    }

    /** Number of errors that are in no group. */
    public int ungrouped() {
        return count - grouped;
    }

    /** Whether nothing of the file can be imported. */
    public boolean isOfFile() {
        return ofFile;
    }
}
