-- Tables, indexes, constraints and roles. Functions and triggers are in the repeatable scripts: R__audit.sql,
-- R__notifications.sql, R__privacy.sql. varchar without a length is Postgres' text under the name that Hibernate's schema
-- check expects.

-- The role of pages and events, whatever the login (application.properties); tables belong to the role that migrates.
do
$$
begin
    if not exists (select from pg_roles where rolname = 'liza_app') then
        create role liza_app nologin;
        grant liza_app to current_user;
    elsif not pg_has_role(current_user, 'liza_app', 'MEMBER') then
        grant liza_app to current_user;
    end if;
exception when insufficient_privilege then
    raise exception 'this user may not make roles'
        using hint = format('Have a superuser run once: create role liza_app nologin; grant liza_app to %I;', current_user);
end
$$;

-- Each table created from here on, also by later migrations, may be read and written by the role; a table for which that
-- is too much says so beside its definition.
do
$$
begin
    execute format('grant usage on schema %I to liza_app', current_schema);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to liza_app',
        current_schema);
end
$$;
grant select on flyway_schema_history to liza_app;

-- Searches for a part of a number.
create extension if not exists pg_trgm;


-- Calls --------------------------------------------------------------------------------------------------------------

-- The only place of a caller's number. The role sees the mask; R__privacy.sql has the ways to the number.
create table caller (
    id     bigint generated always as identity primary key,
    number varchar not null unique,
    -- +49•••78
    masked varchar not null
);
create index caller_number_part on caller using gin (number gin_trgm_ops);
revoke all on caller from liza_app;
grant select (id, masked) on caller to liza_app;

create table call (
    id                bigint generated always as identity primary key,
    sid               varchar     not null unique,
    started_at        timestamptz not null,
    -- When the first event was stored; later than the start where events had to wait.
    seen_at           timestamptz not null default now(),
    ended_at          timestamptz,
    seconds           integer,
    language          varchar     not null,
    country_code      varchar,
    -- Null without consent, and once the call is anonymous.
    caller_id         bigint references caller,
    status            varchar     not null check (status in ('PROCESSING', 'HANDLED', 'COMPLETED', 'PROBLEM')),
    -- Set by a supervisor: no event changes it any more.
    status_overridden boolean     not null default false,
    -- Something went wrong in it, whatever status was set since.
    had_problem       boolean     not null default false,
    -- Its end was never reported.
    closed_by_sweeper boolean     not null default false,
    anonymized_at     timestamptz,
    version           integer     not null default 0
);
-- Lists page by (started_at, id); one index for each filter that narrows them. Included columns are counted, or looked up
-- for a second filter, in the index alone.
create index call_latest on call (started_at desc, id desc) include (status, had_problem);
create index call_by_status on call (status, started_at desc, id desc);
create index call_by_language on call (language, started_at desc, id desc);
create index call_by_status_and_language on call (status, language, started_at desc, id desc);
create index call_by_caller on call (caller_id, started_at desc, id desc) include (status, language, had_problem);
create index call_had_problem on call (started_at desc, id desc) include (status, language) where had_problem;
-- The sweeper's and the retention job's.
create index call_open on call (seen_at) where ended_at is null;
create index call_not_anonymized on call (started_at, id) where anonymized_at is null;
create index call_with_sid on call (anonymized_at, id) where anonymized_at is not null and sid not like 'gone-%';

-- The events of all calls. The key is the event's id: a repeated event is found by it.
create table conversation (
    id       uuid primary key,
    call_sid varchar     not null,
    turn     integer     not null,
    at       timestamptz not null,
    type     varchar     not null,
    heard    varchar,
    said     varchar[]   not null,
    detail   jsonb       not null
);
create index conversation_of_call on conversation (call_sid, turn, at);

-- The sentences of the consent question, as they were spoken.
create table wording (
    version       varchar primary key,
    language      varchar     not null,
    -- Null where an event brought the version only.
    sentence      varchar,
    first_used_at timestamptz not null
);

-- Each answer to the consent question, and each withdrawal; the latest one counts.
create table consent (
    id       uuid primary key,
    call_id  bigint      not null references call,
    answer   varchar     not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    at       timestamptz not null,
    -- Null for a withdrawal by a supervisor.
    wording  varchar references wording,
    language varchar     not null,
    pressed  varchar,
    -- Name of the account; null for the caller.
    actor    varchar
);
create index consent_of_call on consent (call_id, at);


