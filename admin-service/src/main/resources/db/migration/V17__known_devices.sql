-- Browsers in which somebody logged in before: guesses of strangers do not hold them up. Of the cookie only its SHA-256 is
-- kept, and it opens nothing.
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
