package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.order.imports.text.Reading;
import java.io.IOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file of a form.
 *
 * @param days the order of day and month that the user has chosen; empty to find it in the file
 */
record Upload(IncomingFile file, String name, FileFormat format, Optional<DayOrder> days) {

    static Upload of(IncomingFile file, FileUpload upload, Optional<DayOrder> days) {
        return new Upload(file, upload.fileName(), FileFormat.ofName(upload.fileName()), days);
    }

    /** How to read the file; blocks. */
    Reading reading() throws IOException {
        Reading found = Reading.of(file::read);
        return days.map(chosen -> new Reading(found.charset(), chosen)).orElse(found);
    }
}
