-- Personal data: access to numbers, erasure and retention. The role liza_app cannot read caller.number or the salts and
-- hashes of erased persons; the functions below run as the owner. To avoid deadlocks, each locks calls, then callers, then
-- orders, then tasks, then their links, each in the order of ids, like all other code that changes several rows.

-- Finds or creates callers.
create or replace function find_or_create_callers(numbers varchar[], masks varchar[]) returns table (number varchar, id bigint)
    language plpgsql as
$$
#variable_conflict use_column
begin
    insert into caller (number, masked)
    select new.number, new.masked from unnest(numbers, masks) as new (number, masked) order by new.number
    on conflict (number) do nothing;
    return query select caller.number, caller.id from caller where caller.number = any (numbers);
end
$$;

-- Returns the number of the caller of a call or of an entry of the inbox, or of a person, and records that in the audit trail;
-- null if there is none.
create or replace function reveal_number(kind varchar, id bigint, actor varchar, address varchar) returns varchar
    language plpgsql as
$$
#variable_conflict use_variable
declare
    revealed varchar;
begin
    select number into revealed from caller
    where caller.id = case kind
        when 'CALL' then (select caller_id from call where call.id = id)
        when 'TASK' then (select caller_id from task where task.id = id)
        when 'PERSON' then id
    end;
    if revealed is not null then
        insert into audit (at, actor, address, action, subject_kind, subject)
        values (date_trunc('milliseconds', clock_timestamp()), actor, address,
                case kind when 'PERSON' then 'PERSON_OPENED' else 'NUMBER_REVEALED' end, kind, id);
    end if;
    return revealed;
end
$$;

-- Ids of the callers that match the last search_callers of the transaction. This is a view and not the function's result,
-- so that Postgres estimates the number of rows and plans the rest of the query accordingly. The expression accepts
-- escaped text only, so that a part is never a pattern, even if a client sets the setting without the function.
create or replace view caller_found as
select id from caller
where number = any (string_to_array(current_setting('liza.number', true), E'\n'))
   or number like substring(current_setting('liza.number_part', true) from '^%(?:[^%_\\]|\\[%_\\])+%$');
revoke all on caller_found from liza_app;
grant select on caller_found to liza_app;

-- Searches for these numbers, and for numbers that contain a part (empty for none). If the part could also be a whole
-- number, it is only used if no caller has one of the numbers.
create or replace function search_callers(numbers varchar[], part varchar, is_whole boolean) returns void
    language plpgsql as
$$
begin
    perform set_config('liza.number', array_to_string(numbers, E'\n'), true);
    perform set_config('liza.number_part', case
        when part = '' or is_whole and exists (select from caller where number = any (numbers)) then ''
        else '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' end, true);
end
$$;

-- Time at which each order was last asked for or changed.
create or replace view order_last_used as
select id, greatest(created_at, last_asked_at, (select max(at) from status_change where order_id = orders.id)) as at
from orders;
revoke insert, update, delete on order_last_used from liza_app;

-- Deletes orders with their history, their details in the audit trail and their status in Kafka; returns the number of
-- deleted orders. Keeps an order that was used at used_before or later, which it checks after locking the order.
create or replace function delete_orders(gone bigint[], used_before timestamptz default 'infinity') returns integer
    language plpgsql as
$$
declare
    numbers varchar[];
begin
    perform id from orders where id = any (gone) order by id for update;
    select array_agg(id), array_agg(number order by number) into gone, numbers
    from orders join order_last_used used using (id)
    where id = any (gone) and used.at < used_before;
    perform id from task
    where id in (
        select id from task where order_number = any (numbers)
        union select task_id from task_call where order_number = any (numbers))
    order by id for update;
    delete from status_change where order_id = any (gone);
    delete from order_call where order_id = any (gone);
    delete from orders where id = any (gone);
    delete from statistics_order where order_number = any (numbers);
    delete from verification where order_number = any (numbers);
    update task set order_number = null, version = version + 1 where order_number = any (numbers);
    update task_call set order_number = null, order_deleted = true where order_number = any (numbers);
    insert into outbox (order_number, status, at) select number, null, now() from unnest(numbers) as number;
    update audit set before = null, after = null
    where subject_kind = 'ORDER' and subject = any (gone::varchar[]) and num_nonnulls(before, after) > 0;
    return coalesce(cardinality(numbers), 0);
