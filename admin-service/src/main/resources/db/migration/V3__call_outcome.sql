-- The outcome of a call, the figures about it, and the verifications of callers. R__outcome.sql derives the outcomes.
--
-- New columns are null or have a constant default, so that no row is rewritten, and replicas of the previous release can
-- go on storing calls during an upgrade. The sweeper derives the outcomes of the calls that are stored already, and of
-- those that such replicas store, in small batches.

alter table call
    -- Null until the call has ended.
    add column outcome          varchar,
    -- The question that the call waits at, or ended at; null if unknown.
    add column step             varchar,
    -- The stages that the call has reached, one bit each, from CALLED on.
    add column funnel           integer not null default 0,
    -- The day and the language under which statistics_call counts the call: those of its first event, also if the caller
    -- chooses another language later, as in the other statistics of calls. Null until the first event is stored.
    add column counted_on       date,
    add column counted_language varchar;
create index call_by_outcome on call (outcome, started_at desc, id desc) include (status, language, had_problem)
    where outcome is not null;
create index call_without_outcome on call (started_at desc)
    where ended_at is not null and (outcome is null or counted_on is null);

-- Milliseconds from the delivery of the question to the arrival of the key; null if unknown.
alter table consent add column answered_after_millis bigint;

-- Number of calls by day and language. Each call counts once for
-- STAGE   each stage of the funnel that it has reached, such as CONSENTED
-- OUTCOME its outcome, once it has ended
-- HUNG_UP the question at which it ended, if its outcome is HUNG_UP
-- ENDED   CONSENTED, once it has ended with consent
create table statistics_call (
    day      date    not null,
    language varchar not null,
    kind     varchar not null,
    name     varchar not null,
    calls    integer not null,
    primary key (day, language, kind, name)
);

-- The calls with failed verifications for an order, and whether the caller was verified in the same call.
create table verification (
    order_number varchar     not null,
    call_sid     varchar     not null,
    -- Time of the first failure.
    at           timestamptz,
    passed       boolean     not null,
    primary key (order_number, call_sid)
);
create index verification_of_call on verification (call_sid);
