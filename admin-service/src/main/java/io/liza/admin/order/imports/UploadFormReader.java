package io.liza.admin.order.imports;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** Reads a form (multipart/form-data) of a few short fields and one file, which goes to disk. Other files are dropped. */
final class UploadFormReader implements MultipartParser.PartHandler {
    private static final String FILE = "file";
    private static final int MAX_PARTS = 8;
    private static final int MAX_FIELD = 4_096;

    /** Limit of the headers of one part, and of the text before the first part and after the last one. */
    private static final int MAX_HEADERS = 8_192;

    private static final int STEP = 1_024;

    private final FormData form = new FormData(MAX_PARTS);
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();
    private final IncomingFile file;
    private final OutputStream copy;
    private CaseInsensitiveMap<String> headers;
    private String name;
    private String fileName;
    private int parts;
    private int outsideOfParts;

    private UploadFormReader(IncomingFile file, OutputStream copy) {
        this.file = file;
        this.copy = copy;
    }

    static FormData read(InputStream body, String boundary, IncomingFile file) {
        try (OutputStream copy = file.create()) {
            return new UploadFormReader(file, copy).read(body, boundary);
        } catch (WebApplicationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadRequestException("the form cannot be read, or broke off", e);
        }
    }

    private FormData read(InputStream body, String boundary) throws IOException {
        var parser = MultipartParser.beginParse(
                this, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
        var buffer = new byte[STEP];
        for (int more = body.read(buffer); more >= 0; more = body.read(buffer)) {
            outsideOfParts += more;
            parser.parse(ByteBuffer.wrap(buffer, 0, more));
            check("headers of a part", outsideOfParts, MAX_HEADERS, "bytes");
        }
        if (!parser.isComplete()) {
            throw new IOException("the form has no end");
        }
        return form;
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        outsideOfParts = 0;
        check("a form", ++parts, MAX_PARTS, "parts");
        this.headers = headers;
        String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        name = disposition == null ? null : HeaderUtil.extractQuotedValueFromHeader(disposition, "name");
        fileName = disposition == null
                ? null
                : HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
        field.reset();
    }

    @Override
    public void data(ByteBuffer buffer) throws IOException {
        outsideOfParts = 0;
        if (isFile()) {
            copy.write(bytes(buffer));
        } else if (fileName == null) {
            check("a field of a form", field.size() + buffer.remaining(), MAX_FIELD, "bytes");
            field.write(bytes(buffer));
        }
    }

    @Override
    public void endPart() {
        outsideOfParts = 0;
        if (isFile()) {
            form.add(name, file.copy(), fileName, headers);
        } else if (fileName == null && name != null) {
            form.add(name, field.toString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The first field of this name. */
    private boolean isFile() {
        return fileName != null && FILE.equals(name) && !form.contains(FILE);
    }

    private static void check(String what, int number, int max, String unit) {
        if (number > max) {
            throw new ClientErrorException(
                    what + " must not have more than " + max + " " + unit, Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
