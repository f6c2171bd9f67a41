-- Recordings and entries of the inbox are derived from all stored events of a call, so that neither their order nor
-- repetitions matter. The transaction has locked the calls before, so that the functions read their latest state.

-- Derives the recordings of calls. One that the caller discarded, or whose call is anonymous, is to be deleted.
create or replace function derive_recordings(sids varchar[]) returns void
    language plpgsql as
$$
begin
    if not exists (select from conversation where call_sid = any (sids) and detail ? 'recording') then
        return;
    end if;
    with known as (
        select detail ->> 'recording' as sid, min(call.id) as call_id,
            min(turn) filter (where type not like 'liza.call.message-reviewed.%') as turn, min(at) as at,
            max((detail ->> 'seconds')::integer) as seconds, bool_or(type like 'liza.call.recording-completed.%') as stored,
            bool_or(detail ->> 'kept' = 'false') is true as discarded,
            bool_or(call.anonymized_at is not null) as anonymous
        from call join conversation on call_sid = call.sid
        where call.sid = any (sids) and detail ? 'recording'
        group by detail ->> 'recording'
    )
    insert into recording (sid, digest, call_id, turn, at, seconds, stored, discarded, delete_since)
    select sid, sha256(convert_to(sid, 'UTF8')), call_id, turn, at, seconds, stored, discarded,
        case when discarded or anonymous then now() end
    from known order by sid
    on conflict (digest) do update set
        -- Twilio stored it after it had seemed to be gone, so it is deleted again.
        sid = case when excluded.stored then excluded.sid else recording.sid end,
        deleted_at = case when excluded.stored then null else recording.deleted_at end,
        next_try_at = case when excluded.stored and not recording.stored then now() else recording.next_try_at end,
        turn = coalesce(recording.turn, excluded.turn),
        at = least(recording.at, excluded.at),
        seconds = coalesce(recording.seconds, excluded.seconds),
        stored = recording.stored or excluded.stored,
        discarded = recording.discarded or excluded.discarded,
        delete_since = coalesce(recording.delete_since, excluded.delete_since),
        transcript = case when coalesce(recording.delete_since, excluded.delete_since) is null then recording.transcript end
    where (recording.sid, recording.turn, recording.at, recording.seconds, recording.stored, recording.discarded, recording.delete_since)
        is distinct from (
            case when excluded.stored then excluded.sid else recording.sid end, coalesce(recording.turn, excluded.turn),
            least(recording.at, excluded.at), coalesce(recording.seconds, excluded.seconds),
            recording.stored or excluded.stored, recording.discarded or excluded.discarded,
            coalesce(recording.delete_since, excluded.delete_since));
    -- Late events of a recording that Twilio has deleted already.
    update conversation set detail = detail - 'recording'
    where call_sid = any (sids) and detail ? 'recording'
      and exists (select from recording where digest = sha256(convert_to(detail ->> 'recording', 'UTF8')) and sid is null);
end
$$;

-- Twilio has confirmed that a recording is gone.
create or replace function recording_deleted(gone bigint) returns void
    language plpgsql as
$$
begin
    update conversation set detail = detail - 'recording'
    from recording join call on call.id = recording.call_id
    where recording.id = gone and call_sid = call.sid and detail ->> 'recording' = recording.sid;
    update recording set sid = null, deleted_at = now() where id = gone;
end
$$;

-- Derives entries from their calls, and deletes those without calls. An entry has the kind, reason, language and call of the
-- latest call that left a message, else of the latest that wants to be called back, else of the latest missed hand-over. A
-- change raises the version, so that nobody closes an entry as something that they have not seen.
create or replace function refresh_tasks(tasks bigint[]) returns void
    language plpgsql as
$$
begin
    perform id from task where id = any (tasks) order by id for update;
    delete from task where id = any (tasks) and not exists (select from task_call where task_id = task.id);
    update task set
        kind = latest.kind, reason = latest.reason, language = latest.language, call_id = latest.call_id,
        created_at = latest.first_at, calls = latest.calls, version = version + 1
    from (
        select distinct on (task_id) *, min(at) over entry as first_at, count(*) over entry as calls
        from task_call
        where task_id = any (tasks)
        window entry as (partition by task_id)
        order by task_id, array_position(array ['MESSAGE', 'CALLBACK'], kind::text), at desc, call_id desc
    ) as latest
    where task.id = latest.task_id
      and (task.kind, task.reason, task.language, task.call_id, task.created_at, task.calls)
          is distinct from (latest.kind, latest.reason, latest.language, latest.call_id, latest.first_at, latest.calls);
end
$$;

-- Derives the entries of calls. Decisions of people stay: a taken entry stays even if later events show
-- that the caller needs nothing, and a closed one opens again only if its call wants more than it did.
--
-- A call wants, in this order: to have its message heard; to be called back; an answer after a hand-over that nobody took,
-- unless another one was answered. A message counts once the caller has kept it, or the call has ended: until then the caller
-- may discard it. A hand-over counts once Liza offers nothing else, or the call has ended. Without a message and without the
-- caller's number nobody can answer, so there is no entry. A call joins the entry of the same caller about the same order that is not closed.
create or replace function derive_tasks(sids varchar[]) returns void
    language plpgsql as