-- Orders -------------------------------------------------------------------------------------------------------------

create table orders (
    id            bigint generated always as identity primary key,
    number        varchar     not null unique,
    status        varchar     not null default 'IN_PROGRESS'
        check (status in ('IN_PROGRESS', 'SHIPPED', 'DELIVERED', 'DELAYED', 'CANCELLED')),
    notes         varchar     not null default '',
    created_at    timestamptz not null,
    -- Null where the shop's system told of it and no caller asked yet.
    last_asked_at timestamptz,
    calls         integer     not null default 0,
    version       integer     not null default 0
);
create index orders_latest on orders (created_at desc, id desc);
create index orders_by_status on orders (status, created_at desc, id desc);
create index orders_number_part on orders using gin (number gin_trgm_ops);
-- The number of orders with a part in their number is estimated from a sample.
alter table orders alter column number set statistics 1000;

-- The calls that asked about an order, and the status that they were told.
create table order_call (
    order_id         bigint      not null references orders,
    call_id          bigint      not null references call,
    at               timestamptz not null,
    told             varchar     not null,
    -- Copies of columns of call and orders, so that a list of calls by order, or of orders by caller, is found in an
    -- index of this table alone.
    call_started_at  timestamptz not null,
    caller_id        bigint,
    order_created_at timestamptz not null,
    primary key (order_id, call_id)
);
create index order_call_of_call on order_call (call_id) include (order_id);
-- Two for each list: one for a rare search, one for a search that finds much, whose latest rows come first.
create index order_call_calls on order_call (order_id, call_started_at desc, call_id desc);
create index order_call_latest_calls on order_call (call_started_at desc, call_id desc) include (order_id);
create index order_call_orders on order_call (caller_id, order_created_at desc, order_id desc);
create index order_call_latest_orders on order_call (order_created_at desc, order_id desc) include (caller_id);

-- Statuses on their way to Kafka: written with the change, deleted once acknowledged.
create table outbox (
    id           bigint generated always as identity primary key,
    order_number varchar     not null,
    -- Null withdraws the order's status from the topic.
    status       varchar,
    at           timestamptz not null
);

-- Status changes of calls and orders.
create table status_change (
    id          bigint generated always as identity primary key,
    call_id     bigint references call,
    order_id    bigint references orders,
    from_status varchar     not null,
    to_status   varchar     not null,
    notes       varchar,
    -- Name of the account; null for the sweeper.
    changed_by  varchar,
    at          timestamptz not null,
    check (num_nonnulls(call_id, order_id) = 1)
);
create index status_change_of_call on status_change (call_id, at desc) where call_id is not null;
create index status_change_of_order on status_change (order_id, at desc) where order_id is not null;


-- Statistics ---------------------------------------------------------------------------------------------------------
-- Rollups, kept as events come in. Days and hours are those of the company's time zone.

create table statistics_day (
    day      date    not null,
    language varchar not null,
    calls    integer not null default 0,
    consents integer not null default 0,
    refusals integer not null default 0,
    orders   integer not null default 0,
    problems integer not null default 0,
    primary key (day, language)
);

-- 24 counts of the calls that began in an hour, the first one from midnight on.
create table statistics_hour (
    day      date      not null,
    language varchar   not null,
    calls    integer[] not null,
    primary key (day, language)
);

-- A histogram of the durations of the calls that began on a day; the class Histogram has the buckets.
create table statistics_duration (
    day      date      not null,
    language varchar   not null,
    calls    integer[] not null,
    primary key (day, language)
);

-- The key adds up one order over many days; the index finds the most asked-for of one day.
create table statistics_order (
    day          date    not null,
    language     varchar not null,
    order_number varchar not null,
    asked        integer not null,
    primary key (order_number, day, language) include (asked)
);
create index statistics_order_most on statistics_order (day, language, asked desc) include (order_number);

-- Adds two arrays of counts, element by element; the longer one gives the length.
create function statistics_sum(one integer[], other integer[]) returns integer[]
    language sql immutable parallel safe
    return array(
        select coalesce(added.one, 0) + coalesce(added.other, 0)
        from unnest(one, other) with ordinality as added (one, other, place)
        order by place);


