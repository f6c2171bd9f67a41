package io.liza.admin.prompt;

import java.util.List;

/** @param lines sentences as callers hear them */
record PreviewedReply(List<Line> lines) {

    /** @param isMarked whether it is the sentence that is looked at */
    record Line(String text, boolean isMarked) {}
}