end
$$;

-- Anonymises calls: removes the caller, the caller's input and Liza's sentences, the notes about the calls, the entries of the
-- inbox without other calls, and each order that only these calls asked about. Keeps an order that the shop's system reported
-- before the call. The recordings are to be deleted; until then only the table recording has their SIDs. A second run removes
-- data of late events.
create or replace function anonymize_calls(gone bigint[]) returns table (calls integer, orders integer)
    language plpgsql as
$$
declare
    callers bigint[];
    asked   bigint[];
    entries bigint[];
begin
    perform id from call where id = any (gone) order by id for update;
    perform id from orders where id in (select order_id from order_call where call_id = any (gone)) order by id for update;
    entries := array(select distinct task_id from task_call where call_id = any (gone));
    -- Those about the orders too, since delete_orders changes them.
    perform id from task
    where id = any (entries)
       or id in (
           select task.id from task join orders as known on known.number = task.order_number join order_call on order_id = known.id
           where order_call.call_id = any (gone))
    order by id for update;
    select array_agg(distinct caller_id) filter (where caller_id is not null), count(*) into callers, calls
    from call where id = any (gone);
    update call set caller_id = null, anonymized_at = coalesce(anonymized_at, now())
    where id = any (gone) and (caller_id is not null or anonymized_at is null);
    update conversation set heard = null, said = '{}', detail = detail - array ['order', 'detail', 'recording']
    where call_sid in (select sid from call where id = any (gone))
      and (heard is not null or said <> '{}' or detail ?| array ['order', 'detail', 'recording']);
    update recording set delete_since = coalesce(delete_since, now()), transcript = null
    where call_id = any (gone) and (delete_since is null or transcript is not null);
    delete from status_change where call_id = any (gone) and from_status = to_status;
    update status_change set notes = null where call_id = any (gone) and notes is not null;
    delete from task_call where call_id = any (gone);
    perform refresh_tasks(entries);
    delete from verification where call_sid in (select sid from call where id = any (gone));
    with unlinked as (delete from order_call where call_id = any (gone) returning order_id, at)
    select array_agg(distinct order_id) into asked
    from unlinked join orders on orders.id = order_id and created_at >= at;
    orders := delete_orders(array(
        select id from orders as known
        where id = any (asked) and (status is null or status = 'IN_PROGRESS') and notes = ''
          and not exists (select from order_call where order_id = known.id)
          and not exists (select from status_change where order_id = known.id)));
    delete from caller where id = any (callers) and not exists (select from call where caller_id = caller.id);
    return next;
end
$$;

-- Anonymises calls whose events were just stored, if they are anonymous already, their consent does not hold, or their
-- caller was erased.
create or replace function anonymize_late_calls(sids varchar[]) returns void
    language plpgsql as
$$
declare
    late bigint[];
begin
    late := array(
        select call.id from call
        where call.sid = any (sids)
          and (call.anonymized_at is not null
               or (call.caller_id is not null or exists (select from consent where call_id = call.id and answer = 'GIVEN')) and (
                   (select answer from consent where call_id = call.id order by at desc, answer desc limit 1) <> 'GIVEN'
                   or exists (
                       select from erasure
                       join caller on caller.id = call.caller_id
                       where erasure.digest = sha256(erasure.salt || convert_to(caller.number, 'UTF8'))
                         and call.started_at <= erasure.at))));
    if cardinality(late) > 0 then
        perform anonymize_calls(late);
    end if;
