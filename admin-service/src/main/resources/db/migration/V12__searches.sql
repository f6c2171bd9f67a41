-- Searches that many rows fulfil. Lists of calls by their orders, and of orders by their callers, are found in the link
-- alone, so it holds what they are sorted and searched by. The database keeps these copies, whoever writes.
alter table order_call
    add column call_started_at  timestamptz,
    add column order_created_at timestamptz,
    add column caller_id        bigint;
alter table order_call disable trigger user; -- There are no pages yet to tell of it.
update order_call set call_started_at = call.started_at, caller_id = call.caller_id, order_created_at = orders.created_at
from call, orders
where call.id = call_id and orders.id = order_id;
alter table order_call enable trigger user;
alter table order_call
    alter column call_started_at set not null,
    alter column order_created_at set not null;

create function order_call_copy() returns trigger
    language plpgsql as
$$
begin
    select started_at, caller_id into new.call_started_at, new.caller_id from call where id = new.call_id;
    select created_at into new.order_created_at from orders where id = new.order_id;
    return new;
end
$$;
create trigger order_call_copies before insert on order_call
    for each row execute function order_call_copy();

-- An earlier event may come later, and who called may be forgotten. At the end of the transaction, so that everybody holds
-- first calls, then orders, then their links.
create function call_tell_links() returns trigger
    language plpgsql as
$$
begin
    update order_call set call_started_at = new.started_at, caller_id = new.caller_id where call_id = new.id;
    return null;
end
$$;
create constraint trigger call_tells_links after update of started_at, caller_id on call
    deferrable initially deferred
    for each row when ((old.started_at, old.caller_id) is distinct from (new.started_at, new.caller_id))
    execute function call_tell_links();

create function order_tell_links() returns trigger
    language plpgsql as
$$
begin
    update order_call set order_created_at = new.created_at where order_id = new.id;
    return null;
end
$$;
create constraint trigger order_tells_links after update of created_at on orders
    deferrable initially deferred
    for each row when (old.created_at <> new.created_at)
    execute function order_tell_links();

-- Two ways for each list: of what was searched for, its calls or orders; or the latest ones, whatever they are linked with.
create index order_call_calls on order_call (order_id, call_started_at desc, call_id desc);
create index order_call_latest_calls on order_call (call_started_at desc, call_id desc) include (order_id);
create index order_call_orders on order_call (caller_id, order_created_at desc, order_id desc);
create index order_call_latest_orders on order_call (order_created_at desc, order_id desc) include (caller_id);
drop index order_call_latest;
drop index call_place;
drop index orders_place;

-- How many orders have a part in their number is reckoned from samples of numbers.
alter table orders alter column number set statistics 1000;
analyze orders, order_call;

-- Filters that are set together with another are looked up in the index, too.
create index call_by_caller_and_more on call (caller_id, started_at desc, id desc) include (status, language, had_problem);
drop index call_by_caller;
alter index call_by_caller_and_more rename to call_by_caller;
create index call_had_problem_and_more on call (started_at desc, id desc) include (status, language) where had_problem;
drop index call_had_problem;
alter index call_had_problem_and_more rename to call_had_problem;

-- The callers whose number is looked for: the pages' role sees who they are, not the number. Unlike a function's, its rows
-- are chosen by Postgres together with the rest of a query, knowing how many callers have such a number. What is looked for
-- is set for the transaction; a part can be no pattern. (The version before still calls caller_search.)
create view caller_found as
select id from caller
where number = current_setting('liza.number', true)
   or number like substring(current_setting('liza.number_part', true) from '^%(?:[^%_\\]|\\[%_\\])+%$');
revoke all on caller_found from liza_app;
grant select on caller_found to liza_app;

-- Looks for the caller with this number; if there is none and no whole one is wanted, for those whose number has this part.
create function caller_look_for(part varchar, whole_only boolean) returns void
    language plpgsql security definer as
$$
begin
    perform set_config('liza.number', part, true);
    perform set_config('liza.number_part', case
        when whole_only or exists (select from caller where number = part) then ''
        else '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' end, true);
end
$$;
revoke all on function caller_look_for(varchar, boolean) from public;
grant execute on function caller_look_for(varchar, boolean) to liza_app;

-- As before, but holding calls, then orders, then links.
create or replace function anonymize_calls(gone bigint[]) returns table (calls integer, orders integer)
    language plpgsql security definer as
$$
declare
    callers bigint[];
    asked   bigint[];
begin
    perform id from call where id = any (gone) order by id for update;
    perform id from orders where id in (select order_id from order_call where call_id = any (gone)) order by id for update;
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
    orders := delete_orders(array(
        select id from orders as known
        where id = any (asked) and status = 'IN_PROGRESS' and notes = ''
          and not exists (select from order_call where order_id = known.id)
          and not exists (select from status_change where order_id = known.id)));
    delete from caller where id = any (callers) and not exists (select from call where caller_id = caller.id);
    return next;
end
$$;

do
$$
declare
    name varchar;
begin
    foreach name in array array ['caller_look_for(varchar, boolean)', 'anonymize_calls(bigint[])']
    loop
        execute format('alter function %s set search_path = %I, pg_temp', name, current_schema);
    end loop;
end
$$;
