package io.liza.admin.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json ; charset=iso-8859-1 ;",
                "text/csv; header=present; charset=windows-1252",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "multipart/form-data; boundary=\"a b, c; d\"",
                "application/vnd.liza+json;v=1"
            })
    void whatCanBeReadStays(String value) {
        assertEquals(value, ContentType.firstReadable(List.of(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "json",
                "/",
                "a/",
                "/b",
                "a/b/c",
                "a b/c",
                "application/json;charset=klingon",
                "application/json;charset=\"",
                "application/json;charset=",
                "application/json;charset=\u00e9",
                "a/b;c",
                "a/b;=c",
                "a/b;c=\"d",
                "a/b;c=d e",
                "a/b,c/d",
                "a/b;;c=d",
                "\u00e4/b",
                "*",
                "a/b;c=\"\u0001\""
            })
    void whatCannotBeReadIsAbsent(String value) {
        assertEquals("", ContentType.firstReadable(List.of(value)));
        assertEquals("text/csv", ContentType.firstReadable(List.of(value, "text/csv")));
    }

    @Test
    void aVeryLongOneIsAbsent() {
        assertEquals("", ContentType.firstReadable(List.of("a/b" + ";c=d".repeat(100_000))));
        assertEquals("", ContentType.firstReadable(List.of("a/" + "b".repeat(100_000))));
        assertEquals("", ContentType.firstReadable(List.of("a/b;" + " ".repeat(100_000) + "c=d")));
    }
}
