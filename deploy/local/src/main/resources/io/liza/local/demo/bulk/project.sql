-- From the draft of a batch to all tables, as the projections of the admin-service would have left them.

update draft set
    number = case when kind in ('ARRIVED', 'GAVE_UP', 'REFUSED') then null else number end,
    turns = (select max(turn) from script where script.kind = draft.kind),
    told = (array ['IN_PROGRESS', 'SHIPPED', 'DELIVERED', 'DELAYED', 'CANCELLED'])[1 + width_bucket(
        pg_temp.chance(hashtextextended(order_number, 0), 0), array [0.25, 0.5, 0.9, 0.97]::double precision[])],
    status = case
        when kind = 'ARRIVED' then 'PROCESSING'
        when kind = 'TALKING' then 'HANDLED'
        when kind in ('GAVE_UP', 'BROKEN') then 'PROBLEM'
        else 'COMPLETED' end,
    by_hand = case
        when kind in ('ARRIVED', 'TALKING') then null
        when kind in ('GAVE_UP', 'BROKEN') then case when pg_temp.chance(key, 10) < 0.1 then 'COMPLETED' end
        when pg_temp.chance(key, 10) < 0.01 then 'PROCESSING'
        when pg_temp.chance(key, 10) < 0.04 then 'HANDLED' end;
update draft set seconds = turns * pace + floor(pg_temp.chance(key, 11) * 10)
where kind not in ('ARRIVED', 'TALKING');
analyze draft;

insert into caller (number, masked)
select distinct on (number) number, '+' || country_code || '•••' || right(number, 2) from draft where number is not null order by number
on conflict (number) do nothing;

insert into call (sid, started_at, seen_at, ended_at, seconds, language, country_code, caller_id, status, status_by_hand, troubled)
select sid, started_at, started_at, started_at + make_interval(secs => seconds), seconds, language, country_code, caller.id,
       coalesce(by_hand, status), by_hand is not null, status = 'PROBLEM'
from draft left join caller using (number)
order by started_at;

insert into status_change (call_id, from_status, to_status, changed_by, at)
select call.id, draft.status, by_hand, 'demo', least(ended_at + interval '1 hour', began)
from run cross join draft join call using (sid)
where by_hand is not null;

insert into event
select md5(sid || '/' || turn || '/liza.call.' || type)::uuid, sid, turn,
       started_at + make_interval(secs => case type when 'ended' then seconds else turn * pace end),
       'liza.call.' || type || '.v1', draft.language,
       case type when 'order-entered' then order_number else heard end,
       coalesce(said, '{}'),
       case type
           when 'started' then jsonb_strip_nulls(jsonb_build_object('countryCode', country_code))
           when 'consent-given' then jsonb_build_object('wording', draft.language || '-1')
           when 'consent-refused' then jsonb_build_object('wording', draft.language || '-1')
           when 'not-understood' then jsonb_build_object('step', 'consent', 'tries', turn)
           when 'order-confirmed' then jsonb_build_object('order', order_number, 'told', told)
           when 'farewell' then jsonb_build_object('why', 'DONE')
           when 'ended' then jsonb_build_object(
               'status', case kind when 'BROKEN' then 'failed' else 'completed' end, 'seconds', seconds)
           when 'problem' then case kind
               when 'BROKEN' then jsonb_build_object('kind', 'FALLBACK', 'detail', '/webhook/order', 'errorCode', '11200')
               else jsonb_build_object('kind', 'NOT_UNDERSTOOD') end
           else jsonb_build_object('order', order_number) end,
       seconds, order_number, told
from draft
join script using (kind)
left join sentence using (type, language);
analyze event;

insert into conversation (id, call_sid, turn, at, type, heard, said, detail)
select id, call_sid, turn, at, type, heard, said, detail from event order by at;

insert into wording (version, language, first_used_at)
select language || '-1', language, min(at) from event
where type in ('liza.call.consent-given.v1', 'liza.call.consent-refused.v1') group by language
on conflict (version) do nothing;

