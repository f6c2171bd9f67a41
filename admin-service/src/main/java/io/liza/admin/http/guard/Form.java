package io.liza.admin.http.guard;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** Parses a form (application/x-www-form-urlencoded). */
final class Form {
    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_NAME = 200;

    private Form() {}

    static FormData parse(byte[] body, String contentType) {
        Charset charset = charset(contentType);
        var form = new FormData(MAX_FIELDS);
        String text = new String(body, charset);
        int fields = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (++fields > MAX_FIELDS) {
                throw new ClientErrorException(
                        "a form has at most " + MAX_FIELDS + " fields", Status.REQUEST_ENTITY_TOO_LARGE);
            }
            add(text.substring(start, end), charset, form);
            start = end + 1;
        }
        return form;
    }

    private static void add(String field, Charset charset, FormData form) {
        int equals = field.indexOf('=');
        String name = decode(equals < 0 ? field : field.substring(0, equals), charset);
        if (name.length() > MAX_NAME) {
            throw new ClientErrorException(
                    "a field of a form has a name of at most " + MAX_NAME + " characters",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
        form.add(name, equals < 0 ? "" : decode(field.substring(equals + 1), charset));
    }

    private static String decode(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("a % in the form must be followed by two hex digits");
        }
    }

    private static Charset charset(String contentType) {
        String name = HeaderUtil.extractQuotedValueFromHeader(contentType, "charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("a form must be UTF-8");
        }
    }
}
