package io.liza.e2e;

import io.liza.local.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Makes a Postgres offer TLS with a certificate of its own, as that of a cluster that has its own authority. */
final class PostgresTls {

    private static final String PASSWORD = "changeit";
    private static final int LINE = 64;

    private PostgresTls() {}

    /**
     * Restarts the server with TLS.
     *
     * @param folder the one it was started in
     * @return the options that a {@code DATABASE_URL} needs, so that the certificate and the host's name are verified
     */
    static String switchOn(Postgres postgres, Path folder) {
        Path data = folder.toAbsolutePath().resolve("postgres").resolve("data");
        Path certificate = folder.toAbsolutePath().resolve("postgres-ca.pem");
        try {
            KeyStore store = keyStore(folder.toAbsolutePath().resolve("postgres.p12"));
            String pem = pem("CERTIFICATE", store.getCertificate("postgres").getEncoded());
            Files.writeString(certificate, pem);
            Files.writeString(data.resolve("server.crt"), pem);
            Path key = data.resolve("server.key");
            Files.writeString(
                    key,
                    pem(
                            "PRIVATE KEY",
                            store.getKey("postgres", PASSWORD.toCharArray()).getEncoded()));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(data.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate could be made", e);
        }
        postgres.restart();
        return "?sslmode=verify-full&sslrootcert=" + certificate;
    }

    private static KeyStore keyStore(Path file) throws IOException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "postgres",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=postgres",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
