-- Notifications of people. R__notice.sql writes the notices; NotificationRelay sends the notifications.

-- Something that people are told once: the unique constraint rejects a second notice about it.
create table notice (
    id           bigint generated always as identity primary key,
    kind         varchar     not null check (kind in ('INBOX_ENTRY', 'OVERDUE_ENQUIRY', 'PROBING', 'PROBLEMS')),
    -- Id of the task or of the order; for problems the hour, counted from 1970.
    subject      bigint      not null,
    -- Distinguishes notices about the same order: its promised day, or the end of its lock. Empty for all others.
    occasion     varchar     not null default '',
    created_at   timestamptz not null default now(),
    -- Null until its notifications are written.
    addressed_at timestamptz,
    unique (kind, subject, occasion)
);
create index notice_created on notice (created_at);
create index notice_not_addressed on notice (id) where addressed_at is null;

-- The outbox: one row for each notice and recipient.
create table notification (
    id         bigint generated always as identity primary key,
    notice     bigint      not null references notice on delete cascade,
    channel    varchar     not null check (channel in ('EMAIL', 'WEBHOOK')),
    -- E-mail address; null once the recipient was removed from the settings and nothing waits for it any more. Empty for the
    -- webhook, since its URL may be a secret.
    address    varchar,
    -- Time of the first try: at once, at the end of the quiet hours, or with the digest.
    planned_at timestamptz not null,
    -- Time of the next try.
    due_at     timestamptz not null,
    -- The message that contains this notification: an e-mail can contain several. Stays the same for all tries.
    message    uuid,
    tries      integer     not null default 0,
    last_error varchar,
    sent_at    timestamptz,
    -- FAILED: Liza has given up. DROPPED: the recipient was removed from the settings.
    state      varchar     not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    unique (notice, channel, address)
);
create index notification_waiting on notification (channel, due_at) where state = 'WAITING';
create index notification_of_message on notification (message) where state = 'WAITING';

-- People are not told about orders that were overdue, or locked, before this version.
insert into notice (kind, subject, occasion, addressed_at)
select 'OVERDUE_ENQUIRY', id, coalesce(coalesce(promised_to, promised_from)::varchar, ''), now()
from orders
where last_asked_at is not null
  and (coalesce(promised_to, promised_from) < current_date
       or status is null and created_at < now() - interval '1 day');
