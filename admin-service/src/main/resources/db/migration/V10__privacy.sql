-- Personal data: who may read it, what was agreed to, and how it goes. (An admin-service of the version before keeps no
-- answers in "consent": it has to be stopped first.)

-- The pages' role. It sees what pages show: of a number only this.
alter table caller add column masked varchar not null default '•••';
update caller set masked = coalesce(case
    when number ~ '^\+[1-9][0-9]{6,14}$' then
        '+' || (select country_code from call where caller_id = caller.id and country_code is not null limit 1) || '•••' || right(number, 2)
    else coalesce(substring(number from '^[^:]*:'), '') || '•••' end, masked);

-- Nothing in it tells any more whose call it was; the facts that are counted stay.
alter table call add column anonymized_at timestamptz;
create index call_remembered on call (started_at, id) where anonymized_at is null;
create index call_with_sid on call (anonymized_at, id) where anonymized_at is not null and sid not like 'gone-%';

-- A status that is to be withdrawn from the topic.
alter table outbox alter column status drop not null;

-- The sentences that callers were asked to agree to, as they were spoken.
create table wording (
    version       varchar primary key,
    language      varchar     not null,
    -- Null where only its version came, from a voice-service that did not tell the sentence.
    sentence      varchar,
    first_used_at timestamptz not null
);

-- Every answer to that question, and what took it back; the latest one holds.
create table consent (
    id       uuid primary key,
    call_id  bigint      not null references call,
    answer   varchar     not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    at       timestamptz not null,
    -- Null where a supervisor took it back.
    wording  varchar references wording,
    language varchar     not null,
    pressed  varchar,
    -- Name of the account; null for the caller.
    actor  varchar
);
create index consent_of_call on consent (call_id, at);
call tell_of('consent', 'liza_live', 'calls', 'call_id');

insert into wording (version, language, sentence, first_used_at)
select distinct on (asked.detail ->> 'wording')
       asked.detail ->> 'wording', call.language, question.said[cardinality(question.said)], asked.at
from conversation asked
join call on call.sid = asked.call_sid
left join conversation question on question.call_sid = asked.call_sid and question.type = 'liza.call.started.v1'
where asked.type in ('liza.call.consent-given.v1', 'liza.call.consent-refused.v1') and asked.detail ? 'wording'
order by asked.detail ->> 'wording', asked.at;

insert into consent (id, call_id, answer, at, wording, language, pressed)
select asked.id, call.id, case asked.type when 'liza.call.consent-given.v1' then 'GIVEN' else 'REFUSED' end,
       asked.at, asked.detail ->> 'wording', call.language, asked.heard
from conversation asked
join call on call.sid = asked.call_sid
where asked.type in ('liza.call.consent-given.v1', 'liza.call.consent-refused.v1');

-- Who was erased, told apart by a salted hash until Kafka's last copy is gone: a late event must not bring anybody back.
create table erasure (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor     varchar     not null,
    calls       integer     not null,
    orders      integer     not null,
    kafka_until timestamptz not null,
    salt        bytea,
    digest      bytea
);

-- What the retention job did, one row for each run that found something.
create table retention_run (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    calls    integer     not null,
    orders   integer     not null,
    sids     integer     not null,
    erasures integer     not null
);

-- Deletes orders: their history, what the audit trail holds of their notes, and, with a tombstone, their statuses in
-- Kafka. In the order of their ids, as everybody holds several.
create function delete_orders(gone bigint[]) returns integer
    language plpgsql as
$$
declare
    numbers varchar[];
begin
    perform id from orders where id = any (gone) order by id for update;
    select array_agg(number order by number) into numbers from orders where id = any (gone);
    delete from status_change where order_id = any (gone);
    delete from order_call where order_id = any (gone);
    delete from orders where id = any (gone);
    delete from statistics_order where order_number = any (numbers);
    insert into outbox (order_number, status, at) select number, null, now() from unnest(numbers) as number;
    update audit set before = null, after = null
    where subject_kind = 'ORDER' and subject = any (gone::varchar[]) and num_nonnulls(before, after) > 0;
    return coalesce(cardinality(numbers), 0);
end
$$;

-- Makes calls anonymous. What was heard and said goes, and with it every order that nobody but these callers spoke of: one
-- that the shop had told of before they asked stays. Orders are chosen when nobody else can change them any more.
-- Done again, it takes what has come late.
create function anonymize_calls(gone bigint[]) returns table (calls integer, orders integer)
    language plpgsql as
