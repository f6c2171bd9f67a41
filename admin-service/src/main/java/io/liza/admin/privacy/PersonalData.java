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
import io.liza.admin.note.Note;
import io.liza.admin.order.Order;
import io.liza.admin.order.field.HashKeys;
import io.liza.admin.outbox.OutboxRelay;
import io.liza.admin.recording.Recording;
import io.liza.admin.status.StatusChange;
import io.liza.admin.task.Task;
import io.liza.admin.task.TaskCall;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, reports and erases the data of one person. */
@ApplicationScoped
class PersonalData {

    private static final int LISTED_CALLS = 10;

    private final CurrentUser currentUser;
    private final Audit audit;
    private final CompanyClock clock;
    private final OutboxRelay relay;
    private final HashKeys keys;

    PersonalData(CurrentUser currentUser, Audit audit, CompanyClock clock, OutboxRelay relay, HashKeys keys) {
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.relay = relay;
        this.keys = keys;
    }

    /** Finds the person with this number, or for part of a number the latest callers whose number contains it. */
    Uni<List<PersonMatch>> find(NumberSearch search) {
        return Panache.withTransaction(
                () -> CallerFound.search(search, !search.isWhole()).chain(PersonMatch::listFound));
    }

    /**
     * Reports all data of a person, with an audit entry. Fails with {@link NotFoundException} if there is no such
     * person.
     */
    Uni<SubjectAccessReport> file(long person) {
        return Panache.withTransaction(() -> Call.<Call>list(
                        "from Call c left join fetch c.caller where c.caller.id = ?1 order by c.startedAt desc, c.id desc",
                        person)
                .chain(calls -> file(person, calls)));
    }

    private Uni<SubjectAccessReport> file(long person, List<Call> calls) {
        List<Long> ids = calls.stream().map(call -> call.id).toList();
        return details(calls).chain(details -> Order.askedBy(ids)
                .chain(orders -> Consent.ofCalls(ids).chain(consents -> Task.ofCalls(ids)
                        .chain(tasks -> messages(ids).chain(messages -> actionsAbout(person, ids, tasks)
                                .chain(actions -> number(person).chain(number -> Order.ofPhone(keys.ofPhone(number))
                                        .chain(placed -> notes(orders, placed)
                                                .map(notes -> new SubjectAccessReport(
                                                        person,
                                                        number,
                                                        clock.now(),
                                                        details,
                                                        orders,
                                                        placed,
                                                        notes,
                                                        tasks,
                                                        messages,
                                                        consents.stream()
                                                                .map(SubjectAccessReport.Proof::of)
                                                                .toList(),
                                                        actions))))))))));
    }

    private static Uni<Map<Long, List<Note>>> notes(List<Order> asked, List<Order> placed) {
        return StatusChange.notesOf(Stream.concat(asked.stream(), placed.stream())
                        .map(order -> order.id)
                        .distinct()
                        .toList())
                .map(changes -> changes.stream()
                        .collect(Collectors.groupingBy(
                                change -> change.orderId,
                                Collectors.mapping(
                                        change -> new Note(change.notes, change.changedBy, change.at),
                                        Collectors.toList()))));
    }

    private static Uni<List<CallDetails>> details(List<Call> calls) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(CallDetails::of)
                .collect()
                .asList();
    }

    private static Uni<List<SubjectAccessReport.Message>> messages(List<Long> calls) {
        return Recording.ofCalls(calls).chain(recordings -> TaskCall.<TaskCall>list("callId in ?1", calls)
                .map(joined -> recordings.stream()
                        .map(recording -> SubjectAccessReport.Message.of(recording, joined))
                        .toList()));
    }

    private static Uni<List<SubjectAccessReport.Action>> actionsAbout(long person, List<Long> calls, List<Task> tasks) {
        List<String> callIds = calls.stream().map(String::valueOf).toList();
        List<String> taskIds = tasks.stream().map(task -> task.id.toString()).toList();
        return AuditEntry.<AuditEntry>list(
                        "subjectKind = ?1 and subject in ?2 or subjectKind = ?3 and subject = ?4"
                                + " or subjectKind = ?5 and subject in ?6 order by id desc",
                        Subject.Kind.CALL.name(),
                        callIds,
                        Subject.Kind.PERSON.name(),
                        String.valueOf(person),
                        Subject.Kind.TASK.name(),
                        taskIds)
                .map(entries ->
                        entries.stream().map(SubjectAccessReport.Action::of).toList());
    }

    /** Reveals the number; the database function writes the audit entry. */
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

    /** Whether a text is the end of the person's number. Reads the number, with an audit entry. */
    Uni<Boolean> isNumberOf(long person, String digits) {
        return Panache.withTransaction(() -> number(person)).map(number -> ErasurePreview.isConfirmed(number, digits));
    }

    /**
     * Returns the effect of {@link #erase}, found by an erasure that is rolled back. Reads the number, with an audit
     * entry.
     */
    Uni<ErasurePreview> preview(long person) {
        return Panache.withTransaction(() -> number(person))
                .chain(number -> Panache.withTransaction(() -> latestCalls(person)
                        .chain(calls -> erased(person, Duration.ZERO)
                                .map(effect -> new ErasurePreview(person, number, calls, effect)))
                        .call(() ->
                                Panache.currentTransaction().invoke(transaction -> transaction.markForRollback()))));
    }

    private static Uni<List<Call>> latestCalls(long person) {
        return Call.<Call>find("caller.id = ?1 order by startedAt desc, id desc", person)
                .page(0, LISTED_CALLS)
                .list();
    }

    /** Erases a person for good (GDPR Art. 17). Fails with {@link NotFoundException} if there is no such person. */
    Uni<Erasure> erase(long person, Duration kafkaRetention) {
        return Panache.withTransaction(() -> erased(person, kafkaRetention)
                        .call(erasure -> audit.record(
                                AuditAction.PERSON_ERASED,
                                Subject.person(person),
                                Map.of(),
                                Map.of("receipt", erasure.id, "calls", erasure.calls, "orders", erasure.orders))))
                .call(relay::publishNow);
    }

    private Uni<Erasure> erased(long person, Duration kafkaRetention) {
        return phoneHashes(person)
                .chain(hashes -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select erase_person(:person, cast(:actor as varchar), :until, cast(:hashes as varchar[]))",
                                Long.class)
                        .setParameter("hashes", hashes.toArray(String[]::new))
                        .setParameter("person", person)
                        .setParameter("actor", currentUser.getName())
                        .setParameter("until", clock.now().plus(kafkaRetention).atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull()))
                .onItem()
                .ifNull()
                .failWith(() -> noSuch(person))
                .chain(Erasure::withId);
    }

    /** The hashes of the person's number in orders; none without a key. */
    private Uni<List<String>> phoneHashes(long person) {
        return keys.hashes().isPresent()
                ? number(person).map(keys::ofPhone)
                : Uni.createFrom().item(List.of());
    }

    private static NotFoundException noSuch(long person) {
        return new NotFoundException("nothing is stored about a person " + person);
    }
}
