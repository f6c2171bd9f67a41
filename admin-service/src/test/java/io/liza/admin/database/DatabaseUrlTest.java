package io.liza.admin.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://liza:secret@db:5432/shop",
                "postgres://liza:secret@db:5432/shop",
                "postgresql+psycopg2://liza:secret@db:5432/shop",
                "postgres+asyncpg://liza:secret@db:5432/shop",
                "jdbc:postgresql://liza:secret@db:5432/shop",
                "  postgresql://liza:secret@db:5432/shop\n"
            })
    void everySpellingOfAnAddressGivesBothClientsTheSameDatabase(String url) {
        assertEquals(
                Map.of(
                        "quarkus.datasource.reactive.url", "postgresql://db:5432/shop",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/shop",
                        "quarkus.datasource.username", "liza",
                        "quarkus.datasource.password", "secret"),
                DatabaseUrl.parse(url).settings());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://li%40za:p%3Aa%2Fs%40s%25@db/shop,     li@za, p:a/s@s%",
        "postgresql://liza:one:two@db/shop,                 liza,  one:two",
        "postgresql://liza:a+b%2Bc@db/shop,                 liza,  a+b+c",
        "postgresql://%D0%9B%D0%B8%D0%B7%D0%B0:x%20y@db/a,  Лиза,  x y",
        "postgresql://liza:@db/shop,                        liza,  ''"
    })
    void userAndPasswordArePercentDecoded(String url, String user, String password) {
        var parsed = DatabaseUrl.parse(url);

        assertEquals(user, parsed.user());
        assertEquals(password, parsed.password());
        assertFalse(parsed.address().contains("@"), parsed.address());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db/shop?connect_timeout=5, postgresql://db/shop?connect_timeout=5",
        "postgresql://u:p@db:6432/my%20shop,         postgresql://db:6432/my%20shop",
        "postgresql://u:p@[::1]:5432/shop,           postgresql://[::1]:5432/shop",
        "postgresql://u:p@10.0.0.7/shop,             postgresql://10.0.0.7/shop"
    })
    void portNameAndOptionsStayAsTheyAre(String url, String address) {
        assertEquals(address, DatabaseUrl.parse(url).settings().get("quarkus.datasource.reactive.url"));
    }

    @Test
    void certificateAndHostAreVerifiedByBothClients() {
        var settings = DatabaseUrl.parse(
                        "postgresql://u:p@db/shop?sslmode=verify-full&connect_timeout=5&sslrootcert=%2Fca%20of%20us.crt")
                .settings();

        assertEquals("postgresql://db/shop?connect_timeout=5", settings.get("quarkus.datasource.reactive.url"));
        assertEquals(
                "jdbc:postgresql://db/shop?sslmode=verify-full&connect_timeout=5&sslrootcert=%2Fca%20of%20us.crt",
                settings.get("quarkus.datasource.jdbc.url"));
        assertEquals("verify-full", settings.get("quarkus.datasource.reactive.postgresql.ssl-mode"));
        assertEquals("HTTPS", settings.get("quarkus.datasource.reactive.hostname-verification-algorithm"));
        assertEquals("/ca of us.crt", settings.get("quarkus.datasource.reactive.trust-certificate-pem.certs"));
    }

    @Test
    void withoutACertificateTheConnectionIsOnlyEncrypted() {
        var settings =
                DatabaseUrl.parse("postgresql://u:p@db/shop?sslmode=require").settings();

        assertEquals("require", settings.get("quarkus.datasource.reactive.postgresql.ssl-mode"));
        assertEquals("true", settings.get("quarkus.datasource.reactive.trust-all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=verify-full", "sslmode=verify-ca", "sslmode=strict"})
    void aModeThatCannotWorkIsRefused(String options) {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> DatabaseUrl.parse("postgresql://u:p@db/shop?" + options));

        assertTrue(refused.getMessage().contains("DATABASE_URL"), refused.getMessage());
    }

    @Test
    void whatTheAddressDoesNotSayIsLeftToTheSurroundings() {
        assertNull(DatabaseUrl.parse("postgresql://liza@db/shop").password());
        assertEquals(
                Map.of(
                        "quarkus.datasource.reactive.url", "postgresql://db/shop",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/shop"),
                DatabaseUrl.parse("postgresql://db/shop").settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://liza:secret@db:3306/shop",
                "sqlite:///liza-secret.db",
                "postgresql://liza:secret@db:5432",
                "postgresql://liza:secret@db:5432/",
                "postgresql://liza:sec ret@db/shop",
                "postgresql://liza:secret#1@db/shop",
                "postgresql://liza:secret/1@db/shop",
                "postgresql://liza:secret@db:port/shop",
                "postgresql://liza:secret%@db/shop",
                "postgresql:secret",
                "secret"
            })
    void anythingElseIsRefusedWithAnExampleAndWithoutThePassword(String url) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.parse(url));

        assertTrue(refusal.getMessage().startsWith("DATABASE_URL must look like postgresql://user:"));
        for (Throwable each = refusal; each != null; each = each.getCause()) {
            assertFalse(each.toString().matches("(?s).*sec ?ret.*"), each.toString());
        }
    }
}
