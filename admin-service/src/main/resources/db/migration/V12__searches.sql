-- Searches that many rows fulfil. Lists of calls by their orders, and of orders by their callers, are read from the link
-- alone, so it holds what they are sorted and searched by.
drop index call_place;
create unique index call_place on call (id, started_at);
drop index orders_place;
create unique index orders_place on orders (id, created_at);

alter table order_call
    add column call_started_at  timestamptz,
    add column order_created_at timestamptz,
    add column caller_id        bigint references caller;
alter table order_call disable trigger user; -- There are no pages yet to tell of it.
update order_call set call_started_at = call.started_at, order_created_at = orders.created_at, caller_id = call.caller_id
from call, orders
where call.id = call_id and orders.id = order_id;
alter table order_call enable trigger user;
alter table order_call
    alter column call_started_at set not null,
    alter column order_created_at set not null,
    drop constraint order_call_call_id_fkey,
    drop constraint order_call_order_id_fkey,
    add foreign key (call_id, call_started_at) references call (id, started_at) on update cascade,
    add foreign key (order_id, order_created_at) references orders (id, created_at) on update cascade;

-- Who called may be known later than what was asked, and is forgotten earlier.
create function order_call_follow_caller() returns trigger
    language plpgsql as
$$
begin
    update order_call set caller_id = new.caller_id where call_id = new.id;
    return null;
end
$$;
create trigger order_call_follows_caller after update of caller_id on call
    for each row when (old.caller_id is distinct from new.caller_id)
    execute function order_call_follow_caller();

-- Two ways for each: of what was searched for, its calls or orders; or the latest ones, whatever they are linked with.
create index order_call_calls on order_call (order_id, call_started_at desc, call_id desc);
create index order_call_latest_calls on order_call (call_started_at desc, call_id desc) include (order_id);
create index order_call_orders on order_call (caller_id, order_created_at desc, order_id desc);
create index order_call_latest_orders on order_call (order_created_at desc, order_id desc) include (caller_id);
drop index order_call_latest;

-- How many orders have a part in their number is reckoned from samples of numbers.
alter table orders alter column number set statistics 1000;
analyze orders, order_call;

-- Filters that are set together with another are looked up in the index, too.
create index call_by_caller_and_more on call (caller_id, started_at desc, id desc) include (status, language, troubled);
drop index call_by_caller;
alter index call_by_caller_and_more rename to call_by_caller;
create index call_troubled_and_more on call (started_at desc, id desc) include (status, language) where troubled;
drop index call_troubled;
alter index call_troubled_and_more rename to call_troubled;

-- The callers whose number is looked for: the pages' role sees who they are, not the number. Unlike a function's, its rows
-- are chosen by Postgres together with the rest of a query, knowing how many callers have such a number. What is looked for
-- is set for the transaction; a part can be no pattern.
create view caller_found as
select id from caller
where (number = current_setting('liza.number', true) or number like nullif(current_setting('liza.number_part', true), ''))
  and coalesce(current_setting('liza.number_part', true), '') ~ '^(%[^%_\\]+%)?$';
revoke all on caller_found from liza_pages;
grant select on caller_found to liza_pages;

-- Looks for the caller with this number; if there is none and no whole one is wanted, for those whose number has this part.
-- Tells whether there is one with this number.
create function caller_look_for(part varchar, whole_only boolean) returns boolean
    language plpgsql as
$$
declare
    there boolean := exists (select from caller where number = part);
begin
    perform set_config('liza.number', part, true),
            set_config('liza.number_part', case when there or whole_only then '' else '%' || part || '%' end, true);
    return there;
end
$$;

do $$
declare
    here varchar := current_schema();
begin
    execute 'alter function caller_look_for(varchar, boolean) security definer';
    execute format('alter function caller_look_for(varchar, boolean) set search_path = %I, pg_temp', here);
    execute 'revoke all on function caller_look_for(varchar, boolean) from public';
    execute 'grant execute on function caller_look_for(varchar, boolean) to liza_pages';
end
$$;
drop function caller_search(varchar, boolean);
