package io.liza.admin.order.imports.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Detects texts that were not valid in their character set. Decoding replaces invalid bytes by a lone surrogate, which
 * valid texts never contain; the usual replacement character may be part of an order's notes.
 */
public final class WellFormed {
    private static final String INVALID = "\uDC00";

    private WellFormed() {}

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(INVALID);
    }

    public static boolean isValid(String text) {
        return text == null || text.codePoints().noneMatch(WellFormed::isSurrogate);
    }

    /** The text without lone surrogates, so that a response can contain it. */
    public static String text(String text) {
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
