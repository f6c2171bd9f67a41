package io.liza.admin.order.imports;

/**
 * The result of an import by a program: counts, or the check of a refused file.
 *
 * @param counts null if the file was refused
 */
record Outcome(Counts counts, FileCheck check) {

    boolean isDone() {
        return counts != null;
    }
}
