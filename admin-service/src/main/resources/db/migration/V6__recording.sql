-- Recorded messages. Twilio stores the audio; it is deleted there first, and only then its SID here.

create table recording (
    id           bigint generated always as identity primary key,
    -- Twilio's SID; null once Twilio has confirmed the deletion.
    sid          varchar unique,
    -- SHA-256 of the SID, which recognises late events of a deleted recording.
    digest       bytea       not null unique,
    call_id      bigint      not null references call,
    -- Turn of the message; null while only the caller's decision about it is known.
    turn         integer,
    at           timestamptz not null,
    seconds      integer,
    -- Twilio has reported that it has stored the audio. Before, it answers that there is no such recording.
    stored       boolean     not null default false,
    -- The caller wanted to speak again.
    discarded    boolean     not null default false,
    -- Time since which it is to be deleted at Twilio; null if it is kept.
    delete_since timestamptz,
    -- Number of failed deletions, and time of the next one.
    delete_tries integer     not null default 0,
    next_try_at  timestamptz not null default now(),
    deleted_at   timestamptz,
    -- The erasure of a person that deletes it.
    erasure_id   bigint references erasure,
    -- Null if it was not transcribed.
    transcript   varchar,
    -- Number of tries to transcribe it, and time of the next one.
    transcribe_tries integer   not null default 0,
    transcribe_at timestamptz  not null default now(),
    check (transcript is null or delete_since is null)
);
create index recording_of_call on recording (call_id);
create index recording_to_delete on recording (next_try_at) where sid is not null and delete_since is not null;
create index recording_kept on recording (at) where sid is not null and delete_since is null;
create index recording_of_erasure on recording (erasure_id) where erasure_id is not null;

-- The first time that each person has played a recording.
create table recording_heard (
    recording_id bigint      not null references recording,
    -- Name of the account.
    heard_by     varchar     not null,
    heard_at     timestamptz not null,
    primary key (recording_id, heard_by)
);

alter table retention_run add column recordings integer not null default 0;
