package io.liza.admin.order.imports;

import io.liza.admin.http.share.AccountShares.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * An uploaded file: its copy on disk and its share of the account's uploads. Both are freed when its last user releases
 * it, so that names, phone numbers and postcodes in the copy exist only during one request.
 */
final class IncomingFile {
    private static final Logger LOG = Logger.getLogger(IncomingFile.class);

    private final Share share;
    private final Executor threads;
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile Path copy;
    private volatile Path reply;

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

    /** Creates a file for a part of this one that goes back to the client; blocks. It is deleted with the copy. */
    Path createReply() throws IOException {
        reply = Files.createTempFile("liza-import-", null);
        return reply;
    }

    /** SHA-256 of the file, in hexadecimal digits; blocks. */
    String digest() throws IOException {
        MessageDigest sha256 = sha256();
        try (var file = new DigestInputStream(read(), sha256)) {
            file.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Opens the copy for reading; blocks. */
    InputStream read() throws IOException {
        return Files.newInputStream(copy);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
        Stream.of(copy, reply).filter(Objects::nonNull).forEach(IncomingFile::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf(e, "%s cannot be deleted", file);
        }
    }
}