$$
declare
    kinds   constant text[] := array ['MESSAGE', 'CALLBACK', 'MISSED_HANDOVER'];
    wish    record;
    own     record;
    reopens boolean;
    target  bigint;
    touched bigint[] := '{}';
begin
    sids := array(
        select distinct call_sid from conversation
        where call_sid = any (sids)
          and split_part(type, '.', 3) in ('people-asked', 'handed-over', 'callback-requested', 'message-left', 'recording-completed'));
    if cardinality(sids) = 0 then
        return;
    end if;
    -- Another replica may derive a call of the same caller now.
    perform pg_advisory_xact_lock(7331010, key) from (
        select distinct (caller_id % 2147483647)::integer as key from call
        where sid = any (sids) and caller_id is not null
        order by key
    ) as caller_key;
    perform id from task
    where id in (
        select task_id from task_call join call on call.id = task_call.call_id where call.sid = any (sids)
        union select task.id from task join call using (caller_id) where call.sid = any (sids) and state in ('OPEN', 'TAKEN'))
    order by id for update;
    for wish in
        with event as (
            select call.id as call_id, call.ended_at, turn, at, split_part(type, '.', 3) as kind, detail,
                bool_or(type like 'liza.call.handed-over.%' and detail ->> 'result' = 'ANSWERED') over of_call as answered,
                bool_or(type like 'liza.call.message-reviewed.%' and detail ->> 'kept' = 'true') over of_call as kept,
                bool_or(type like 'liza.call.handed-over.%' or type like 'liza.call.handover-accepted.%') over of_call as taken
            from call join conversation on call_sid = call.sid
            where call.sid = any (sids)
            window of_call as (partition by call.id)
        ), wanted as (
            select call_id, turn, at, detail ->> 'reason' as reason, detail ->> 'order' as order_number,
                case
                    when kind in ('message-left', 'recording-completed') and (kept or ended_at is not null) and exists (
                            select from recording
                            where recording.call_id = event.call_id and recording.turn = event.turn and not discarded)
                        then 'MESSAGE'
                    when kind = 'callback-requested' then 'CALLBACK'
                    when kind = 'handed-over' and not answered and (detail ->> 'offer' is null or ended_at is not null)
                        or kind = 'people-asked' and detail ->> 'offer' = 'HANDOVER' and ended_at is not null and not taken
                        then 'MISSED_HANDOVER'
                end as kind
            from event
        ), first as (
            select distinct on (call_id) * from wanted
            where kind is not null
            order by call_id, array_position(kinds, kind), turn, at
        )
        select call.id as call_id, call.caller_id, call.language, first.turn, first.at, first.reason, first.order_number,
            case when first.kind = 'MESSAGE' or call.caller_id is not null then first.kind end as kind
        from call left join first on first.call_id = call.id
        where call.sid = any (sids) and call.anonymized_at is null
        order by call.caller_id, call.id
    loop
        select task.*, task_call.kind as wanted, order_deleted,
            (select count(*) from task_call where task_id = task.id) as joined
        into own
        from task_call join task on task.id = task_id
        where task_call.call_id = wish.call_id
        for update of task;
        if own.order_deleted then
            wish.order_number := null;
        end if;
        reopens := own.state in ('DONE', 'DISMISSED');
        if reopens then
            continue when wish.kind is null or array_position(kinds, wish.kind) >= array_position(kinds, own.wanted);
            update task set
                state = 'OPEN', taken_by = null, taken_at = null, closed_by = null, closed_at = null, version = version + 1
            where id = own.id;
            -- A notice of its own, since people were told about this entry before.
            perform notify_people('INBOX_ENTRY', own.id, wish.kind);
        elsif wish.kind is null then
            if own.state = 'OPEN' then
                delete from task_call where call_id = wish.call_id;
                touched := touched || own.id;
            end if;
            continue;
        end if;
        target := own.id;
        if own.id is null or own.state = 'OPEN' and not reopens
            and (own.caller_id, own.order_number) is distinct from (wish.caller_id, wish.order_number)
        then
            select id into target from task
            where caller_id = wish.caller_id and order_number is not distinct from wish.order_number
              and state in ('OPEN', 'TAKEN')
            order by id limit 1 for update;
            if target is null and own.joined = 1 then
                update task set caller_id = wish.caller_id, order_number = wish.order_number, version = version + 1
                where id = own.id;
                target := own.id;
            elsif target is null then
                insert into task (kind, reason, order_number, language, call_id, caller_id, created_at, calls)
                values (wish.kind, wish.reason, wish.order_number, wish.language, wish.call_id, wish.caller_id, wish.at, 1)
                returning id into target;
            end if;
        end if;
        insert into task_call (call_id, task_id, turn, at, kind, reason, order_number, language)
        values (wish.call_id, target, wish.turn, wish.at, wish.kind, wish.reason, wish.order_number, wish.language)
        on conflict (call_id) do update set
            task_id = excluded.task_id, turn = excluded.turn, at = excluded.at, kind = excluded.kind, reason = excluded.reason,
            order_number = excluded.order_number, language = excluded.language;
        touched := touched || array_remove(array [own.id, target], null);
    end loop;
    perform refresh_tasks(touched);
end
$$;
