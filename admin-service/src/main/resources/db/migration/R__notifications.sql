-- Notifications for open pages: each statement that changes rows notifies all replicas, at its commit, of the changed ids.

-- Sends "<kind> <id> <id> …", or "<kind> many" for more than 300 ids; never other data.
-- 300 ids of 19 digits take 6,000 of the 8,000 bytes that a notification may have.
create or replace function notify_changed() returns trigger
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

-- Drops and creates the triggers notify_<kind>_<event>: a trigger with a transition table has one event only. To add a
-- table, add its line.
do
$$
declare
    made   record;
    wanted record;
    event  text;
begin
    for made in select tgname, tgrelid::regclass as source from pg_trigger where tgfoid = 'notify_changed'::regproc loop
        execute format('drop trigger %I on %s', made.tgname, made.source);
    end loop;
    for wanted in
        -- id is an SQL expression for the id that a changed row concerns; null for none.
        select * from (values
            -- Changes that pages show.
            ('call',          '{insert,update,delete}', 'liza_live',   'calls',    'id'),
            -- Events are inserted together with their call.
            ('conversation',  '{update,delete}',        'liza_live',   'calls',    '(select call.id from call where call.sid = call_sid)'),
            ('consent',       '{insert,update,delete}', 'liza_live',   'calls',    'call_id'),
            ('orders',        '{insert,update,delete}', 'liza_live',   'orders',   'id'),
            ('order_call',    '{insert,update,delete}', 'liza_live',   'calls',    'call_id'),
            ('order_call',    '{insert,update,delete}', 'liza_live',   'orders',   'order_id'),
            ('status_change', '{insert,update,delete}', 'liza_live',   'calls',    'call_id'),
            ('status_change', '{insert,update,delete}', 'liza_live',   'orders',   'order_id'),
            ('task',          '{insert,update,delete}', 'liza_live',   'tasks',    'id'),
            ('task_call',     '{insert,update,delete}', 'liza_live',   'tasks',    'task_id'),
            ('recording',     '{insert,update}',        'liza_live',   'tasks',    '(select task_id from task_call where task_call.call_id = changed.call_id)'),
            ('recording_heard', '{insert}',             'liza_live',   'tasks',    '(select task_id from task_call join recording using (call_id) where recording.id = recording_id)'),
            ('notification',  '{insert,update}',        'liza_live',   'tasks',    '(select subject from notice where notice.id = changed.notice and kind = ''INBOX_ENTRY'')'),
            ('notification',  '{insert,update}',        'liza_live',   'orders',   '(select subject from notice where notice.id = changed.notice and kind in (''OVERDUE_ENQUIRY'', ''PROBING''))'),
            -- Changes that may reduce the rights of an account: its open pages are checked again.
            ('account',       '{update,delete}',        'liza_access', 'accounts', 'id'),
            ('login_session', '{delete}',               'liza_access', 'accounts', 'account_id'),
            ('api_token',     '{update}',               'liza_access', 'accounts', 'case when revoked_at is not null then account_id end')
        ) as line (source, events, channel, kind, id)
    loop
        foreach event in array wanted.events::text[] loop
            execute format(
                'create trigger %I after %s on %I referencing %s table as changed for each statement'
                    ' execute function notify_changed(%L, %L, %L)',
                'notify_' || wanted.kind || '_' || event, event, wanted.source, case event when 'delete' then 'old' else 'new' end,
                wanted.channel, wanted.kind, wanted.id);
        end loop;
    end loop;
end
$$;
