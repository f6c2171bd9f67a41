-- What was done by whom. Rows are only ever added, and each is chained to the one before.

create table audit (
    -- Counted without gaps by the trigger, so that a missing row shows.
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
    -- SHA-256 of before and after. The chain holds this in their place: should they ever have to be erased for somebody's
    -- sake, it still shows that they were there.
    digest       bytea       not null,
    -- SHA-256 of the hash before and of this row.
    hash         bytea       not null
);
create index audit_latest on audit (at desc, id desc);
create index audit_by_actor on audit (actor, at desc, id desc);
create index audit_by_action on audit (action, at desc, id desc);
create index audit_by_subject on audit (subject_kind, subject, at desc, id desc);

-- One row at a time, until its transaction ends.
create function audit_chain() returns trigger
    language plpgsql as
$$
declare
    latest audit;
begin
    perform pg_advisory_xact_lock(7331002);
    select * into latest from audit order by id desc limit 1;
    new.id := coalesce(latest.id, 0) + 1;
    new.digest := sha256(convert_to(jsonb_build_array(new.before, new.after)::text, 'UTF8'));
    new.hash := sha256(coalesce(latest.hash, '') || convert_to(jsonb_build_array(new.id, extract(epoch from new.at),
        new.actor, new.address, new.action, new.subject_kind, new.subject, encode(new.digest, 'hex'))::text, 'UTF8'));
    return new;
end
$$;
create trigger audit_chained before insert on audit for each row execute function audit_chain();

-- Nothing changes or goes, but for before and after, which may be emptied.
create function audit_is_append_only() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        old.before := null;
        old.after := null;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_unchanged before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_complete before truncate on audit for each statement execute function audit_is_append_only();
