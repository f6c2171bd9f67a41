package io.liza.admin.access;

import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.csrf;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Visitor;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody who may come, and what they may be let in for. */
enum Actor {
    NOBODY(null),
    PASSWORD_CHANGE_REQUIRED("SUPERVISOR", "PASSWORD_CHANGE_REQUIRED"),
    VIEWER("VIEWER", "VIEWER", "INTERACTIVE"),
    SUPERVISOR("SUPERVISOR", "VIEWER", "SUPERVISOR", "INTERACTIVE"),
    ADMIN("ADMIN", "VIEWER", "SUPERVISOR", "ADMIN", "INTERACTIVE"),
    PROGRAM_THAT_READS("ADMIN", "VIEWER"),
    PROGRAM_THAT_WRITES("ADMIN", "VIEWER", "SUPERVISOR");

    private static final AtomicInteger ARRIVED = new AtomicInteger();
    private static final String TOKEN_THAT_READS =
            """
            update api_token set scope = 'READ' from account where account.id = account_id and account.name = ?
            returning api_token.id
            """;

    private final String role;
    private final Set<String> reach;

    Actor(String role, String... reach) {
        this.role = role;
        this.reach = Set.of(reach);
    }

    /** Sessions do not reach the API, and what programs come with reaches nothing else. */
    Outcome at(Route route) {
        if (route.rule().equals(Route.ALL)) {
            return Outcome.LET_IN;
        }
        if (route.rule().equals(Route.ISSUER) || this == NOBODY || route.isApi() != isProgram()) {
            return Outcome.ASKED_WHO_THEY_ARE;
        }
        return reach.stream().anyMatch(route.rule()::contains) ? Outcome.LET_IN : Outcome.REFUSED;
    }

    /** A request of one of this kind, whom the name tells from the others. */
    RequestSpecification request(String name) {
        return switch (this) {
            case NOBODY -> anonymous().cookie("liza-visit", name).header("X-CSRF-Token", csrf(name));
            case PROGRAM_THAT_READS, PROGRAM_THAT_WRITES ->
                Visitor.program(name, role).cookie("liza-visit", name).header("X-CSRF-Token", csrf(name));
            default -> Visitor.as(name, role);
        };
    }

    /** Somebody new of this kind; gives back the name. */
    String arrives() {
        String name = "actor-" + ordinal() + "-" + ARRIVED.incrementAndGet();
        if (this != NOBODY) {
            Visitor.know(name, role);
        }
        if (this == PASSWORD_CHANGE_REQUIRED) {
            Database.rows("update account set must_change_password = true where name = ? returning id", name);
        }
        if (this == PROGRAM_THAT_READS) {
            Database.rows(TOKEN_THAT_READS, name);
        }
        return name;
    }

    private boolean isProgram() {
        return this == PROGRAM_THAT_READS || this == PROGRAM_THAT_WRITES;
    }
}
