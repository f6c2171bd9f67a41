-- Rollups of the statistics, each with what the events so far add to it. Days and hours are those of the company's zone.

-- No event may come in between what is counted here and what the new projections count.
lock table conversation in share mode;

create table statistics_hour (
    day      date    not null,
    hour     integer not null check (hour between 0 and 23),
    language varchar not null,
    calls    integer not null,
    primary key (day, hour, language)
);

-- A histogram for each day on which calls began. A bucket is named by its shortest duration in seconds; it is as wide as
-- the largest power of two that is no more than a sixteenth of that (Histogram reads it).
create table statistics_duration (
    day      date    not null,
    language varchar not null,
    bucket   integer not null check (bucket >= 0),
    calls    integer not null,
    primary key (day, language, bucket)
);

-- The key adds up one order over many days; the index finds the most asked-for of one day.
create table statistics_order (
    day          date    not null,
    language     varchar not null,
    order_number varchar not null,
    asked        integer not null,
    primary key (order_number, day, language)
);
create index statistics_order_most on statistics_order (day, language, asked desc) include (order_number);

insert into statistics_hour (day, hour, language, calls)
select local.at::date, extract(hour from local.at), call.language, count(*)
from conversation
join call on call.sid = conversation.call_sid
cross join lateral (select conversation.at at time zone '${time-zone}' as at) as local
where conversation.type = 'liza.call.started.v1'
group by 1, 2, 3;

insert into statistics_duration (day, language, bucket, calls)
select ((conversation.at - make_interval(secs => ended.seconds)) at time zone '${time-zone}')::date,
       call.language,
       ended.seconds - ended.seconds % coalesce(
           (select max(1 << power) from generate_series(0, 26) as power where 16::bigint << power <= ended.seconds), 1),
       count(*)
from conversation
join call on call.sid = conversation.call_sid
cross join lateral (select (conversation.detail ->> 'seconds')::integer as seconds) as ended
where conversation.type = 'liza.call.ended.v1' and ended.seconds >= 0
group by 1, 2, 3;

insert into statistics_order (day, language, order_number, asked)
select (conversation.at at time zone '${time-zone}')::date, call.language, conversation.detail ->> 'order', count(*)
from conversation
join call on call.sid = conversation.call_sid
where conversation.type = 'liza.call.order-confirmed.v1'
group by 1, 2, 3;
