package io.liza.admin.privacy;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.Subject;
import io.liza.admin.call.Call;
import io.liza.admin.call.CallDetails;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.caller.CallerFound;
import io.liza.admin.order.Order;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.ui.CompanyClock;
import io.liza.caller.NumberSearch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Finds, gathers and erases what is stored about one person. */
@ApplicationScoped
class PersonalData {

    private final CurrentUser currentUser;
    private final Audit audit;
    private final CompanyClock clock;
    private final OutboxRelay relay;

    PersonalData(CurrentUser currentUser, Audit audit, CompanyClock clock, OutboxRelay relay) {
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.relay = relay;
    }

    /** Who can be meant: of a whole number whose it is, else the latest callers whose number has this in it. */
    Uni<List<PersonMatch>> find(NumberSearch search) {
        return Panache.withTransaction(
                () -> CallerFound.search(search, !search.isWhole()).chain(PersonMatch::listFound));
    }

    /** Everything about a person; that it was seen is noted. Fails with {@link NotFoundException} if there is none. */
    Uni<SubjectAccessReport> file(long person) {
        return Panache.withTransaction(() -> Call.<Call>list(
                        "from Call c left join fetch c.caller where c.caller.id = ?1 order by c.startedAt desc, c.id desc",
                        person)
                .chain(calls -> file(person, calls)));
    }

    private Uni<SubjectAccessReport> file(long person, List<Call> calls) {
        List<Long> ids = calls.stream().map(call -> call.id).toList();
        return details(calls).chain(details -> Order.askedBy(ids).chain(orders -> Consent.ofCalls(ids)
                .chain(consents -> deedsAbout(person, ids).chain(deeds -> number(person)
                        .map(number -> new SubjectAccessReport(
                                person,
                                number,
                                clock.now(),
                                details,
                                orders,
                                consents.stream()
                                        .map(SubjectAccessReport.Proof::of)
                                        .toList(),
                                deeds))))));
    }

    private static Uni<List<CallDetails>> details(List<Call> calls) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(CallDetails::of)
                .collect()
                .asList();
    }

    private static Uni<List<SubjectAccessReport.Deed>> deedsAbout(long person, List<Long> calls) {
        List<String> callIds = calls.stream().map(String::valueOf).toList();
        return AuditEntry.<AuditEntry>list(
                        "subjectKind = ?1 and subject in ?2 or subjectKind = ?3 and subject = ?4 order by id desc",
                        Subject.Kind.CALL,
                        callIds,
                        Subject.Kind.PERSON,
                        String.valueOf(person))
                .map(entries ->
                        entries.stream().map(SubjectAccessReport.Deed::of).toList());
    }

    /** The database records in the audit trail that it was revealed. */
    private Uni<String> number(long person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select reveal_number('PERSON', :person, cast(:actor as varchar), cast(:address as varchar))",
                                String.class)
                        .setParameter("person", person)
                        .setParameter("actor", currentUser.getName())
                        .setParameter("address", currentUser.address())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> noSuch(person));
    }

    /** What {@link #erase} would do: it is done, and undone. */
    Uni<Erasure> preview(long person) {
        return Panache.withTransaction(() -> erased(person, Duration.ZERO)
                .call(() -> Panache.currentTransaction().invoke(transaction -> transaction.markForRollback())));
    }

    /** Erases a person for good (GDPR Art. 17). Fails with {@link NotFoundException} if there is none. */
    Uni<Erasure> erase(long person, Duration kafkaKeeps) {
        return Panache.withTransaction(() -> erased(person, kafkaKeeps)
                        .call(erasure -> audit.record(
                                AuditAction.PERSON_ERASED,
                                Subject.person(person),
                                Map.of(),
                                Map.of("receipt", erasure.id, "calls", erasure.calls, "orders", erasure.orders))))
                .call(relay::publishNow);
    }

    private Uni<Erasure> erased(long person, Duration kafkaKeeps) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select erase_person(:person, cast(:actor as varchar), :until)", Long.class)
                        .setParameter("person", person)
                        .setParameter("actor", currentUser.getName())
                        .setParameter("until", clock.now().plus(kafkaKeeps).atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> noSuch(person))
                .chain(Erasure::withId);
    }

    private static NotFoundException noSuch(long person) {
        return new NotFoundException("nothing is stored about a person " + person);
    }
}
