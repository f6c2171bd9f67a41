package io.liza.admin.order.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.http.share.AccountShares;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadFormReaderTest {
    private static final String BOUNDARY = "----x";
    private static final String CSRF = part("name=\"csrf\"", "token");

    private final IncomingFile file =
            new IncomingFile(new AccountShares("imports", 1, 1, Status.CONFLICT).take(1), Runnable::run);

    @AfterEach
    void release() {
        file.release();
        assertTrue(file.copy() == null || Files.notExists(file.copy()), "nothing is left on disk");
    }

    @Test
    void fieldsAreKeptAndTheFileGoesToDisk() throws IOException {
        String content = "number,status\r\n--\r\n------\r\n".repeat(5_000);
        FormData form = read(CSRF + part("name=\"file\"; filename=\"größe.csv\"", content) + end());

        assertEquals("token", form.getFirst("csrf").getValue());
        assertEquals("größe.csv", form.getFirst("file").getFileName());
        assertEquals(
                content, Files.readString(form.getFirst("file").getFileItem().getFile()));
    }

    @Test
    void otherFilesAreDropped() throws IOException {
        FormData form = read(part("name=\"csrf\"; filename=\"a\"", "x".repeat(100_000))
                + part("name=\"file\"; filename=\"a.csv\"", "first")
                + part("name=\"file\"; filename=\"b.csv\"", "second")
                + end());

        assertNull(form.getFirst("csrf"));
        assertEquals(1, form.get("file").size());
        assertEquals("first", Files.readString(file.copy()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\n", "------", "\r\n------"})
    void nothingWithoutEndStandsBeforeTheFirstPart(String text) {
        assertEquals(413, refused("", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a: b\r\n", "Content-Disposition: form-data; x=1\r\n", "a:b\r\n c\r\n"})
    void headersOfAPartHaveAnEnd(String text) {
        assertEquals(413, refused(CSRF + "--" + BOUNDARY + "\r\n", text));
        assertEquals(413, refused(CSRF + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"", "x"));
    }

    @Test
    void fieldsAndTheirNumberAreLimited() {
        assertEquals(413, refused("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n", "x"));
        assertEquals(413, refused("", CSRF));
        assertEquals(413, refused("", part("name=\"file\"; filename=\"\"", "")));
        assertEquals(413, refused(CSRF + end(), "x"), "after the end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------x",
                "------x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off",
                "------x\r\nno header\r\n\r\n",
                "------x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nQ\r\n------x--"
            })
    void whatCannotBeReadIsTheClientsFault(String form) {
        assertEquals(400, status(new ByteArrayInputStream(form.getBytes(UTF_8))));
    }

    private FormData read(String form) {
        return UploadFormReader.read(new ByteArrayInputStream(form.getBytes(UTF_8)), BOUNDARY, file);
    }

    /** @param rest comes again and again */
    private int refused(String beginning, String rest) {
        byte[] text = rest.getBytes(UTF_8);
        var endless = new InputStream() {
            private int read;

            @Override
            public int read() {
                return text[read++ % text.length];
            }
        };
        return status(new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(UTF_8)), endless));
    }

    private int status(InputStream form) {
        return assertThrows(WebApplicationException.class, () -> UploadFormReader.read(form, BOUNDARY, file))
                .getResponse()
                .getStatus();
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static String end() {
        return "--" + BOUNDARY + "--\r\n";
    }
}
