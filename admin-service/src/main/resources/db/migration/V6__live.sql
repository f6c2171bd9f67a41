-- Open pages learn of changes: each statement that changes rows tells every replica, when it commits, which ones.

-- Tells "<kind> <id> <id> …" on a channel, or "<kind> many" where there are more than a page could care about. Kind and
-- ids, nothing else: what they stand for has to be asked of the database. 300 ids of 19 digits are 6,000 of the 8,000
-- bytes that Postgres lets through.
create function tell_changed() returns trigger
    language plpgsql as
$$
declare
    channel constant text    := tg_argv[0];
    kind    constant text    := tg_argv[1];
    most    constant integer := 300;
    ids     bigint[];
begin
    execute format('select array(select distinct (%s)::bigint as id from changed order by id limit %s)', tg_argv[2], most + 1)
        into ids;
    ids := array_remove(ids, null);
    if cardinality(ids) > 0 then
        perform pg_notify(channel, kind || ' ' || case when cardinality(ids) > most then 'many' else array_to_string(ids, ' ') end);
    end if;
    return null;
end
$$;

-- Has a table's changes told: of each row in it, "id" says which one of that kind has changed, null for none.
create procedure tell_of(source regclass, channel text, kind text, id text, events text[] default '{insert,update,delete}')
    language plpgsql as
$$
declare
    event text;
begin
    foreach event in array events loop
        execute format(
            'create trigger %I after %s on %s referencing %s table as changed for each statement execute function tell_changed(%L, %L, %L)',
            'tell_' || kind || '_' || event, event, source, case event when 'delete' then 'old' else 'new' end, channel, kind, id);
    end loop;
end
$$;

-- What pages show.
call tell_of('call', 'liza_live', 'calls', 'id');
call tell_of('conversation', 'liza_live', 'calls', '(select call.id from call where call.sid = call_sid)');
call tell_of('orders', 'liza_live', 'orders', 'id');
call tell_of('order_call', 'liza_live', 'calls', 'call_id');
call tell_of('order_call', 'liza_live', 'orders', 'order_id');
call tell_of('status_change', 'liza_live', 'calls', 'call_id');
call tell_of('status_change', 'liza_live', 'orders', 'order_id');

-- Whose proof may hold no longer, so that what they have open is asked for it anew.
call tell_of('account', 'liza_access', 'accounts', 'id', '{update,delete}');
call tell_of('login_session', 'liza_access', 'accounts', 'account_id', '{delete}');
call tell_of('api_token', 'liza_access', 'accounts', 'case when revoked_at is not null then account_id end', '{update}');
