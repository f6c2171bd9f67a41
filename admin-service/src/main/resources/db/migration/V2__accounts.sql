-- Who may do what, and how they prove who they are.

create table account (
    id                   bigint generated always as identity primary key,
    -- In small letters; of one that signs in elsewhere it begins with "sso:".
    name                 varchar     not null unique,
    -- Issuer and subject of single sign-on; null for accounts with a password of ours.
    subject              varchar     unique,
    -- bcrypt.
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

-- Of a session only the SHA-256 of its cookie is kept: who reads this table cannot use it.
create table login_session (
    hash       bytea primary key,
    account_id bigint      not null references account on delete cascade,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    address    varchar     not null
);
create index login_session_of_account on login_session (account_id);
create index login_session_seen on login_session (seen_at);

-- Of a token likewise.
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

-- Until now nobody had a name. From now on null is Liza herself.
alter table status_change alter column changed_by drop not null;
update status_change set changed_by = null where changed_by = 'sweeper';