$$
declare
    callers bigint[];
    asked   bigint[];
begin
    perform id from call where id = any (gone) order by id for update;
    select array_agg(distinct caller_id) filter (where caller_id is not null), count(*) into callers, calls
    from call where id = any (gone);
    update call set caller_id = null, anonymized_at = coalesce(anonymized_at, now())
    where id = any (gone) and (caller_id is not null or anonymized_at is null);
    update conversation set heard = null, said = '{}', detail = detail - array ['order', 'detail']
    where call_sid in (select sid from call where id = any (gone))
      and (heard is not null or said <> '{}' or detail ?| array ['order', 'detail']);
    with unlinked as (delete from order_call where call_id = any (gone) returning order_id, at)
    select array_agg(distinct order_id) into asked
    from unlinked join orders on orders.id = order_id and created_at >= at;
    perform id from orders where id = any (asked) order by id for update;
    orders := delete_orders(array(
        select id from orders as known
        where id = any (asked) and status = 'IN_PROGRESS' and notes = ''
          and not exists (select from order_call where order_id = known.id)
          and not exists (select from status_change where order_id = known.id)));
    delete from caller where id = any (callers) and not exists (select from call where caller_id = caller.id);
    return next;
end
$$;

-- Withdrawn, erased or older than is kept: whatever of such calls has just been stored goes again at once.
create function call_forget_late(sids varchar[]) returns void
    language plpgsql as
$$
begin
    perform anonymize_calls(array(
        select call.id from call
        where call.sid = any (sids)
          and (call.anonymized_at is not null
               or (call.caller_id is not null or exists (select from consent where call_id = call.id and answer = 'GIVEN')) and (
                   (select answer from consent where call_id = call.id order by at desc, answer desc limit 1) <> 'GIVEN'
                   or exists (
                       select from erasure
                       join caller on caller.id = call.caller_id
                       where erasure.digest = sha256(erasure.salt || convert_to(caller.number, 'UTF8'))
                         and call.started_at <= erasure.at)))));
end
$$;

-- Erases a person: everything of their calls, and late events of calls before now.
create function person_erase(person bigint, who varchar, kafka_copies_until timestamptz) returns bigint
    language plpgsql as
$$
declare
    entry erasure;
begin
    entry.salt := uuid_send(gen_random_uuid());
    select sha256(entry.salt || convert_to(number, 'UTF8')) into entry.digest from caller where id = person for update;
    if not found then
        return null;
    end if;
    select done.calls, done.orders into entry.calls, entry.orders
    from anonymize_calls(array(select id from call where caller_id = person)) as done;
    delete from caller where id = person;
    insert into erasure (at, actor, calls, orders, kafka_until, salt, digest)
    values (now(), who, entry.calls, entry.orders, kafka_copies_until, entry.salt, entry.digest)
    returning id into entry.id;
    return entry.id;
end
$$;

-- One batch of what is older than is kept. Several replicas take turns.
create function retention_calls(older_than timestamptz, most integer) returns integer
    language sql as
$$
    select calls from anonymize_calls(array(
        select id from call where anonymized_at is null and started_at < older_than order by started_at, id limit most))
$$;

create function order_is_old(known orders, older_than timestamptz) returns boolean
    language sql stable as
$$
    select known.created_at < older_than and (known.last_asked_at is null or known.last_asked_at < older_than)
       and not exists (select from status_change where order_id = known.id and at >= older_than)
$$;

create function retention_orders(older_than timestamptz, most integer) returns integer
    language plpgsql as
$$
declare
    old bigint[];
begin
    old := array(select id from orders as known where order_is_old(known, older_than) order by created_at, id limit most);
    perform id from orders where id = any (old) order by id for update;
    return delete_orders(array(select id from orders as known where id = any (old) and order_is_old(known, older_than)));
end
$$;

-- Twilio knows whose call a SID was. It goes when no event of the call can come any more.
create function retention_sids(forgotten_before timestamptz, most integer) returns integer
    language plpgsql as
$$
declare
    gone bigint[];
