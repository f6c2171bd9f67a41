-- The audit trail is append-only. Each entry is numbered and hashed on its own, so that no writer waits for another.
-- AuditSealer seals new entries every minute; ./liza audit recomputes hashes and seals outside the database.

-- Sets number, digest and hash of a new entry; the writer's values are ignored.
create or replace function audit_number_and_hash() returns trigger
    language plpgsql as
$$
begin
    new.id := nextval('audit_number');
    new.seal := null;
    new.digest := sha256(convert_to(jsonb_build_array(new.before, new.after)::text, 'UTF8'));
    new.hash := sha256(convert_to(jsonb_build_array(new.id, extract(epoch from new.at), new.actor, new.address, new.action,
        new.subject_kind, new.subject, encode(new.digest, 'hex'))::text, 'UTF8'));
    return new;
end
$$;
grant usage on sequence audit_number to liza_app;
create or replace trigger audit_numbered before insert on audit
    for each row execute function audit_number_and_hash();

-- Allows two updates: an entry gets its first seal, and the details (before, after) of an entry are erased.
create or replace function audit_is_append_only() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'audit' then
        old.seal := coalesce(old.seal, new.seal);
        if num_nonnulls(new.before, new.after) = 0 then
            old.before := null;
            old.after := null;
        end if;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'the audit trail is append-only';
end
$$;
create or replace trigger audit_unchanged before update or delete on audit
    for each row execute function audit_is_append_only();
create or replace trigger audit_complete before truncate on audit
    for each statement execute function audit_is_append_only();
create or replace trigger audit_seal_unchanged before update or delete on audit_seal
    for each row execute function audit_is_append_only();
create or replace trigger audit_seal_complete before truncate on audit_seal
    for each statement execute function audit_is_append_only();

-- Seals up to "most" entries without a seal, and returns their number. Each entry stores the number of its seal. An entry
-- whose transaction is still open, or whose row is locked by an erasure, gets a later seal. If two run at once, the
-- primary key of audit_seal fails the second one.
create or replace function audit_seal_new(most integer) returns integer
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    last   audit_seal;
    made   audit_seal;
    hashes bytea;
begin
    select * into last from audit_seal order by id desc limit 1;
    made.id := coalesce(last.id, 0) + 1;
    made.at := date_trunc('milliseconds', clock_timestamp());
    with unsealed as (
        select id from audit where seal is null order by id limit most for update skip locked
    ), sealed as (
        update audit set seal = made.id from unsealed where audit.id = unsealed.id returning audit.id, audit.hash
    )
    select min(id), max(id), count(*), string_agg(hash, '' order by id)
    into made.first_entry, made.last_entry, made.entries, hashes
    from sealed;
    if made.entries > 0 then
        made.hash := sha256(coalesce(last.hash, '') || convert_to(jsonb_build_array(made.id, extract(epoch from made.at),
            made.first_entry, made.last_entry, made.entries)::text, 'UTF8') || hashes);
        insert into audit_seal select made.*;
    end if;
    return made.entries;
end
$$;
revoke all on function audit_seal_new(integer) from public;
grant execute on function audit_seal_new(integer) to liza_app;
