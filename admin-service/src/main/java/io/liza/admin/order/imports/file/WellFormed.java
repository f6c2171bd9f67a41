package io.liza.admin.order.imports.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Detects texts that were not valid UTF-8. Decoding replaces invalid bytes by a lone surrogate, which valid UTF-8 never
 * contains; the usual replacement character may be part of an order's notes.
 */
final class WellFormed {
    private static final String NOT_UTF_8 = "\uDC00";

    private WellFormed() {}

    static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(NOT_UTF_8);
    }

    static boolean isUtf8(String text) {
        return text == null || text.codePoints().noneMatch(WellFormed::isSurrogate);
    }

    /** The text without lone surrogates, so that a response can contain it. */
    static String text(String text) {
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
