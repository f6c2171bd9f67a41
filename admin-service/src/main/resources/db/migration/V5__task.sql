-- The inbox: callers who want to be called back, left a message, or whose hand-over nobody took. R__people.sql derives the
-- entries from the events of calls.

create table task (
    id           bigint generated always as identity primary key,

    -- Derived from task_call ---------------------------------------------------------------------
    kind         varchar     not null check (kind in ('CALLBACK', 'MESSAGE', 'MISSED_HANDOVER')),
    reason       varchar     not null,
    -- Null if none is known, or if the order was deleted.
    order_number varchar,
    language     varchar     not null,
    -- The latest call of this kind.
    call_id      bigint      not null references call,
    -- Null if the caller's number is withheld.
    caller_id    bigint references caller on delete set null,
    -- Time of the first event that made the entry.
    created_at   timestamptz not null,
    -- Number of calls that joined the entry.
    calls        integer     not null,

    -- Set by people ------------------------------------------------------------------------------
    state        varchar     not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DONE', 'DISMISSED')),
    -- Names of accounts.
    taken_by     varchar,
    taken_at     timestamptz,
    closed_by    varchar,
    closed_at    timestamptz,
    note         varchar     not null default '',
    version      integer     not null default 0,

    -- Position in the list, highest first: open entries, then taken ones, both oldest first; then closed ones, latest first.
    position     bigint      not null generated always as (
        case state
            when 'OPEN' then 30000000000000000 - (extract(epoch from created_at at time zone 'UTC') * 1000000)::bigint
            when 'TAKEN' then 20000000000000000 - (extract(epoch from created_at at time zone 'UTC') * 1000000)::bigint
            else (extract(epoch from coalesce(closed_at, created_at) at time zone 'UTC') * 1000000)::bigint
        end) stored
);
create index task_latest on task (position desc, id desc);
create index task_by_state on task (state, position desc, id desc);
create index task_of_order on task (order_number) where order_number is not null;
create index task_of_caller on task (caller_id) where caller_id is not null;

-- The calls of an entry, and what each of them asks for.
create table task_call (
    call_id      bigint primary key references call,
    task_id      bigint      not null references task,
    -- Turn and time of the event.
    turn         integer     not null,
    at           timestamptz not null,
    kind         varchar     not null,
    reason       varchar     not null,
    order_number varchar,
    language     varchar     not null,
    -- The order was deleted, so its number is not derived again: the events of the call may have it.
    order_deleted boolean    not null default false
);
create index task_call_of_task on task_call (task_id);
create index task_call_of_order on task_call (order_number) where order_number is not null;
