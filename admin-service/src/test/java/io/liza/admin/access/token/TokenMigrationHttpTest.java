package io.liza.admin.access.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An upgrade revokes the tokens of accounts that are disabled, and leaves none without a near end. */
@QuarkusTest
class TokenMigrationHttpTest {
    private static final String TABLES_OF_BEFORE =
            """
            create schema token_upgrade;
            set local search_path = token_upgrade, public;
            create table account (like public.account including all);
            create table login_session (like public.login_session including all);
            create table api_token (like public.api_token including all);
            alter table login_session drop column authenticated_at;
            insert into account (name, password, role, enabled, created_at)
            values ('working', 'x', 'VIEWER', true, now()), ('disabled', 'x', 'VIEWER', false, now());
            insert into login_session (hash, account_id, created_at, seen_at, address)
            select sha256(name::bytea), id, now() - interval '3 hours', now(), 'test' from account;
            insert into api_token (account_id, name, hash, scope, created_at, expires_at)
            select id, account.name || '-' || lasts, sha256((account.name || lasts)::bytea), 'READ', now(), lasts::timestamptz
            from account, unnest(array['infinity', 'tomorrow']) as lasts;
            """;

    private static long before;

    @BeforeAll
    static void theDatabaseIsUpgraded() throws IOException {
        before = Trail.end();
        try (var script = TokenMigrationHttpTest.class.getResourceAsStream("/db/migration/V16__tokens.sql")) {
            Database.run(TABLES_OF_BEFORE + new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void cleanUp() {
        Database.run("drop schema token_upgrade cascade");
    }

    @Test
    void whatIsDisabledHasNoTokensAnyMoreAndTheTrailSaysWhy() {
        assertEquals(
                List.of("disabled-infinity|t", "disabled-tomorrow|t", "working-infinity|f", "working-tomorrow|f"),
                Database.rows("select name, revoked_at is not null from token_upgrade.api_token order by name"));
        assertEquals(
                List.of("{\"owner\": \"disabled\", \"reason\": \"ACCOUNT_DISABLED\"}"),
                Trail.since(before).stream()
                        .filter(entry -> entry.startsWith("null|null|TOKEN_REVOKED|TOKEN|"))
                        .map(entry -> entry.substring(entry.lastIndexOf('|') + 1))
                        .distinct()
                        .toList());
    }

    @Test
    void everyTokenEnds() {
        assertEquals(
                List.of("working-infinity|366", "working-tomorrow|1"),
                Database.rows("select name, ceil(extract(epoch from expires_at - now()) / 86400)::int"
                        + " from token_upgrade.api_token where name like 'working-%' order by name"));
    }

    @Test
    void aSessionOfBeforeIsNoRecentProof() {
        assertEquals(
                List.of("t", "t"),
                Database.rows("select authenticated_at = created_at from token_upgrade.login_session"));
    }
}
