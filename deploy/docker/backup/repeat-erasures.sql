-- Erases again, after a restore, who was erased since the backup: loads the receipts and withdrawals of the journal that the
-- database does not have, and anonymises their calls. Running it again changes nothing more.
create temporary table erased (like erasure including defaults) on commit drop;
\copy erased (id, at, actor, calls, orders, kafka_until, salt, digest) from erasures.csv (format csv)
create temporary table withdrawn (id uuid, at timestamptz, sid varchar, language varchar, actor varchar) on commit drop;
\copy withdrawn from withdrawals.csv (format csv)

insert into erasure (id, at, actor, calls, orders, kafka_until, salt, digest) overriding system value
select id, at, actor, calls, orders, kafka_until, salt, digest from erased
on conflict (id) do update set salt = excluded.salt, digest = excluded.digest where erasure.digest is null;
select setval(pg_get_serial_sequence('erasure', 'id'), (select coalesce(max(id), 0) + 1 from erasure), false);

insert into consent (id, call_id, answer, at, language, actor)
select withdrawn.id, call.id, 'WITHDRAWN', withdrawn.at, withdrawn.language, withdrawn.actor
from withdrawn join call using (sid)
on conflict (id) do nothing;

create temporary table gone on commit drop as
select distinct call.id, call.sid
from call join caller on caller.id = caller_id join erased on digest = sha256(salt || convert_to(number, 'UTF8'))
where started_at <= erased.at
union
select call.id, call.sid from withdrawn join call using (sid) where caller_id is not null;
with forgotten as (
    update orders set phone_hash = null, postcode_hash = null
    where id in (select order_id from order_call join gone on gone.id = call_id where told is not null)
      and num_nonnulls(phone_hash, postcode_hash) > 0
    returning number, status
)
insert into outbox (order_number, status, at)
select number, status, now() from forgotten where status is not null order by number;
select anonymize_late_calls(array(select sid from gone order by id));
