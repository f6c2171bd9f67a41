-- The calls from one number to another: each day has as many, most in the morning and the afternoon; the last few go on.
insert into draft (key, sid, language, country_code, number, started_at, kind, pace, order_number)
select key, 'CA' || md5(seed || '/' || n), language, country_code,
       -- Some call often, most once.
       prefix || lpad(((floor(power(pg_temp.chance(key, 5), 4) * 10000000)::bigint * 7654321 + 1234567) % 10000000)::text, 7, '0'),
       started_at,
       case
           when goes_on and pg_temp.chance(key, 6) < 0.5 then 'ARRIVED'
           when goes_on then 'TALKING'
           when pg_temp.chance(key, 6) < 0.02 then 'GAVE_UP'
           when pg_temp.chance(key, 6) < 0.04 then 'BROKEN'
           when pg_temp.chance(key, 6) < 0.10 then 'REFUSED'
           when pg_temp.chance(key, 6) < 0.18 then 'HUNG_UP'
           when pg_temp.chance(key, 6) < 0.30 then 'DECLINED'
           else 'ASKED' end,
       floor(4 + 16 * power(pg_temp.chance(key, 7), 2)),
       -- A quarter of the questions is about a few orders that stay, the others are about orders of the week.
       case when pg_temp.chance(key, 8) < 0.25
           then (100000 + floor(power(pg_temp.chance(key, 9), 3) * 1000)::bigint * 733)::text
           else floor(extract(epoch from started_at) / 604800)
               || lpad((floor(power(pg_temp.chance(key, 9), 3) * 4000)::bigint * 7321 % 10000)::text, 4, '0') end
from (
    select n, seed, key, goes_on,
           case when goes_on then began - pg_temp.chance(key, 1) * interval '5 minutes'
                when (latest::date + hour)::timestamptz > latest then (latest::date - 1 + hour)::timestamptz
                else (latest::date + hour)::timestamptz end as started_at
    from (
        select n, seed, began, hashint8extended(n, seed) as key,
               n >= calls - live as goes_on,
               began - interval '10 minutes'
                   - make_interval(hours => 24 * ((calls - live - 1 - n)::bigint * days / (calls - live))::integer) as latest
        from run
        cross join lateral (select least(50, calls / 100) as live) as those_that_go_on
        cross join generate_series(?::integer, ?::integer) as n
        offset 0
    ) as numbered
    cross join lateral (
        select make_interval(secs => 3600 * (pg_temp.chance(key, 2) + width_bucket(pg_temp.chance(key, 3), array [
            0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.06, 0.10, 0.17, 0.26, 0.36, 0.45, 0.52, 0.59, 0.67, 0.75, 0.82, 0.88,
            0.92, 0.95, 0.97, 0.985, 0.995]::double precision[]))) as hour
    ) as day
    offset 0
) as timed
join origin on pg_temp.chance(key, 4) >= above and pg_temp.chance(key, 4) < below
