-- The shop's settings that administrators change in the dashboard. Until the first change there is no row, and the start
-- values of the environment hold.

create table shop_settings (
    id                smallint    primary key check (id = 1),
    -- The settings for the voice-service (ShopSettings), without telephones.
    shop              jsonb       not null,
    -- Contact for privacy, as on the privacy page.
    privacy_contact   varchar,
    -- NotificationSettings.
    notifications     jsonb       not null,
    version           integer     not null,
    -- Version that Kafka has acknowledged.
    published_version integer     not null,
    changed_at        timestamptz not null
);

-- Telephones that ring at a hand-over: the only table with numbers of the staff. liza_app reads the mask; the functions of
-- R__settings.sql give access to numbers.
create table staff_phone (
    id       bigint generated always as identity primary key,
    position integer not null,
    label    varchar not null,
    number   varchar not null unique,
    masked   varchar not null
);
revoke all on staff_phone from liza_app;
grant select (id, position, label, masked), insert, update (position, label), delete on staff_phone to liza_app;

-- History of the settings, without secrets, and without numbers, labels and whole addresses of the staff.
create table settings_change (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    actor  varchar     not null,
    field  varchar     not null,
    before varchar     not null,
    after  varchar     not null
);
revoke update, delete on settings_change from liza_app;
