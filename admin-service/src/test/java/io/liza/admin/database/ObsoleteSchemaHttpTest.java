package io.liza.admin.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/** Tables from before the baseline are refused in one line. */
@QuarkusTest
class ObsoleteSchemaHttpTest {
    private static final String TABLES_OF_BEFORE =
            """
            create schema obsolete;
            create table obsolete.flyway_schema_history (like public.flyway_schema_history including all);
            insert into obsolete.flyway_schema_history
            select installed_rank, '1', 'calls and orders', type, 'V1__calls_and_orders.sql', 1, installed_by, installed_on, 1, true
            from public.flyway_schema_history where version = '1'
            """;

    Postgres postgres;

    @Test
    void tablesOfBeforeAreRefusedWithWhatToDo() {
        Database.run(TABLES_OF_BEFORE);
        try {
            var refused =
                    assertThrows(FlywayException.class, () -> flyway("obsolete").migrate());

            assertTrue(
                    refused.getMessage()
                            .endsWith("The database has the tables of an earlier Liza, which this"
                                    + " version cannot migrate. Start anew with an empty database."),
                    refused.getMessage());
        } finally {
            Database.run("drop schema obsolete cascade");
        }
    }

    @Test
    void tablesOfThisVersionAreFine() {
        assertEquals(0, flyway("public").migrate().migrationsExecuted);
    }

    private Flyway flyway(String schema) {
        var owner = io.liza.local.database.Database.at(postgres.url());
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .defaultSchema(schema)
                .callbacks(new ObsoleteSchema())
                .load();
    }
}
