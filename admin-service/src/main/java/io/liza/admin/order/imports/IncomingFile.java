package io.liza.admin.order.imports;

import io.liza.admin.http.share.AccountShares.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * An uploaded file: its copy on disk and its share of the account's uploads. Both are freed when its last user releases
 * it, so that phone numbers and postcodes in the copy exist only during the import.
 */
final class IncomingFile {
    private static final Logger LOG = Logger.getLogger(IncomingFile.class);

    private final Share share;
    private final Executor threads;
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile Path copy;

    /** Creates a file with one user. */
    IncomingFile(Share share, Executor threads) {
        this.share = share;
        this.threads = threads;
    }

    /** Opens the copy for writing, once; blocks. Only the system user of this process can read the copy. */
    OutputStream create() throws IOException {
        copy = Files.createTempFile("liza-import-", null);
        return Files.newOutputStream(copy);
    }

    Path copy() {
        return copy;
    }

    /** Opens the copy for reading; blocks. */
    InputStream read() throws IOException {
        return Files.newInputStream(copy);
    }

    void use() {
        users.incrementAndGet();
    }

    /** Releases the file; each user calls this once. */
    void release() {
        if (users.decrementAndGet() == 0) {
            share.release();
            threads.execute(this::delete);
        }
    }

    private void delete() {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            LOG.warnf(e, "%s cannot be deleted", copy);
        }
    }
}
