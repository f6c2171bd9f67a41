package io.liza.admin.order.imports;

import io.liza.admin.csv.Separator;
import io.liza.admin.order.field.FieldParser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Shows what a file would change, and imports it once that is confirmed. Nothing of a file is kept between the two requests:
 * the browser sends it again, to any replica, and its digest tells whether it is the one that was shown.
 */
@ApplicationScoped
class Previews {
    private final IncomingFiles files;
    private final OrderImporter importer;
    private final FieldParser parser;

    Previews(IncomingFiles files, OrderImporter importer, FieldParser parser) {
        this.files = files;
        this.importer = importer;
        this.parser = parser;
    }

    /** Writes nothing. */
    Uni<Preview> show(Upload upload) {
        return check(upload, (checked, digest) -> show(upload, checked, digest));
    }

    /**
     * Imports the rows without errors; the others are left out.
     *
     * @return empty, without importing anything, if the file is not the one that was shown
     */
    Uni<Optional<Preview>> confirm(Upload upload, String shown) {
        return check(
                upload,
                (checked, digest) -> digest.equals(shown) && checked.check().isUsable()
                        ? importer.write(checked)
                                .map(counts -> Optional.of(Preview.done(upload, digest, checked.check(), counts)))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** The rows with errors as a file, which is deleted when the request ends. */
    Uni<Path> badRows(Upload upload, ErrorTexts texts, Separator separator) {
        return check(
                upload,
                (checked, digest) -> files.run(() -> {
                    Path reply = upload.file().createReply();
                    BadRows.write(checked, parser, reply, texts, separator);
                    return reply;
                }));
    }

    private Uni<Preview> show(Upload upload, CheckedFile checked, String digest) {
        return checked.check().isUsable()
                ? importer.compare(checked)
                        .map(found -> Preview.of(
                                upload, digest, checked.check(), checked.counts(found.counts()), found.first()))
                : Uni.createFrom().item(Preview.of(upload, digest, checked.check(), null, List.of()));
    }

    private <T> Uni<T> check(Upload upload, BiFunction<CheckedFile, String, Uni<T>> job) {
        upload.file().use();
        return files.run(() -> CheckedFile.of(upload.file(), upload.format(), upload.reading(), parser))
                .chain(checked -> files.run(upload.file()::digest).chain(digest -> job.apply(checked, digest)))
                .onTermination()
                .invoke(upload.file()::release);
    }
}