end
$$;

-- Erases a person: anonymises all their calls, and from now on their late events. Removes the hashes of phone and postcode
-- from the orders with the person's number (phone_hashes: of each key) and from those that the person asked about. Returns
-- the number of the receipt; null if there is no such person.
drop function if exists erase_person(bigint, varchar, timestamptz);
create or replace function erase_person(
    person bigint, actor varchar, kafka_copies_until timestamptz, phone_hashes varchar[] default '{}') returns bigint
    language plpgsql as
$$
declare
    entry  erasure;
    gone   bigint[];
    placed bigint[];
begin
    entry.salt := uuid_send(gen_random_uuid());
    -- The calls first: a batch of events locks calls, then refers to their callers.
    perform id from call where caller_id = person order by id for update;
    select sha256(entry.salt || convert_to(number, 'UTF8')) into entry.digest from caller where id = person for update;
    if not found then
        return null;
    end if;
    gone := array(select id from call where caller_id = person order by id for update);
    placed := array(
        select id from orders where phone_hash = any (phone_hashes) and phone_hash is not null
        union select order_id from order_call where call_id = any (gone) and told is not null);
    perform id from orders where id = any (placed) order by id for update;
    with forgotten as (
        update orders set phone_hash = null, postcode_hash = null
        where id = any (placed) and num_nonnulls(phone_hash, postcode_hash) > 0
        returning number, status
    )
    insert into outbox (order_number, status, at)
    select number, status, now() from forgotten where status is not null order by number;
    select done.calls, done.orders into entry.calls, entry.orders from anonymize_calls(gone) as done;
    delete from caller where id = person;
    insert into erasure (at, actor, calls, orders, kafka_until, salt, digest)
    values (now(), actor, entry.calls, entry.orders, kafka_copies_until, entry.salt, entry.digest)
    returning id into entry.id;
    update recording set erasure_id = entry.id where call_id = any (gone) and sid is not null;
    return entry.id;
end
$$;

-- Drops salt and hash of erased persons whose last copies in Kafka have expired; returns the number of these persons.
create or replace function expire_erasures(copies_gone_by timestamptz) returns integer
    language sql as
$$
    with expired as (
        update erasure set salt = null, digest = null where kafka_until < copies_gone_by and digest is not null returning id
    )
    select count(*)::integer from expired
$$;

-- Replaces the SIDs of one batch of anonymous calls for which no event can come any more, since Twilio finds the caller by
-- the SID. Returns the number of calls.
create or replace function drop_sids(anonymized_before timestamptz, most integer) returns integer
    language plpgsql as
$$
declare
    gone bigint[];
begin
    gone := array(
        select id from call
        where anonymized_at is not null and anonymized_at < anonymized_before and sid not like 'gone-%'
        order by anonymized_at, id limit most);
    update conversation set call_sid = 'gone-' || call.id from call where call.id = any (gone) and call_sid = call.sid;
    update call set sid = 'gone-' || id where id = any (gone);
    return cardinality(gone);
end
$$;

-- The functions run as the owner; only liza_app may call them.
do
$$
declare
    signature regprocedure;
begin
    foreach signature in array array [
        'find_or_create_callers(varchar[], varchar[])', 'reveal_number(varchar, bigint, varchar, varchar)',
        'search_callers(varchar[], varchar, boolean)', 'delete_orders(bigint[], timestamptz)', 'anonymize_calls(bigint[])',
        'anonymize_late_calls(varchar[])', 'erase_person(bigint, varchar, timestamptz, varchar[])', 'expire_erasures(timestamptz)',
        'drop_sids(timestamptz, integer)']::regprocedure[]
    loop
        execute format('alter function %s security definer', signature);
        execute format('alter function %s set search_path = %I, pg_temp', signature, current_schema);
        execute format('revoke all on function %s from public', signature);
        execute format('grant execute on function %s to liza_app', signature);
    end loop;
end
$$;
