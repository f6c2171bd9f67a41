package io.liza.admin.operator.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8 and of other hashes. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(String text) {
        return start().digest(bytes(text));
    }

    static boolean isOf(byte[] hash, String text) {
        return MessageDigest.isEqual(of(text), hash);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