-- Accounts -----------------------------------------------------------------------------------------------------------

create table account (
    id                   bigint generated always as identity primary key,
    -- Lower case; begins with "sso:" where the account signs in elsewhere.
    name                 varchar     not null unique,
    -- Issuer and subject of single sign-on; null for an account with a password.
    subject              varchar unique,
    -- bcrypt
    password             varchar,
    role                 varchar     not null check (role in ('VIEWER', 'SUPERVISOR', 'ADMIN')),
    enabled              boolean     not null default true,
    must_change_password boolean     not null default false,
    -- Of the pages; null leaves it to the browser.
    language             varchar,
    created_at           timestamptz not null,
    last_login_at        timestamptz,
    version              integer     not null default 0,
    check (num_nonnulls(subject, password) = 1)
);

-- Cookies and tokens are kept as SHA-256 only: a reader of these tables cannot use them.
create table login_session (
    hash             bytea primary key,
    account_id       bigint      not null references account on delete cascade,
    created_at       timestamptz not null,
    -- Earlier than the session where the issuer of single sign-on used a session of its own.
    authenticated_at timestamptz not null default now(),
    seen_at          timestamptz not null,
    address          varchar     not null
);
create index login_session_of_account on login_session (account_id);
create index login_session_seen on login_session (seen_at);

-- Browsers with an earlier login of the account: the throttle does not hold them up while strangers guess.
create table login_device (
    hash       bytea       not null,
    account_id bigint      not null references account on delete cascade,
    seen_at    timestamptz not null,
    -- Wrong passwords since the last right one; too many make it a stranger.
    failures   integer     not null,
    primary key (hash, account_id)
);
create index login_device_of_account on login_device (account_id, seen_at);
create index login_device_seen on login_device (seen_at);

create table api_token (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    name         varchar     not null,
    hash         bytea       not null unique,
    scope        varchar     not null check (scope in ('READ', 'WRITE')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_of_account on api_token (account_id, id desc);


-- Audit trail; R__audit.sql has its rules ----------------------------------------------------------------------------

create sequence audit_number;
create table audit (
    id           bigint primary key,
    at           timestamptz not null,
    -- Name of the account; null where nobody was logged in.
    actor        varchar,
    address      varchar,
    action       varchar     not null,
    subject_kind varchar     not null,
    subject      varchar     not null,
    before       jsonb,
    after        jsonb,
    -- SHA-256 of before and after. It stays when these are erased.
    digest       bytea       not null,
    -- SHA-256 of the other columns, with the digest in the place of before and after.
    hash         bytea       not null,
    -- Null until the entry is sealed.
    seal         integer
);
alter sequence audit_number owned by audit.id;
create index audit_latest on audit (at desc, id desc);
create index audit_by_actor on audit (actor, at desc, id desc);
create index audit_by_action on audit (action, at desc, id desc);
create index audit_by_subject on audit (subject_kind, subject, at desc, id desc);
create index audit_unsealed on audit (id) where seal is null;
revoke update, delete on audit from liza_app;

create table audit_seal (
    id          integer primary key,
    at          timestamptz not null,
    -- Lowest and highest number of its entries. Entries of a transaction that was open at the time are in a later seal.
    first_entry bigint      not null,
    last_entry  bigint      not null unique,
    entries     integer     not null,
    -- SHA-256 of the seal before, of the columns above and of the hashes of the entries.
    hash        bytea       not null
);
revoke insert, update, delete on audit_seal from liza_app;


-- Erasure and retention ----------------------------------------------------------------------------------------------

-- Erased persons, recognised by a salted hash until Kafka's last copy is gone: a late event must not bring them back.
create table erasure (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    -- Name of the account.
    actor       varchar     not null,
    calls       integer     not null,
    orders      integer     not null,
    kafka_until timestamptz not null,
    salt        bytea,
    digest      bytea
);
revoke all on erasure from liza_app;
grant select (id, at, actor, calls, orders, kafka_until) on erasure to liza_app;

-- One row for each run of the retention job that found something.
create table retention_run (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    calls    integer     not null,
    orders   integer     not null,
    sids     integer     not null,
    erasures integer     not null
);
revoke update, delete on retention_run from liza_app;
