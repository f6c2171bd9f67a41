package io.liza.admin.order.imports.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells texts apart that were UTF-8 from those that were not. A single surrogate stands for bytes that are not UTF-8,
 * since UTF-8 never has one; the usual replacement character may stand in the notes of an order.
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

    /** The text as it can be sent in an answer. */
    static String text(String text) {
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