begin
    gone := array(
        select id from call
        where anonymized_at is not null and anonymized_at < forgotten_before and sid not like 'gone-%'
        order by anonymized_at, id limit most);
    update conversation set call_sid = 'gone-' || call.id from call where call.id = any (gone) and call_sid = call.sid;
    update call set sid = 'gone-' || id where id = any (gone);
    return cardinality(gone);
end
$$;

-- Thirty days more than Kafka keeps anything: so long events may wait on a voice-service's disk.
create function retention_erasures() returns integer
    language sql as
$$
    with spent as (update erasure set salt = null, digest = null where kafka_until < now() - interval '30 days' and digest is not null returning id)
    select count(*)::integer from spent
$$;

-- Consents that were taken back in their own call, before that was known to be one.
select anonymize_calls(array(
    select call_id from consent group by call_id
    having bool_or(answer = 'GIVEN') and (array_agg(answer order by at desc))[1] = 'REFUSED'));

-- Finds or makes callers.
create function caller_of(numbers varchar[], masks varchar[]) returns table (number varchar, id bigint)
    language plpgsql as
$$
#variable_conflict use_column
begin
    insert into caller (number, masked)
    select one.number, one.masked from unnest(numbers, masks) as one (number, masked) order by one.number
    on conflict (number) do nothing;
    return query select caller.number, caller.id from caller where caller.number = any (numbers);
end
$$;

-- Ids of the callers whose number has this in it; a whole number finds nothing but itself. Never numbers, nor patterns,
-- with which one could be asked for digit by digit.
create function caller_search(part varchar, whole_only boolean) returns setof bigint
    language plpgsql stable rows 100 as
$$
begin
    return query select id from caller where number = part;
    if not found and not whole_only then
        return query select id from caller where number like '%' || regexp_replace(part, '([!%_])', '!\1', 'g') || '%' escape '!';
    end if;
end
$$;

-- The number of one call's caller. That it was shown stands in the audit trail, or it is not shown.
create function caller_reveal(of_call bigint, who varchar, address varchar) returns varchar
    language plpgsql as
$$
declare
    shown varchar;
begin
    select number into shown from caller join call on call.caller_id = caller.id where call.id = of_call;
    if shown is not null then
        insert into audit (at, actor, address, action, subject_kind, subject)
        values (date_trunc('milliseconds', clock_timestamp()), who, address, 'NUMBER_REVEALED', 'CALL', of_call);
    end if;
    return shown;
end
$$;

-- Likewise, for all that is stored about a person.
create function person_open(person bigint, who varchar, address varchar) returns varchar
    language plpgsql as
$$
declare
    shown varchar;
begin
    select number into shown from caller where id = person;
    if shown is not null then
        insert into audit (at, actor, address, action, subject_kind, subject)
        values (date_trunc('milliseconds', clock_timestamp()), who, address, 'PERSON_OPENED', 'PERSON', person);
    end if;
    return shown;
end
$$;

-- Pages and events come as this role, whoever logs in (application.properties); the schema belongs to whoever migrates.
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

do
$$
declare
    here constant varchar := current_schema;
    name varchar;
begin
    execute format('grant usage on schema %I to liza_app', here);
    execute format('grant select, insert, update, delete on all tables in schema %I to liza_app', here);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to liza_app', here);
    revoke all on caller, audit, erasure from liza_app;
    revoke insert, update, delete on flyway_schema_history, retention_run from liza_app;
    grant select (id, masked) on caller to liza_app;
    grant select, insert on audit to liza_app;
    grant select (id, at, actor, calls, orders, kafka_until) on erasure to liza_app;
    grant insert on retention_run to liza_app;
    foreach name in array array [
        'delete_orders(bigint[])', 'anonymize_calls(bigint[])', 'call_forget_late(varchar[])',
        'person_open(bigint, varchar, varchar)', 'person_erase(bigint, varchar, timestamptz)', 'retention_calls(timestamptz, integer)',
        'order_is_old(orders, timestamptz)', 'retention_orders(timestamptz, integer)', 'retention_sids(timestamptz, integer)', 'retention_erasures()',
        'caller_of(varchar[], varchar[])', 'caller_search(varchar, boolean)', 'caller_reveal(bigint, varchar, varchar)']
    loop
        execute format('alter function %s security definer', name);
        execute format('alter function %s set search_path = %I, pg_temp', name, here);
        execute format('revoke all on function %s from public', name);
        execute format('grant execute on function %s to liza_app', name);
    end loop;
end
$$;
