-- varchar without a length is Postgres' text under the name that Hibernate's schema check expects.

-- Finding a number by any part of it.
create extension if not exists pg_trgm;

-- The only place where a caller's number stands; all else refers to it.
create table caller (
    id     bigint generated always as identity primary key,
    number varchar not null unique
);
create index caller_number_part on caller using gin (number gin_trgm_ops);

create table call (
    id             bigint generated always as identity primary key,
    sid            varchar        not null unique,
    started_at     timestamptz not null,
    -- When its first event came in, which is late where the events had to wait.
    seen_at        timestamptz not null default now(),
    ended_at       timestamptz,
    seconds        integer,
    language       varchar        not null,
    country_code   varchar,
    caller_id      bigint references caller,
    status         varchar        not null check (status in ('PROCESSING', 'HANDLED', 'COMPLETED', 'PROBLEM')),
    -- Set by a supervisor: no late event may change it.
    status_overridden boolean     not null default false,
    -- Nobody reported its end.
    closed_by_sweeper boolean  not null default false,
    version        integer     not null default 0
);
-- Lists page by (started_at, id); one index for each filter that narrows them.
create index call_latest on call (started_at desc, id desc);
create index call_by_status on call (status, started_at desc, id desc);
create index call_by_language on call (language, started_at desc, id desc);
create index call_by_caller on call (caller_id, started_at desc, id desc);
create index call_open on call (seen_at) where ended_at is null;

-- A call's state only moves forward, in this order, whatever the order its events come in.
create function call_status_rank(status varchar) returns integer
    language sql immutable parallel safe
    return array_position(array ['PROCESSING', 'HANDLED', 'COMPLETED', 'PROBLEM'], status::text);

-- The events of all calls. The key is the event's id, so a repeated event finds its place taken.
create table conversation (
    id       uuid primary key,
    call_sid varchar        not null,
    turn     integer     not null,
    at       timestamptz not null,
    type     varchar        not null,
    heard    varchar,
    said     varchar[]      not null,
    detail   jsonb       not null
);
create index conversation_of_call on conversation (call_sid, turn, at);

create table orders (
    id            bigint generated always as identity primary key,
    number        varchar        not null unique,
    status        varchar        not null default 'IN_PROGRESS'
        check (status in ('IN_PROGRESS', 'SHIPPED', 'DELIVERED', 'DELAYED', 'CANCELLED')),
    notes         varchar        not null default '',
    created_at    timestamptz not null,
    last_asked_at timestamptz not null,
    calls         integer     not null default 0,
    version       integer     not null default 0
);
create index orders_latest on orders (created_at desc, id desc);
create index orders_by_status on orders (status, created_at desc, id desc);
create index orders_number_part on orders using gin (number gin_trgm_ops);

-- Which call asked about which order, and what it was told.
create table order_call (
    order_id bigint      not null references orders,
    call_id  bigint      not null references call,
    at       timestamptz not null,
    told     varchar        not null,
    primary key (order_id, call_id)
);
create index order_call_of_call on order_call (call_id);

-- What supervisors changed: of a call or of an order.
create table status_change (
    id          bigint generated always as identity primary key,
    call_id     bigint references call,
    order_id    bigint references orders,
    from_status varchar        not null,
    to_status   varchar        not null,
    notes       varchar,
    changed_by  varchar        not null,
    at          timestamptz not null,
    check (num_nonnulls(call_id, order_id) = 1)
);
create index status_change_of_call on status_change (call_id, at desc) where call_id is not null;
create index status_change_of_order on status_change (order_id, at desc) where order_id is not null;

-- Statuses on their way to Kafka; written with the change itself, taken away when acknowledged.
create table outbox (
    id           bigint generated always as identity primary key,
    order_number varchar        not null,
    status       varchar        not null,
    at           timestamptz not null
);

-- Counted as events come in; the day is that of the company's time zone.
create table statistics_day (
    day      date    not null,
    language varchar    not null,
    calls    integer not null default 0,
    consents integer not null default 0,
    refusals integer not null default 0,
    orders   integer not null default 0,
    problems integer not null default 0,
    primary key (day, language)
);
