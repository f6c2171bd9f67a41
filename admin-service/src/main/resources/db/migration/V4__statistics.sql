-- Rollups of the statistics, each with what the events so far add to it. Days and hours are those of the company's zone.

-- No event may come in between what is counted here and what the new projections count. (What an admin-service of the
-- version before stores after this is missing in these tables: it has to be stopped first.)
lock table conversation in share mode;

-- When calls began: 24 counts, the first one from midnight to one o'clock.
create table statistics_hour (
    day      date      not null,
    language varchar   not null,
    calls    integer[] not null,
    primary key (day, language)
);

-- How long the calls were that began on a day: a histogram, whose buckets are those of the class Histogram.
create table statistics_duration (
    day      date      not null,
    language varchar   not null,
    calls    integer[] not null,
    primary key (day, language)
);

-- The key adds up one order over many days; the index finds the most asked-for of one day.
create table statistics_order (
    day          date    not null,
    language     varchar not null,
    order_number varchar not null,
    asked        integer not null,
    primary key (order_number, day, language) include (asked)
);
create index statistics_order_most on statistics_order (day, language, asked desc) include (order_number);

-- Adds up two rows of counts, place by place; the longer one gives the length.
create function statistics_sum(one integer[], other integer[]) returns integer[]
    language sql immutable parallel safe
    return array(
        select coalesce(added.one, 0) + coalesce(added.other, 0)
        from unnest(one, other) with ordinality as added (one, other, place)
        order by place);

insert into statistics_hour (day, language, calls)
with counted as (
    select local.at::date as day, call.language, extract(hour from local.at)::integer as hour, count(*)::integer as calls
    from conversation
    join call on call.sid = conversation.call_sid
    cross join lateral (select conversation.at at time zone '${time-zone}' as at) as local
    where conversation.type = 'liza.call.started.v1'
    group by 1, 2, 3
)
select day, language, array_agg(coalesce(calls, 0) order by hour)
from (select distinct day, language from counted) as days
cross join generate_series(0, 23) as hour
left join counted using (day, language, hour)
group by day, language;

insert into statistics_duration (day, language, calls)
with ended as (
    select conversation.at, call.language, (conversation.detail ->> 'seconds')::integer as seconds
    from conversation
    join call on call.sid = conversation.call_sid
    where conversation.type = 'liza.call.ended.v1' and (conversation.detail ->> 'seconds')::integer >= 0
), counted as (
    select ((at - make_interval(secs => seconds)) at time zone '${time-zone}')::date as day, language,
           16 * shift + (seconds >> shift) as bucket, count(*)::integer as calls
    from ended
    cross join lateral (
        select count(*)::integer as shift from generate_series(5, 30) as power where 1 << power <= seconds
    ) as wide
    group by 1, 2, 3
)
select day, language, array_agg(coalesce(calls, 0) order by bucket)
from (select day, language, max(bucket) as last from counted group by day, language) as days
cross join lateral generate_series(0, last) as bucket
left join counted using (day, language, bucket)
group by day, language;

insert into statistics_order (day, language, order_number, asked)
select (conversation.at at time zone '${time-zone}')::date, call.language, conversation.detail ->> 'order', count(*)
from conversation
join call on call.sid = conversation.call_sid
where conversation.type = 'liza.call.order-confirmed.v1'
group by 1, 2, 3;
