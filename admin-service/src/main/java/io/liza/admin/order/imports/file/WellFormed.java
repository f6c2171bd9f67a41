package io.liza.admin.order.imports.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Detects texts that were not valid UTF-8. A lone surrogate replaces invalid bytes, since valid UTF-8 never contains one;
 * the usual replacement character may be a part of the notes of an order.
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

    /** The text without surrogates, so that an answer can contain it. */
    static String text(String text) {
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