insert into consent (id, call_id, answer, at, wording, language, pressed)
select event.id, call.id, case event.type when 'liza.call.consent-given.v1' then 'GIVEN' else 'REFUSED' end,
       event.at, event.language || '-1', event.language, event.heard
from event
join call on call.sid = call_sid
where event.type in ('liza.call.consent-given.v1', 'liza.call.consent-refused.v1')
order by event.at;

with asked as (
    select order_number, told, min(at) as first, max(at) as last, count(*) as calls
    from event where type = 'liza.call.order-confirmed.v1'
    group by 1, 2 order by 1
), kept as (
    insert into orders (number, status, created_at, last_asked_at, calls)
    select order_number, told, first, last, calls from asked
    on conflict (number) do update set
        created_at    = least(orders.created_at, excluded.created_at),
        last_asked_at = greatest(orders.last_asked_at, excluded.last_asked_at),
        calls         = orders.calls + excluded.calls
    returning id, status, created_at, xmax = 0 as is_new
)
insert into status_change (order_id, from_status, to_status, changed_by, at)
select id, 'IN_PROGRESS', status, 'demo', least(created_at + interval '1 hour', began)
from run cross join kept
where is_new and status <> 'IN_PROGRESS';

insert into order_call (order_id, call_id, at, told)
select orders.id, call.id, at, event.told
from event
join orders on orders.number = order_number
join call on call.sid = call_sid
where type = 'liza.call.order-confirmed.v1'
order by at;

insert into statistics_day (day, language, calls, consents, refusals, orders, problems)
select at::date, language,
       count(*) filter (where type = 'liza.call.started.v1'),
       count(*) filter (where type = 'liza.call.consent-given.v1'),
       count(*) filter (where type = 'liza.call.consent-refused.v1'),
       count(*) filter (where type = 'liza.call.order-confirmed.v1'),
       count(*) filter (where type = 'liza.call.problem.v1')
from event group by 1, 2 order by 1, 2
on conflict (day, language) do update set
    calls    = statistics_day.calls + excluded.calls,
    consents = statistics_day.consents + excluded.consents,
    refusals = statistics_day.refusals + excluded.refusals,
    orders   = statistics_day.orders + excluded.orders,
    problems = statistics_day.problems + excluded.problems;

insert into statistics_hour (day, language, calls)
with counted as (
    select at::date as day, language, extract(hour from at)::integer as hour, count(*)::integer as calls
    from event where type = 'liza.call.started.v1'
    group by 1, 2, 3
)
select day, language, array_agg(coalesce(calls, 0) order by hour)
from (select distinct day, language from counted) as days
cross join generate_series(0, 23) as hour
left join counted using (day, language, hour)
group by day, language order by day, language
on conflict (day, language) do update set calls = statistics_sum(statistics_hour.calls, excluded.calls);

-- One bucket a second below 32, from there sixteen for each doubling.
insert into statistics_duration (day, language, calls)
with counted as (
    select (at - make_interval(secs => seconds))::date as day, language, 16 * shift + (seconds >> shift) as bucket,
           count(*)::integer as calls
    from event
    cross join lateral (
        select count(*)::integer as shift from generate_series(5, 30) as power where 1 << power <= seconds
    ) as wide
    where type = 'liza.call.ended.v1'
    group by 1, 2, 3
)
select day, language, array_agg(coalesce(calls, 0) order by bucket)
from (select day, language, max(bucket) as last from counted group by day, language) as days
cross join lateral generate_series(0, last) as bucket
left join counted using (day, language, bucket)
group by day, language order by day, language
on conflict (day, language) do update set calls = statistics_sum(statistics_duration.calls, excluded.calls);

insert into statistics_order (day, language, order_number, asked)
select at::date, language, order_number, count(*)
from event where type = 'liza.call.order-confirmed.v1'
group by 1, 2, 3 order by 1, 2, 3
on conflict (order_number, day, language) do update set asked = statistics_order.asked + excluded.asked
