package io.liza.admin.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TLS to the database, by libpq's options {@code sslmode} and {@code sslrootcert}. JDBC reads them from its URL.
 *
 * @param mode such as {@code verify-full}, which checks the certificate and the host's name; null if it is not given
 * @param rootCertificate path of a PEM file with the authority's certificate; null if it is not given
 */
record DatabaseTls(String mode, String rootCertificate) {

    private static final Set<String> MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Pattern OPTION = Pattern.compile("(?:^|&)(sslmode|sslrootcert)=([^&]*)");

    private static final String REACTIVE = "quarkus.datasource.reactive.";

    /** @throws IllegalArgumentException if the mode is unknown, or would verify against nothing */
    DatabaseTls {
        if (mode != null && !MODES.contains(mode)) {
            throw new IllegalArgumentException("sslmode in DATABASE_URL must be disable, allow, prefer, require,"
                    + " verify-ca or verify-full, but it is " + mode);
        }
        if (mode != null && mode.startsWith("verify-") && rootCertificate == null) {
            throw new IllegalArgumentException(
                    "sslmode=" + mode + " in DATABASE_URL needs sslrootcert, the path of a PEM"
                            + " file with the certificate of the database's authority");
        }
    }

    static DatabaseTls of(String options) {
        var found = new HashMap<String, String>();
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            found.put(option.group(1), DatabaseUrl.decoded(option.group(2)));
        }
        return new DatabaseTls(found.get("sslmode"), found.get("sslrootcert"));
    }

    /** The other options, since the reactive client would send an unknown one to the server. */
    static String without(String options) {
        return Stream.of(options.split("&"))
                .filter(option -> !option.isEmpty() && !OPTION.matcher(option).matches())
                .collect(Collectors.joining("&"));
    }

    /** As libpq: without a certificate of the authority, only the modes that verify check anything. */
    Map<String, String> reactiveSettings() {
        if (mode == null || mode.equals("disable")) {
            return Map.of();
        }
        var settings = new HashMap<String, String>();
        settings.put(REACTIVE + "postgresql.ssl-mode", mode);
        settings.put(REACTIVE + "hostname-verification-algorithm", mode.equals("verify-full") ? "HTTPS" : "NONE");
        if (rootCertificate == null) {
            settings.put(REACTIVE + "trust-all", "true");
        } else {
            settings.put(REACTIVE + "trust-certificate-pem", "true");
            settings.put(REACTIVE + "trust-certificate-pem.certs", rootCertificate.replace("$", "$$"));
        }
        return settings;
    }
}
