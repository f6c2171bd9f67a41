-- Notices for people (table notice), written in the transaction of the entry that they are about. NoticeWatch writes those
-- that come with time: overdue enquiries, and problems beyond the threshold.

-- Tells people once about a subject; further calls with the same arguments do nothing.
create or replace function notify_people(kind varchar, subject bigint, occasion varchar default '') returns void
    language sql as
$$
    insert into notice (kind, subject, occasion) values ($1, $2, $3) on conflict do nothing
$$;

-- Tells people about each new entry in the inbox, and not about one that is deleted.
create or replace function notify_of_task() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform notify_people('INBOX_ENTRY', new.id);
    else
        delete from notice where kind = 'INBOX_ENTRY' and subject = old.id;
    end if;
    return null;
end
$$;
create or replace trigger notify_of_task after insert or delete on task for each row execute function notify_of_task();

-- Tells people that ProbingGuard has locked an order, once for each end of the lock.
create or replace function notify_of_lock() returns trigger
    language plpgsql as
$$
begin
    perform notify_people('PROBING', new.id, to_char(new.locked_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'));
    return null;
end
$$;
create or replace trigger notify_of_lock after update of locked_until on orders for each row
    when (new.locked_until > now() and new.locked_until is distinct from old.locked_until)
    execute function notify_of_lock();
